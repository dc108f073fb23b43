"""The page with hard words and what they mean."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from checker.errors import InputError, InputErrors
from checker.source.escape import escape_markdown
from checker.source.glossary import WORDS, Word
from checker.source.yaml_file import nearest
from publisher.guide_index import anchor

FOLDER = "woordenlijst"


def glossary_page(words: Sequence[Word], titles: Mapping[str, str]) -> str:
    """All words by letter.  `titles` are those of the pages of the website, by place; a word may name one."""
    parts = [OPENING]
    for letter, inside in groupby(words, key=lambda word: word.woord[0].upper()):
        parts.append(f"## {letter}")
        for word in inside:
            parts += _word(word, titles)
    return "\n\n".join(parts) + "\n"


def _word(word: Word, titles: Mapping[str, str]) -> Iterator[str]:
    yield f"### {escape_markdown(word.woord)}"
    place = page_of(word)
    more = f" Lees meer: [{titles[place]}]({posixpath.relpath(place, FOLDER)})." if place else ""
    yield f"{escape_markdown(word.uitleg)}{more}"


def page_of(word: Word) -> str:
    """The place of the page that a word names, however it was typed: `budgetgids/bijstand.md`; empty without one."""
    name = (word.zie or "").strip("/").removesuffix(".md").removeprefix("site/")
    return f"{name}.md" if name else ""


def with_pages(words: Sequence[Word], pages: Collection[str]) -> tuple[Word, ...]:
    """The words, each naming its page by the place where it stands; InputErrors for pages that are not there."""
    resolved, faults = [], []
    for word in words:
        place = page_of(word)
        if place and place not in pages:
            place = f"{place.removesuffix('.md')}/index.md"
        if place and place not in pages:
            faults.append(_no_page(word, pages))
        resolved.append(word.model_copy(update={"zie": place or None}))
    if faults:
        raise InputErrors(faults)
    return tuple(resolved)


def _no_page(word: Word, pages: Collection[str]) -> InputError:
    return InputError(
        f"het woord '{word.woord}' wijst naar de pagina '{word.zie}', maar die is er niet",
        remedy=nearest(page_of(word), pages).split(", ")[0],
        path=WORDS,
    )


def word_address(word: Word) -> str:
    """The address of a word on the site: `woordenlijst/#beroep`."""
    return f"{FOLDER}/#{anchor(word.woord)}"


OPENING = """---
plaatje: boek
volgorde: 600
omschrijving: Moeilijke woorden met een korte uitleg.
---
# Woordenlijst

Hier staan moeilijke woorden uit brieven en van deze website. Bij elk woord staat wat het betekent."""
