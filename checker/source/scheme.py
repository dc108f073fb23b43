"""A page of the guide: what its front matter says of the scheme, and the fixed order of its headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import Field

from checker.errors import InputError, InputErrors
from checker.source.loader import blank_front_matter
from checker.source.text_file import read_text
from checker.source.yaml_file import FileModel, Lines, nearest, parse_text

GUIDE = "budgetgids"  # the folder of the guide within the website

ChapterName = Literal[
    "snel-hulp", "inkomen", "bijzondere-kosten", "wonen", "zorg", "kinderen", "meedoen", "eten-en-spullen",
    "schulden", "werk-en-taal", "recht-en-hulp",
]  # fmt: skip
"""The chapters of the guide, in the order in which the reader sees them."""

Audience = Literal[
    "iedereen", "kinderen", "huur", "koophuis", "werk", "geen-werk", "schulden", "jong", "aow", "ziek", "studie",
    "nieuw-in-nederland", "bijstand",
]  # fmt: skip
"""For whom a scheme can be; `iedereen` when nothing about the reader decides."""

Benefit = Literal["vast", "maximum", "percentage", "grens", "korting", "spullen", "lening", "hulp"]
"""What a scheme gives: a fixed amount, a maximum, a share, what one may have, a discount, things, a loan, help."""

CHAPTERS: tuple[ChapterName, ...] = get_args(ChapterName)
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
HEADINGS: Mapping[str, bool] = {  # in this order; is the heading required?
    "Voor wie?": True,
    "Wat krijgt u?": True,
    "Hoe vraagt u het aan?": True,
    "Wat hebt u nodig?": True,
    "Wie helpt u?": True,
    "Bedragen": False,
}

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?^)---[ \t]*$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^## +(.+?)[ \t#]*$")
Sentence = Annotated[str, Field(min_length=1)]


class Scheme(FileModel):
    """The front matter of one page of the guide."""

    title: Sentence
    omschrijving: Sentence
    plaatje: str
    volgorde: int  # within the chapter
    hoofdstuk: ChapterName
    voor: Annotated[tuple[Audience, ...], Field(min_length=1)]
    beslist: Sentence
    soort: Annotated[tuple[Benefit, ...], Field(min_length=1)]
    bedragen: tuple[str, ...] = ()


def is_scheme(name: str) -> bool:
    """Is the page of that name (`budgetgids/zorgtoeslag`) about one scheme?  The opening page is not."""
    folder, _, page = name.rpartition("/")
    return folder == GUIDE and page != "index"


def load_scheme(path: Path, shown: str, amounts: Iterable[str] | None = None) -> Scheme:
    """The front matter of a page as a checked model; raises InputError(s) with the line within the page.

    `amounts` are the keys that `bedragen` may name; nobody checks them when left out.
    """
    text = read_text(path, shown)
    front = _FRONT_MATTER.match(text)
    if front is None:
        raise InputError(
            "deze pagina heeft geen gegevens bovenaan",
            remedy="Begin met ---. Zet daaronder title, omschrijving, plaatje, volgorde, hoofdstuk, voor, beslist "
            "en soort. Sluit af met ---.",
            path=shown,
            line=1,
        )
    padded = "\n" + front[1]  # the first line stands in for `---`
    scheme = parse_text(Scheme, padded, shown)
    faults = [*_unknown_amounts(scheme, padded, shown, amounts), *heading_faults(text, shown)]
    if faults:
        raise InputErrors(faults)
    return scheme


def _unknown_amounts(scheme: Scheme, front: str, shown: str, amounts: Iterable[str] | None) -> Iterator[InputError]:
    unknown = [] if amounts is None else [key for key in scheme.bedragen if key not in set(amounts)]
    for key in unknown:
        yield InputError(
            f"het bedrag '{key}' bestaat niet",
            remedy=nearest(key, amounts or ()),
            path=shown,
            line=Lines(front).of(("bedragen", scheme.bedragen.index(key))),
        )


def heading_faults(text: str, shown: str) -> Iterator[InputError]:
    """What is wrong with the headings of a page: unknown, missing, twice or in another order."""
    places = [
        (found[1], number)
        for number, line in enumerate(blank_front_matter(text).splitlines(), start=1)
        if (found := _HEADING.match(line))
    ]
    for heading, line in places:
        if heading not in HEADINGS:
            yield InputError(
                f"de kop '{heading}' hoort niet op deze pagina",
                remedy=nearest(heading, HEADINGS),
                path=shown,
                line=line,
            )
    headings = [heading for heading, _ in places if heading in HEADINGS]
    for missing in (heading for heading, required in HEADINGS.items() if required and heading not in headings):
        yield InputError(
            f"de kop '{missing}' ontbreekt", remedy=f"Zet op een eigen regel: ## {missing}", path=shown, line=1
        )
    if headings != [heading for heading in HEADINGS if heading in headings]:
        yield InputError(
            "de koppen staan niet in de vaste volgorde",
            remedy=f"Houd deze volgorde aan: {', '.join(HEADINGS)}.",
            path=shown,
            line=next(line for heading, line in places if heading in HEADINGS),
        )
