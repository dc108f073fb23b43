"""One report that holds everything a reporter can meet, and files with what reporters make of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker import check_paths
from checker.engine.report import Report
from tests.checker.small_project import BRIEF, LONG, SPEC, TOGETHER, make_project

HERE = Path(__file__).parent
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
    found = check_paths(root=root, use_cache=False)
    return replace(found, pipeline="nl_proef 1.0")  # the model of this machine is no part of the form


@pytest.fixture(scope="session")
def golden() -> Callable[[str, str], None]:
    """Compare with a file of this folder.  WRITE_GOLDEN=1 writes it instead: read the difference before you commit."""

    def compare(name: str, text: str) -> None:
        path = HERE / name
        if os.environ.get("WRITE_GOLDEN"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
