"""A project in its own Git repository, with a few real letters."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from publisher.cli import main
from tests.publisher.review.office import Office
from tests.publisher.review.panel import two_rounds

ROOT = Path(__file__).parents[3]
LETTERS = ("_delen", "nieuwe-contactpersoon", "terugvordering", "uitnodiging-gesprek")
REST = ("bedragen", "huisstijl", "gemeente.yaml", "woordenlijst.yaml", "adressen.yaml", "mkdocs.yml")
SETTINGS = '[project]\nname = "proef"\n\n[tool.helder]\npeildatum = 2026-11-21\n'


@pytest.fixture(scope="session")
def _office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("kantoor")
    for name in LETTERS:
        shutil.copytree(ROOT / "letters" / name, root / "letters" / name, ignore=shutil.ignore_patterns("beoordeling"))
    for name in REST:
        source = ROOT / name
        shutil.copytree(source, root / name) if source.is_dir() else shutil.copy(source, root / name)
    (root / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    (root / "infomap").mkdir()
    (root / "site").mkdir()
    (root / "site/index.md").write_text("# Welkom\n\nHier leest u over bijstand.\n", encoding="utf-8")
    (root / ".gitignore").write_text("build/\n.helder-cache/\n", encoding="utf-8")
    office = Office(root=root)
    office.git("init", "--quiet", "--initial-branch=main")
    office.is_now("Sanne Bakker")
    office.commit("Begin")
    return root


@pytest.fixture
def office(_office_template: Path, tmp_path: Path) -> Office:
    root = tmp_path / "kantoor"
    shutil.copytree(_office_template, root)
    return Office(root=root)


@pytest.fixture(scope="session")
def _played_template(_office_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("gelezen") / "kantoor"
    shutil.copytree(_office_template, root)
    two_rounds(Office(root=root))
    return root


@pytest.fixture
def played(_played_template: Path, tmp_path: Path) -> Office:
    """The office after two rounds with the panel."""
    shutil.copytree(_played_template, tmp_path / "gelezen")
    return Office(root=tmp_path / "gelezen")


@pytest.fixture
def run_helder(office: Office, monkeypatch: pytest.MonkeyPatch) -> Callable[[Sequence[str]], tuple[int, str]]:
    """`helder …` in the office: exit code and everything it says."""

    def run(arguments: Sequence[str]) -> tuple[int, str]:
        monkeypatch.chdir(office.root)
        done = CliRunner().invoke(main, list(arguments), prog_name="helder")
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.exit_code, done.output

    return run
