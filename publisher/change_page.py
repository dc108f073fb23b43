"""The citizen's page 'Wat verandert er op …?': the difference between two reference dates in B1 Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.errors import UsageError
from checker.source.amounts import AmountBook
from checker.source.dutch import long_date
from checker.source.escape import escape_markdown
from checker.source.municipality import Municipality
from publisher.change_words import HOLIDAY_PAY, change_words, label, value
from publisher.changes import ChangedRule, Changes, Group, Kind, changes

_RULE_NOTES = {
    Kind.NOG_NIET_ZEKER: "Dit is nog niet zeker. Het is nog een plan.",
    Kind.LOKALE_KEUZE: "Elke gemeente kiest zelf of dit al geldt. Wilt u weten wat wij doen? Bel {phone}.",
}


def change_page(book: AmountBook, municipality: Municipality, old: date, new: date) -> str:
    """The whole page as Markdown.  `old` must come before `new`."""
    if old >= new:
        msg = f"De oude datum ({long_date(old)}) moet vóór de nieuwe datum ({long_date(new)}) liggen."
        raise UsageError(msg)
    found = changes(book, old, new)
    parts = [f"# Wat verandert er op {long_date(new)}?", *_opening(found, municipality)]
    for group in found.groups():
        parts += _group(group, found, municipality.telefoon)
    return "\n\n".join([*parts, *_unsure(found), *_unchanged(found), *_closing(municipality)]) + "\n"


def _opening(found: Changes, municipality: Municipality) -> Iterator[str]:
    if found.to_check:
        yield "::: let-op\n**Dit is een concept.** Wij controleren deze bedragen en regels nog.\n:::"
    points = [
        _counted(found),
        "U hoeft meestal niets te doen. Het gaat vanzelf.",
        f"Hebt u een vraag? Bel {municipality.telefoon}.",
    ]
    yield "::: kort\n" + "\n".join(f"- {point}" for point in points) + "\n:::"


def _counted(found: Changes) -> str:
    """One sentence that says how much changes."""
    amounts = sum(item.kind in {Kind.ANDERS, Kind.NIEUW, Kind.GESTOPT} for item in found.amounts)
    if amounts == 0 and any(item.kind is Kind.NOG_NIET_ZEKER for item in found.amounts):
        return f"De bedragen vanaf {long_date(found.new)} zijn nog niet zeker."
    if amounts == 0:
        return f"Op {long_date(found.new)} verandert geen enkel bedrag dat wij kennen."
    verb = "verandert 1 bedrag" if amounts == 1 else f"veranderen {amounts} bedragen"
    return f"Op {long_date(found.new)} {verb}."


def _group(group: Group, found: Changes, phone: str) -> Iterator[str]:
    """What changes under one heading; amounts that stay the same come together at the end of the page."""
    amounts = [item for item in group.amounts if item.kind not in {Kind.GELIJK, Kind.NOG_NIET_ZEKER}]
    if amounts or group.rules:
        yield f"## {escape_markdown(group.name)}"
    if amounts:
        head = f"| Bedrag | Op {long_date(found.old)} | Vanaf {long_date(found.new)} | Wat verandert er? |"
        rows = (
            _row(label(item), value(item, item.old), value(item, item.new), change_words(item, phone))
            for item in amounts
        )
        yield "\n".join([head, "|---|--:|--:|---|", *rows])
    if any(item.with_holiday_pay for item in amounts):
        yield HOLIDAY_PAY
    for rule in group.rules:
        yield from _rule(rule, phone)


def _unsure(found: Changes) -> Iterator[str]:
    """What holds now, where the new value is not known: an estimate is no number on this page."""
    unsure = [item for item in found.amounts if item.kind is Kind.NOG_NIET_ZEKER and item.old is not None]
    if unsure:
        yield "## Wat weten wij nog niet?"
        yield (
            f"Deze bedragen gelden nu. Wij weten nog niet of zij op {long_date(found.new)} anders zijn. "
            "Zodra wij dat weten, zetten wij het op deze bladzijde."
        )
        rows = (_row(label(item), value(item, item.old)) for item in unsure)
        yield "\n".join(["| Bedrag | Nu |", "|---|--:|", *rows])


def _unchanged(found: Changes) -> Iterator[str]:
    same = [item for item in found.amounts if item.kind is Kind.GELIJK]
    if same:
        yield "## Wat blijft gelijk?"
        rows = (_row(label(item), value(item, item.new)) for item in same)
        yield "\n".join(["| Bedrag | Nu en straks |", "|---|--:|", *rows])


def _row(*cells: str) -> str:
    return "| " + " | ".join(str(escape_markdown(cell)) for cell in cells) + " |"


def _rule(rule: ChangedRule, phone: str) -> Iterator[str]:
    """Heading, the rule in the words of its file (which may hold Markdown), and how certain it is."""
    yield f"### {escape_markdown(rule.title)}"
    if rule.expired:
        yield "Deze regel geldt niet meer. Dit was de regel:"
    yield rule.text.strip()
    if rule.kind in _RULE_NOTES:
        yield _RULE_NOTES[rule.kind].format(phone=escape_markdown(phone))


def _closing(municipality: Municipality) -> Iterator[str]:
    yield "## Wat moet u doen?"
    yield (
        "Meestal hoeft u niets te doen. Krijgt u een uitkering van ons? Dan betalen wij vanzelf het nieuwe bedrag. "
        "Verandert er iets in uw leven? Geef dat dan wel aan ons door."
    )
    yield "## Hebt u een vraag?"
    yield f"Bel {municipality.telefoon}. Wij zijn bereikbaar {municipality.telefoon_bereikbaar}."
