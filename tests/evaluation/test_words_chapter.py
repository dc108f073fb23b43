"""What the chapter on words counts."""

from __future__ import annotations

from pathlib import Path

from checker.rules.rule import Severity
from evaluation import words_chapter


def test_a_hard_word_is_judged_by_the_findings_on_it_alone() -> None:
    judged = words_chapter.judge("Indien u komt, krijgt u thans koffie.", "thans", ["op dit moment", "Nu"])
    assert judged.severity is Severity.ERROR
    assert judged.codes == {"W01"}
    assert judged.shares_alternative


def test_alternatives_are_compared_by_lemma_too() -> None:
    assert words_chapter.judge("Wij verzoeken u te bellen.", "verzoeken", ["vraagt"]).shares_alternative


def test_a_word_no_rule_speaks_of_is_not_flagged() -> None:
    judged = words_chapter.judge("Indien u komt, drinkt u koffie.", "koffie", ["thee"])
    assert (judged.severity, judged.codes, judged.shares_alternative) == (None, frozenset(), False)


def test_without_data_the_chapter_says_so(tmp_path: Path) -> None:
    said = list(words_chapter.chapter(tmp_path))
    assert said[0] == "`lexical/sentences.jsonl` of the shared data is absent here, so this was not measured."


def test_the_tables_count_both_sides(tmp_path: Path) -> None:
    for name, line in (
        ("lexical/sentences.jsonl", '{"sentence": "U krijgt thans geld.", "word": "thans", "simpler": ["nu"]}'),
        (
            "municipal-pairs/pairs.jsonl",
            '{"doc_id": "1", "hard": "U komt thans niet.", "easy": "U komt derhalve nu niet."}',
        ),
    ):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(line + "\n", encoding="utf-8")
    text = "\n".join(words_chapter.chapter(tmp_path))
    assert "| flagged (aim: 85%) | 1 | 100% | 0 | – |" in text
    assert "hard has 1.25 times as many warnings and errors as easy (25.00 and 20.00)." in text
