"""The examples on the pages of S02, S03 and S04, run as letters with the cases they name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from checker import check_paths
from checker.rules.catalogue import RULES
from checker.rules.pages import Example, page
from checker.rules.rule import Scope
from tests.checker.small_project import AMOUNT, CASE, SPEC, make_project

CODES = [rule.code for rule in RULES if rule.scope is Scope.TEMPLATE]


def examples(part: str) -> Iterator[Any]:
    for code in CODES:
        for number, example in enumerate(getattr(page(code), part), start=1):
            yield pytest.param(code, example, id=f"{code}-{number}")


def field(values: list[Any]) -> dict[str, Any]:
    """The declaration that fits what the cases hold."""
    shown = next((value for value in values if value not in (None, [])), "")
    kind = {"bool": "ja_nee", "int": "getal", "list": "lijst", "dict": "groep"}.get(type(shown).__name__, "tekst")
    spec: dict[str, Any] = {"type": kind, "betekenis": "Voorbeeld", "verplicht": False}
    inner = shown[0] if kind == "lijst" else shown if kind == "groep" else {}
    if inner:
        spec["velden"] = {name: field([value]) for name, value in inner.items()}
    return spec


def run(root: Path, code: str, example: Example) -> list[str]:
    names = dict.fromkeys(name for case in example.cases for name in case)
    fields = {name: field([case.get(name) for case in example.cases]) for name in names}
    files: dict[str, str] = {
        "letters/een-brief/brief.md": example.text,
        "letters/een-brief/brief.yaml": SPEC.split("velden:", maxsplit=1)[0] + f"velden: {json.dumps(fields)}\n",
    }
    if checked := next((case["gecontroleerd_op"] for case in example.cases if "gecontroleerd_op" in case), None):
        amount = re.sub(r"(geldig_gecontroleerd_op: ).*", rf"\g<1>{checked}", AMOUNT)
        files["bedragen/bijstand/alleenstaand.yaml"] = amount
    make_project(root, files)
    for old in (root / "letters/een-brief/voorbeelden").glob("*.yaml"):
        old.unlink()
    for number, case in enumerate(example.cases):
        (root / f"letters/een-brief/voorbeelden/geval-{number}.yaml").write_text(case_file(case), encoding="utf-8")
    report = check_paths([], root=root, select=["S", "W", "Z"])
    assert not report.errors
    return [finding.message for finding in report.findings if finding.rule == code]


def case_file(case: Mapping[str, Any]) -> str:
    return CASE + "".join(f"  {name}: {json.dumps(value)}\n" for name, value in case.items())


@pytest.mark.parametrize(("code", "example"), list(examples("bad")))
def test_a_bad_example_gives_exactly_one_finding(tmp_path: Path, code: str, example: Example) -> None:
    assert len(run(tmp_path, code, example)) == 1


@pytest.mark.parametrize(("code", "example"), list(examples("good")))
def test_a_good_example_gives_none(tmp_path: Path, code: str, example: Example) -> None:
    assert run(tmp_path, code, example) == []
