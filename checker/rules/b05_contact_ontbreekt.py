"""B05: a letter does not tell whom to call, on which number, and when.

Sources: what residents asked for (one fixed contact person, and hours at which one can really call); Awb 2:1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.rules.letter_parts import listed
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document

PHONE = re.compile(r"(?<!\d)(?:14[\s-]?0\d{2,3}|(?:0|\+31\s?)\d(?:[\s-]?\d){8}|0[89]00(?:[\s-]?\d){4,7})(?!\d)")
_DAY = re.compile(
    r"\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|werkdag|doordeweek"
    r"|elke dag|iedere dag|dagelijks)",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\b(?=[^.]*\buur\b)|\bhele dag\b|\bdag en nacht\b", re.IGNORECASE)

_NAME = re.compile(r"\bcontactpersoon\b|\b[Bb]el(?:t|len)? (?:met |naar )?[A-Z][a-zà-ÿ]+")


@rule("B05", "contact-ontbreekt", severity=Severity.WARNING, scope=Scope.DOCUMENT, kinds=("brief",))
def no_contact(document: Document, context: Context) -> Iterator[Match]:
    """A match when name, phone number, or days and hours stand neither in the data nor in the text of a letter."""
    if context.letter is None:
        return
    text = "\n".join(block.text for block in document.blocks)
    lacking = [
        name for name, found in _found(text, context.letter.data.get("contactpersoon") or {}).items() if not found
    ]
    if lacking:
        yield Match(
            message=f"De lezer weet niet hoe bellen kan. Schrijf ook op: {listed(lacking)}. "
            "Dat kan bij ‘contactpersoon’ in de gegevens van de brief."
        )


def _found(text: str, person: Mapping[str, Any]) -> dict[str, bool]:
    """What the reader needs, and whether it is told.  The layout prints the data of the contact person at the top."""
    hours = f"{person.get('bereikbaar') or ''}\n{text}".splitlines()
    return {
        "de naam van de contactpersoon": bool(person.get("naam") or _NAME.search(text)),
        "een telefoonnummer": bool(PHONE.search(f"{person.get('telefoon') or ''}\n{text}")),
        "de dagen en de tijden": any(_DAY.search(line) and _TIME.search(line) for line in hours),
    }
