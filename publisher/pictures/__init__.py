"""The pictures beside a text: few, and always the same one for the same thing.

They are decoration: the text says it all without them. So on paper they are backgrounds, and on a page screen readers
skip them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from checker.errors import InputError

SCHEME = "pictogram:"  # in Markdown: ![](pictogram:geld)
FALLBACK = "wijzer"
FACE = "gezicht-"  # how the faces begin that readers answer with: see `publisher.review`
DRAWN = "data:image/svg+xml,"  # how the address of a picture begins that stands in the page itself

_FOLDER = Path(__file__).parent
# First match wins. The order goes from what a reader must do to what a sentence happens to mention.
_WORDS = (
    ("bezwaar", r"\bbezwaar|niet mee eens"),
    ("let-op", r"\blet op\b|\bstop(t|pen)?\b"),
    ("geld", r"€|\bbedrag|\bgeld\b|\bbetaal|\bbetalen\b|\buitkering\b"),
    ("telefoon", r"\bbel(t|len)?\b|\btelefo"),
    (
        "agenda",
        (
            r"\b\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b"
            r"|^hoe lang\b|^wanneer\b"
        ),
    ),
    ("gesprek", r"\bgesprek|\bafspraak"),
    ("plaats", r"^waar\?|\badres\b|\bgemeentehuis\b|\bkom(t|en)? naar\b"),
    ("document", r"\bformulier|\bpapier|\bbewijs|\bkopie|\bidentiteit|\bpaspoort"),
    ("brief", r"\bbrief\b|\bstuur|\bstuurt\b|\bpost\b"),
    ("werk", r"\bwerk(t|en)?\b|\bbaan\b"),
    ("mensen", r"\bpartner\b|\bkind|\bgezin|\bcontactpersoon\b|\bhuisgeno"),
    ("huis", r"\bwoon(t)?\b|\bwonen\b|\bwoning\b|\bhuur"),
    ("website", r"\bwebsite\b|\bwww\.|\bonline\b"),
    ("hulp", r"\bhulp\b|\bhelpen\b"),
)
_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _WORDS)


@lru_cache(maxsize=1)
def picture_names() -> tuple[str, ...]:
    """The names an editor can type after `pictogram:` or `plaatje:`, sorted.

    The faces are not among them: they ask what a reader thinks, and no letter may look as if it knows.
    """
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.svg") if not file.stem.startswith(FACE)))


@lru_cache(maxsize=256)
def picture_svg(name: str, colour: str) -> str:
    """The picture as SVG text in one colour (`#rrggbb`)."""
    if not name.startswith(FACE):
        require_picture(name)
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)


@lru_cache(maxsize=256)
def picture_uri(name: str, colour: str) -> str:
    """The picture as a `data:` address, so that it works in a PDF and in a browser without a request."""
    return DRAWN + quote(picture_svg(name, colour), safe="")


@lru_cache(maxsize=256)
def picture_element(name: str) -> str:
    """The picture as an SVG element for a page: it follows the text in size and colour.  HTML needs no namespace."""
    opening, rest = picture_svg(name, "currentColor").split(">", 1)
    kept = opening.removeprefix("<svg").replace(' xmlns="http://www.w3.org/2000/svg"', "")
    turns = ' data-wijst=""' if name == FALLBACK else ""  # points along the text: to the left in Arabic
    return f'<svg class="helder-plaatje" aria-hidden="true"{turns}{kept}>{rest.strip()}'


def picture_for(text: str) -> str:
    """The picture that suits a list item, from the words in it; a neutral arrow when no word decides."""
    return next((name for name, pattern in _PATTERNS if pattern.search(text)), FALLBACK)


def require_picture(name: str, *, path: str | None = None) -> None:
    """InputError, in the file at `path`, when there is no picture of that name."""
    if name not in picture_names():
        remedy = f"Kies een van deze: {', '.join(picture_names())}."
        raise InputError(f"Er is geen pictogram '{name}'.", remedy=remedy, path=path)
