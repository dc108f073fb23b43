"""The chapter on rules: how often each fires on municipal sentences before and after editing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker import check_text
from checker.rules.catalogue import RULES
from checker.rules.rule import Rule, Scope, Severity
from evaluation import municipal
from evaluation.markdown import table

PROFILE = "los"
EVERY = tuple(rule.code for rule in RULES)  # by name, so that rules that are off by default are measured too
TEXT_SCOPES = frozenset({Scope.SENTENCE, Scope.BLOCK})  # rules on whole documents say nothing of one sentence


def chapter(data: Path) -> Iterator[str]:
    """What was counted, and the table."""
    pairs = municipal.read(data)
    hard, easy = _counts([pair.hard for pair in pairs]), _counts([pair.easy for pair in pairs])
    rules = [rule for rule in RULES if _reads_sentences(rule)]
    yield (
        f"Findings per 1,000 words on the same {len(pairs)} pairs, one sentence at a time, every severity.\n"
        "Rules that read a whole document, a template or a letter with its data are not in this table.\n"
        "Hard / easy: how many times as often a rule fires before editing.\n"
        "Off: the rule is off until somebody asks for it."
    )
    yield table(("rule", "severity", "hard", "easy", "hard / easy"), [_row(rule, hard, easy) for rule in rules])
    loud = [rule.code for rule in rules if _is_loud(rule, hard, easy)]
    yield (
        "Rules that warn or block, and fire at least as often after editing as before: "
        + (", ".join(loud) or "none")
        + "."
    )


def _reads_sentences(rule: Rule) -> bool:
    """Rules on words read a whole document only to see whether a word is explained in it."""
    return PROFILE in rule.kinds and (rule.scope in TEXT_SCOPES or rule.code.startswith("W"))


def _counts(texts: Sequence[str]) -> tuple[Counter[str], int]:
    """Findings per rule, and the number of words."""
    found: Counter[str] = Counter()
    words = 0
    for text in texts:
        report = check_text(text, profile=PROFILE, select=EVERY)
        found.update(finding.rule for finding in report.findings)
        words += sum(variant.scores.words for document in report.documents for variant in document.variants)
    return found, words


def _rate(rule: Rule, counted: tuple[Counter[str], int]) -> float:
    return 1000 * counted[0][rule.code] / counted[1]


def _is_loud(rule: Rule, hard: tuple[Counter[str], int], easy: tuple[Counter[str], int]) -> bool:
    return rule.severity > Severity.SUGGESTION and 0 < _rate(rule, easy) >= _rate(rule, hard)


def _row(rule: Rule, hard: tuple[Counter[str], int], easy: tuple[Counter[str], int]) -> tuple[str, ...]:
    before, after = _rate(rule, hard), _rate(rule, easy)
    ratio = f"{before / after:.1f}" if after else "–"
    severity = rule.severity.name.lower() + ("" if rule.default else ", off")
    return f"{rule.code} {rule.name}", severity, f"{before:.2f}", f"{after:.2f}", ratio
