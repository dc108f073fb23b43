"""Links between pages of the website: one to a page that is not there is named with its file and line."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from checker.errors import InputError
from checker.source.text_file import read_text

_LINK = re.compile(r"\]\(([^)\s:#]+\.md)(?:#[^)\s]*)?\)")


def broken_links(
    root: Path, src_uri: str, text: str, template: str, pages: Mapping[str, object]
) -> Iterator[InputError]:
    """What is wrong with the links of one page: `text` as rendered, `template` the file an editor can mend."""
    folder = posixpath.dirname(src_uri)
    for link in dict.fromkeys(_LINK.findall(text)):
        place = posixpath.normpath(posixpath.join(folder, link))
        if place in pages:
            continue
        near = get_close_matches(place, pages, n=1, cutoff=0.7)
        yield InputError(
            f"de link naar '{link}' klopt niet: die pagina is er niet",
            remedy=f"Bedoelt u '{posixpath.relpath(near[0], folder)}'?" if near else "Kijk of de naam klopt.",
            path=template,
            line=_line_of(root, template, link),
        )


def _line_of(root: Path, template: str, link: str) -> int | None:
    """The first line of the file that holds the link; links of chapters are typed in another way."""
    lines = read_text(root / template, template).splitlines()
    return next((number for number, line in enumerate(lines, start=1) if f"({link}" in line), None)
