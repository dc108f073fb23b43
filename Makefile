# Every target that needs it does its own set-up: see tools/bootstrap.sh.
SHELL := /bin/sh
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help setup setup-test build check letters-table approve lint types imports history checks test quick coverage bench model evaluate serve lock clean

help: ## Deze lijst / this list
	@printf 'Wat kunt u doen? / What can you do?\n\n'
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

setup: ## Alles klaarzetten / set up (make build and make test do it too)
	@tools/bootstrap.sh build

setup-test:
	@tools/bootstrap.sh test

build: setup ## Alles in build/, ook de map voor lezers / build everything
	@$(BIN)/helder build

check: setup ## Zijn alle teksten helder? / check the content
	@$(BIN)/helder check

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports

letters-table: setup ## Het overzicht van alle brieven opnieuw maken / renew docs/brieven.md
	@$(BIN)/helder letters --write

approve: setup ## Goedkeuren hoe de brieven eruitzien / accept how the letters look
	@$(BIN)/helder approve

history: setup ## Zijn oude bedragen nog zoals ze waren? / amounts are append-only
	@$(BIN)/helder amounts --check-history

checks: lint types imports check history

# The cheap checks come first and all of them report; pytest runs last, so that its summary closes the output.
# tests/conftest.py puts the slow files first; without the last option pytest-xdist would put them last again.
test: setup-test ## Alle controles en tests / all checks and tests
	@$(MAKE) --no-print-directory --keep-going checks
	$(BIN)/pytest --numprocesses=auto --dist=loadfile --no-loadscope-reorder

quick: setup-test ## Alleen de snelle tests / only the fast tests
	$(BIN)/pytest -m 'not slow'

coverage: setup-test ## Welke regels raakt geen test? / which lines no test reaches
	$(BIN)/pytest --cov --cov-report=term-missing:skip-covered

bench: setup ## Hoe snel is het? / measure speed
	@for script in benchmarks/[a-z]*.py; do \
	  [ -e "$$script" ] || { echo 'Er zijn nog geen metingen in benchmarks/. / No benchmarks yet.'; exit 0; }; \
	  $(BIN)/python "$$script" || exit 1; \
	done

evaluate: setup ## Hoe goed zijn taalmodel en scores? / measure pipeline and scores, write docs/evaluation.md
	$(BIN)/python -m evaluation $(EVALUATE)

serve: setup ## De website bekijken op http://127.0.0.1:8000 / preview the website
	$(BIN)/mkdocs serve

DATA ?= ../shared/data/ud-nl
model: setup ## Het taalmodel opnieuw trainen (een uur) / train the embedded pipeline from DATA=folder
	$(BIN)/python -m training.train $(DATA) build/model checker/model/helder_nl

lint-tables: setup-test ## Woordtabellen van LiNT opnieuw maken / rebuild the LiNT tables
	$(BIN)/uv pip install --quiet --target build/lint-ii --no-deps lint-ii==0.1.3 pyarrow==21.0.0
	PYTHONPATH=build/lint-ii $(BIN)/python training/lint_tables.py build/lint-ii/lint_ii

lock: ## uv.lock vernieuwen na een wijziging in pyproject.toml / renew uv.lock
	@tools/bootstrap.sh lock
	$(BIN)/uv lock

clean: ## Alles wat gemaakt is weer weg / remove what was built
	rm -rf build .helder-cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage
