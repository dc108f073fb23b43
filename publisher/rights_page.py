"""'Waar heb ik recht op?': questions about the reader, and the schemes to look at.

The page holds every list, so it can be read without JavaScript; `recht.js` turns its headings into questions.
Nothing that a reader answers is kept or sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.source.scheme import GUIDE, Audience
from publisher.guide_chapters import EVERYONE, Entry, by_audience

PLACE = "recht.md"
QUESTION: Mapping[Audience, str] = {
    "kinderen": "Ik heb kinderen onder de 18",
    "huur": "Ik huur een huis of een kamer",
    "koophuis": "Ik heb een eigen huis",
    "werk": "Ik werk en verdien weinig",
    "geen-werk": "Ik heb geen werk",
    "bijstand": "Ik krijg bijstand",
    "schulden": "Ik heb schulden",
    "ziek": "Ik ben ziek of ik heb een beperking",
    "jong": "Ik ben jonger dan 27",
    "studie": "Ik studeer",
    "aow": "Ik krijg AOW",
    "nieuw-in-nederland": "Ik woon nog niet lang in Nederland",
}
"""What a reader can say, in the order of the page; the answer is the heading of the list."""


def rights_page(found: Sequence[Entry]) -> str:
    """Markdown of the page: a list per answer, then what is for everyone."""
    groups = by_audience(found)
    parts = [OPENING]
    for name, question in QUESTION.items():
        if name in groups:
            parts += [f"## {question}", _list(groups[name])]
    if EVERYONE in groups:
        parts += ["## Voor iedereen", _list(groups[EVERYONE])]
    return "\n\n".join([*parts, CLOSING]) + "\n"


def _list(entries: Sequence[Entry]) -> str:
    return "\n".join(
        f"- [{entry.scheme.title}]({GUIDE}/{entry.file}): {entry.scheme.omschrijving}" for entry in entries
    )


OPENING = """---
template: recht.html
plaatje: tip
volgorde: 50
omschrijving: Kies wat bij u past. U ziet welke regelingen u kunt bekijken.
---
# Waar heb ik recht op?

::: kort
- Kijk wat bij u past.
- Daarbij staan regelingen die u kunt bekijken.
- Wij bewaren niets van wat u kiest.
:::

Deze pagina beslist niet. Op elke pagina leest u voor wie de regeling is."""
CLOSING = """::: hulp
Komt u er niet uit? Bel ons. Wij kijken samen met u wat u kunt krijgen.
:::"""
