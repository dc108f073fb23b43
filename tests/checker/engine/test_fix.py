"""`helder fix` replaces what an editor typed letter for letter, and touches nothing else."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import check_paths, check_text
from checker.engine.fix import applied, edits, fixes
from checker.engine.report import Finding
from checker.engine.sources import SourceText
from checker.lists.difficult import index
from checker.rules.rule import Severity
from tests.checker.small_project import BRIEF, make_project

LETTER = "letters/een-brief/brief.md"
PART = "letters/_delen/uitleg.md"


def found(text: str, place: tuple[int, int], new: str, excerpt: str | None = None) -> Finding:
    at = SourceText(text).place(*place)
    return Finding(
        rule="W01", name="x", severity=Severity.ERROR, path="a.md", line=at.line, column=at.column,
        end_line=at.end_line, end_column=at.end_column, message="",
        excerpt=text[slice(*place)] if excerpt is None else excerpt,
        source_line="", replacement=new, documents=(), variants=(), forced_only=False, via=None,
    )  # fmt: skip


def fixed(text: str) -> str:
    return applied(text, edits(text, check_text(text, select=["W01"]).findings))


def test_a_letter_and_a_shared_part_are_mended_where_they_were_typed(tmp_path: Path) -> None:
    root = make_project(
        tmp_path,
        {
            PART: "U krijgt thans geld.\n",
            LETTER: BRIEF + '\nU krijgt thans niets.\n\n{% include "_delen/uitleg.md" %}\n',
        },
    )
    changes = fixes(check_paths(root=root, select=["W01"], use_cache=False), root)
    assert {change.shown: change.after for change in changes} == {
        PART: "U krijgt nu geld.\n",
        LETTER: BRIEF + '\nU krijgt nu niets.\n\n{% include "_delen/uitleg.md" %}\n',
    }


@pytest.mark.parametrize(
    "line",
    [
        "{% set woord = 'thans' %}U krijgt {{ woord }} geld.",
        "U krijgt tha{# midden in het woord #}ns geld.",
        "U krijgt {% filter lower %}THANS{% endfilter %} geld.",
        "U krijgt tha{% if partner %}ns{% else %}ns{% endif %} geld.",
        "U krijgt {{ 'thans' }} geld.",
        "U krijgt th&#97;ns geld.",
    ],
)
def test_what_does_not_map_exactly_is_left_alone(tmp_path: Path, line: str) -> None:
    root = make_project(tmp_path, {LETTER: f"{BRIEF}\n{line}\n"})
    report = check_paths(root=root, select=["W01"], use_cache=False)
    assert report.findings
    assert fixes(report, root) == []


def test_a_file_with_other_line_ends_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("brief.txt").write_bytes(b"U krijgt thans geld.\r\n")
    assert fixes(check_paths(["brief.txt"]), tmp_path) == []


def test_two_answers_for_one_place_are_both_left_out() -> None:
    text = "wij gaan over tot betaling"
    both = [found(text, (4, 17), "betalen"), found(text, (9, 26), "betalen wij"), found(text, (0, 3), "we")]
    assert applied(text, edits(text, both)) == "we gaan over tot betaling"
    same = [found(text, (0, 3), "we"), replace(found(text, (0, 3), "we"), rule="W09")]
    assert applied(text, edits(text, same)) == "we gaan over tot betaling"


@pytest.mark.parametrize("new", ["{{ x }}", "*nu*", "[nu](x)", "nu\nen", ""])
def test_a_replacement_never_brings_in_markup(new: str) -> None:
    assert edits("thans", [found("thans", (0, 5), new)]) == []


def test_the_diff_can_be_applied_by_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("brief.txt").write_text("Kop\n\nU krijgt thans geld.", encoding="utf-8")
    (change,) = fixes(check_paths(["brief.txt"]), tmp_path)
    subprocess.run(["git", "apply", "-"], input=change.diff(), text=True, check=True, cwd=tmp_path)
    assert Path("brief.txt").read_text(encoding="utf-8") == change.after


def test_mending_twice_is_mending_once_for_every_word_of_the_list() -> None:
    terms = {form.term.lemma: form.term for forms in index().values() for form in forms if form.term.fits}
    assert len(terms) > 20
    text = "\n\n".join(f"Dit is {lemma} zo." for lemma in sorted(terms))
    once = fixed(text)
    assert once != text
    assert fixed(once) == once


words = st.lists(
    st.sampled_from(["thans", "Thans", "middels", "{{ x }}", "*ja*", "zin.", "\n", "é", "€ 5"]), max_size=12
)


@settings(max_examples=25)
@given(words)
def test_nothing_outside_the_spans_changes(parts: list[str]) -> None:
    text = " ".join(parts)
    changes = edits(text, check_text(text, select=["W01"]).findings)
    after = applied(text, changes)
    shift = position = 0
    for edit in changes:
        assert after[position + shift : edit.start + shift] == text[position : edit.start]
        assert after[edit.start + shift : edit.start + shift + len(edit.new)] == edit.new
        shift += len(edit.new) - (edit.end - edit.start)
        position = edit.end
    assert after[position + shift :] == text[position:]


spans = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=8)


@given(st.text("ab c\n", min_size=20, max_size=20), spans)
def test_edits_never_overlap_and_hold_only_plain_text(text: str, places: list[tuple[int, int]]) -> None:
    changes = edits(text, [found(text, (min(place), max(place)), "nu") for place in places])
    assert all(first.end <= second.start for first, second in pairwise(changes))
    assert all("\n" not in text[edit.start : edit.end] for edit in changes)
