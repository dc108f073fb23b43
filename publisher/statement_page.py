"""The page about accessibility, from `toegankelijkheid.yaml`: what we know, what we do not, and whom to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.source.dutch import long_date
from checker.source.escape import escape_markdown
from checker.source.glossary import HelpAddress
from checker.source.municipality import Municipality
from publisher.addresses_page import link
from publisher.statement import Examination, Shortcoming, Statement

PLACE = "over/toegankelijkheid.md"
STATUS: Mapping[str, str] = {
    "A": "De website voldoet aan alle eisen.",
    "B": "De website voldoet aan een deel van de eisen.",
    "C": "Wij zijn begonnen. De website voldoet nog niet aan alle eisen.",
    "D": "De website voldoet niet aan de eisen.",
    "E": "Er is nog geen verklaring.",
}
"""The five states of the national register, in plain words."""


def statement_page(statement: Statement, municipality: Municipality, complaints: HelpAddress) -> str:
    """Markdown of the page."""
    phone = str(escape_markdown(municipality.telefoon))
    parts = [
        OPENING,
        in_short(statement, phone),
        *([DRAFT] if statement.te_controleren else []),
        HELP.format(reach=reach(municipality)),
        *shortcomings(statement.nog_te_doen),
        *section("## Wat hebben wij gedaan?", statement.gedaan),
        "## Wie heeft de website nagekeken?",
        *examination(statement.onderzoek),
        "## Is de website al goed genoeg?",
        *status(statement),
        "## Welke regels zijn er?",
        bullets(f"{rule.naam}. {rule.uitleg}" for rule in statement.regels),
        complaint(complaints, phone),
    ]
    return "\n\n".join(parts) + "\n"


def in_short(statement: Statement, phone: str) -> str:
    """What most readers come for; that all is well is said only where an expert found so."""
    state = "Alles is in orde." if statement.status == "A" else "Wij zijn daar nog niet klaar mee."
    return IN_SHORT.format(state=state, phone=phone)


def status(statement: Statement) -> Iterator[str]:
    """The status of the register; without one the page says that there is none."""
    if not statement.status:
        yield "Dat weten wij nog niet zeker. Er is nog geen officiële verklaring. Daarom is er ook nog geen status."
        return
    yield f"{STATUS[statement.status]} Dit heet status {statement.status}."
    yield f"U vindt onze verklaring ook op {link(str(statement.in_register))}."
    if statement.nagekeken_op:
        yield f"De gemeente keek deze verklaring na op {long_date(statement.nagekeken_op)}."


def examination(done: Examination) -> Iterator[str]:
    """An own test never passes for an examination."""
    day = long_date(done.datum)
    if done.soort == "deskundige":
        yield f"{escape_markdown(done.door)} heeft de website onderzocht. Dat was op {day}."
        yield f"Lees het rapport op {link(str(done.rapport))}."
    else:
        yield f"Wij keken de website zelf na op {day}."
    if done.hoe:
        yield bullets(done.hoe)
    if done.soort == "eigen":
        yield "Een programma vindt niet alle fouten. Niemand van buiten heeft de website onderzocht."


def shortcomings(found: tuple[Shortcoming, ...]) -> Iterator[str]:
    """What does not work yet, what a reader notices of it and what happens about it."""
    if found:
        yield "## Wat is nog niet in orde?"
    for one in found:
        ready = f"Dat is klaar op {long_date(one.klaar_op)}." if one.klaar_op else "Wij weten nog niet wanneer."
        yield f"### {escape_markdown(one.wat)}"
        yield bullets([f"Wat merkt u? {one.merkt_u}", f"Wat doen wij? {one.wij_doen} {ready}"])


def section(heading: str, lines: tuple[str, ...]) -> Iterator[str]:
    """A heading with a list; nothing where there is nothing to tell."""
    if lines:
        yield from (heading, bullets(lines))


def bullets(lines: Iterator[str] | tuple[str, ...] | list[str]) -> str:
    """A list of sentences."""
    return "\n".join(f"- {escape_markdown(line)}" for line in lines)


def reach(municipality: Municipality) -> str:
    """How a reader reaches us: by phone, and by mail where there is an address."""
    phone = f"Bel {escape_markdown(municipality.telefoon)}"
    return (
        f"{phone}, of mail naar [{municipality.email}](mailto:{municipality.email})."
        if municipality.email
        else f"{phone}."
    )


def complaint(address: HelpAddress, phone: str) -> str:
    """First the municipality, then the body that stands above it (Awb 9:1 and 9:18)."""
    ways = [f"Bel {escape_markdown(address.telefoon)}."] if address.telefoon else []
    ways += [f"Kijk op {link(address.website)}."] if address.website else []
    return COMPLAINT.format(phone=phone, name=escape_markdown(address.naam), ways=" ".join(ways))


OPENING = """---
title: Toegankelijkheid
omschrijving: Kan iedereen deze website gebruiken?
plaatje: rolstoel
volgorde: 800
---
# Kan iedereen deze website gebruiken?"""
IN_SHORT = """::: kort
- Wij willen dat iedereen deze website kan gebruiken.
- {state}
- Lukt iets niet? Bel {phone}.
:::"""
DRAFT = """::: let-op
De gemeente moet deze pagina nog nakijken.
:::"""
HELP = """## Wat als u iets niet kunt lezen?

{reach} Vertel wat er niet lukt.
Wij lezen het u voor of sturen het op papier.
Zo helpt u ons de website beter te maken."""
COMPLAINT = """## Bent u niet tevreden over ons antwoord?

1. Bel {phone} en zeg dat u een klacht hebt.
2. Helpt dat niet? Dan is er hulp van buiten: {name}. {ways}"""
