"""One report that holds everything a reporter can meet, and files with what reporters make of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker import check_paths
from checker.engine.report import Report, VariantReport
from checker.lint.features import Features
from checker.lint.score import ESTIMATE, LintScores
from checker.scores import norms
from tests.checker.small_project import BRIEF, SPEC, TOGETHER, make_project

LONG = (
    "Deze zin is veel te lang omdat wij er steeds maar weer nieuwe woorden aan toevoegen en nooit stoppen met schrijven "
    "zodat niemand aan het einde nog weet hoe de zin eigenlijk begon."
)
MODEL = "nl_proef 1.0"
LINT = LintScores(
    name=ESTIMATE,
    pipeline=MODEL,
    score=31.5,
    level=1,
    adults_in_100=14,
    features=Features(frequency=4.5, dependency=3.5, density=2.5, concrete=0.5),
    sentences=(31.5, None),
)
HERE = Path(__file__).parent
RULES = ("Z01", "W01", "W03", "O02", "S02")  # a new rule leaves the files as they are
PART = "{% macro uitleg(wie) %}\nKort.\n{% if wie %}\n  " + LONG + "\n{% endif %}\n{% endmacro %}\n"
CASES = {f"letters/een-brief/voorbeelden/samen-{number}.yaml": TOGETHER for number in range(2, 6)}
LATE = (
    "Wij hebben gekeken naar wat u hebt. Wij hebben ook gekeken naar wat u kunt betalen. "
    "U kreeg daarom iets meer geld. Wij kijken naar uw draagkracht. Bel ons z.s.m. als dit niet klopt."
)
FILES = {
    "letters/_delen/uitleg.md": PART,
    "letters/een-brief/brief.md": f"""{{% from "_delen/uitleg.md" import uitleg %}}
{BRIEF}
{{{{ uitleg(partner) }}}}

{LATE}

{{% if partner == 'Kees' %}}
{LONG}
{{% endif %}}
""",
    "letters/stuk/brief.md": "# Stuk\n\nBeste {{ ontvanger.aanhef }},\n\n{% if partner %}\nDit blijft open.\n",
    "letters/stuk/brief.yaml": SPEC,
    "letters/stuk/voorbeelden/samen.yaml": TOGETHER,
}


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Faults in a shared part, in a branch no case reaches and far on a long line; a broken letter; a note."""
    root = make_project(tmp_path_factory.mktemp("project"), FILES | CASES)
    found = check_paths(root=root, select=RULES, use_cache=False)
    return _without_model(found)


def _without_model(report: Report) -> Report:
    """The same with fixed values for all that the model of this machine decides, which is no part of the form."""
    documents = tuple(
        replace(one, variants=tuple(_measured(variant) for variant in one.variants)) for one in report.documents
    )
    return replace(report, pipeline=MODEL, documents=documents)


def _measured(variant: VariantReport) -> VariantReport:
    scores = replace(variant.scores, words_per_clause=6.5, passive_share=0.25, lint=LINT)
    return replace(variant, scores=scores, norms=norms(scores))


@pytest.fixture(scope="session")
def golden() -> Callable[[str, str], None]:
    """Compare with a file of this folder.  WRITE_GOLDEN=1 writes it instead: read the difference before you commit."""

    def compare(name: str, text: str) -> None:
        path = HERE / name
        if os.environ.get("WRITE_GOLDEN"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
