"""One page of the website: its place, its text and what its front matter says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from mkdocs.utils import meta

from checker.source.letter import Page
from checker.source.text_file import read_text

PICTURE = "onderwerp"  # `plaatje` of a page that names none
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*\n", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r"^# +(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """One page: `src_uri` is its place under `site/`, whether or not a file stands there."""

    src_uri: str
    text: str
    is_draft: bool = False
    template: str = ""  # the file an editor can mend, for error messages
    order: int | None = None  # where it stands in its folder, when its `volgorde` does not say that
    pictures: Mapping[str, str] = field(default_factory=dict)  # by the anchor of a heading that gets one

    @property
    def front(self) -> Mapping[str, Any]:
        """The front matter: what the page says of itself."""
        return front_matter(self.text)

    @property
    def title(self) -> str:
        """The title from the front matter, else the heading of the page."""
        heading = _TITLE.search(self.text)
        return str(self.front.get("title") or (heading[1].strip() if heading else self.src_uri))

    @property
    def picture(self) -> str:
        """The picture that stands with the page and with links to it."""
        return str(self.front.get("plaatje", PICTURE))


def front_matter(text: str) -> Mapping[str, Any]:
    """The front matter of a page, as MkDocs reads it; empty without any."""
    front = _FRONT_MATTER.match(text)
    return _parsed(front[0]) if front else {}


@lru_cache(maxsize=1024)  # many ask for the same, and YAML is slow
def _parsed(front: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = meta.get_data(front)[1]
    return found


def with_front_matter(page: Page, text: str) -> str:
    """The rendered text with the front matter of its file: the renderer leaves that blank."""
    front = _FRONT_MATTER.match(read_text(page.path, page.template))
    return f"{front[0] if front else ''}{text.lstrip()}"
