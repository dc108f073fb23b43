"""The news item on a reference date: the few things most people notice, with a link to the whole page."""

from __future__ import annotations

from collections.abc import Iterator

from checker.source.dutch import long_date
from checker.source.escape import escape_markdown
from publisher.change_words import label, value
from publisher.changes import ChangedAmount, ChangedRule, Changes, Kind

MOST = 5  # amounts, and rules, in one item


def news_item(found: Changes, phone: str, link: str = "") -> str:
    """The item as Markdown.  `link` leads to the page with everything; empty when it stands elsewhere."""
    amounts = [item for group in found.groups() for item in group.amounts if _is_told(item)]
    rules = [rule for rule in found.rules if rule.in_insert]
    parts = [f"# Nieuws: dit verandert er op {long_date(found.new)}", *_opening(found, phone)]
    if amounts:
        parts += ["## Deze bedragen veranderen", "\n".join(_amount(item) for item in amounts[:MOST])]
    if rules:
        parts += [_rules_heading(rules), "\n".join(f"- {escape_markdown(rule.title)}" for rule in rules[:MOST])]
    if link:
        parts += ["## Wilt u alles lezen?", f"Lees [wat er verandert op {long_date(found.new)}]({link})."]
    return "\n\n".join([*parts, *_closing(phone)]) + "\n"


def _is_told(item: ChangedAmount) -> bool:
    return item.in_insert and item.kind in {Kind.ANDERS, Kind.NIEUW}


def _opening(found: Changes, phone: str) -> Iterator[str]:
    if found.to_check:
        yield "::: let-op\n**Dit is een concept.** Wij controleren deze bedragen en regels nog.\n:::"
    certain = any(item.kind is not Kind.NOG_NIET_ZEKER for item in found.items if item.in_insert)
    first = "Er veranderen bedragen en regels." if certain else "Wij weten nog niet zeker wat er verandert."
    yield f"::: kort\n- {first}\n- U hoeft meestal niets te doen.\n- Hebt u een vraag? Bel {phone}.\n:::"


def _amount(item: ChangedAmount) -> str:
    text = f"{escape_markdown(label(item))}: {value(item, item.new)}"
    return f"- {text}. Dat was {value(item, item.old)}." if item.old is not None else f"- {text}. Dat is nieuw."


def _rules_heading(rules: list[ChangedRule]) -> str:
    if all(rule.kind is Kind.NOG_NIET_ZEKER for rule in rules):
        return "## Deze plannen zijn er"
    return "## Deze regels zijn nieuw of anders"


def _closing(phone: str) -> Iterator[str]:
    yield "## Hebt u een vraag?"
    yield f"Bel {phone}. Wij leggen het u graag uit."
