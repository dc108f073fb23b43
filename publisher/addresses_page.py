"""The page with addresses of who can help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.source.dutch import long_date
from checker.source.escape import escape_markdown
from checker.source.glossary import HelpAddress


def addresses_page(addresses: Sequence[HelpAddress], phone: str) -> str:
    """All addresses in the order of the list."""
    parts = [OPENING, IN_SHORT.format(phone=phone)]
    for address in addresses:
        parts += [
            f"## {escape_markdown(address.naam)}",
            str(escape_markdown(address.waarvoor)),
            *details(address),
        ]
    return "\n\n".join(parts) + "\n"


def details(address: HelpAddress) -> Iterator[str]:
    """How to reach it, and how sure that is.  What nobody has checked says so."""
    lines = []
    if address.telefoon:
        lines.append(f"- Bel {escape_markdown(address.telefoon)}.")
    if address.website:
        lines.append(f"- Kijk op {link(address.website)}.")
    if address.adres:
        lines.append(f"- Ga naar {escape_markdown(address.adres)}.")
    if lines:
        yield "\n".join(lines)
    if address.te_controleren:
        yield "Wij kijken dit nog na."
    elif address.nagekeken_op:
        yield f"Nagekeken op {long_date(address.nagekeken_op)}."


def link(website: str) -> str:
    """A website as a link that shows its name only: `https://www.svb.nl/` → `www.svb.nl`."""
    name = website.removeprefix("https://").removeprefix("http://").rstrip("/")
    return f"[{escape_markdown(name)}](https://{name})"


OPENING = """---
plaatje: plaats
volgorde: 50
omschrijving: Telefoonnummers en websites van mensen die helpen.
---
# Adressen"""
IN_SHORT = """::: kort
- Hier staat wie u kan helpen en waarmee.
- Staat er 'Wij kijken dit nog na'? Dan is het nog niet zeker.
- Weet u iets niet zeker? Bel {phone}.
:::"""
