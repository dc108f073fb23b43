"""Links between pages: how they are typed and how they work on the site, and the picture of where they lead."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from checker.errors import InputErrors
from checker.source.project import Project
from publisher.link_checks import broken_links
from publisher.site_page import SitePage

_TO_CHAPTER = re.compile(r"\]\((?:\.\./)*(?:infomap/)?(?:\d+-)?([\w-]+)/hoofdstuk\.md")
_TO_GUIDE = re.compile(r"\]\(\.\./\.\./site/")


def require_links(project: Project, pages: Mapping[str, SitePage]) -> None:
    """InputErrors for links of editors to pages that are not there."""
    faults = [
        fault
        for page in pages.values()
        if page.template
        for fault in broken_links(project.root, page.src_uri, page.text, page.template, pages)
    ]
    if faults:
        raise InputErrors(faults)


def site_links(text: str) -> str:
    """Links as they work between the files of infomap/ → links as they work between pages of the site."""
    return _TO_GUIDE.sub("](../", _TO_CHAPTER.sub(r"](\1.md", text))


def linked_picture(pages: Mapping[str, SitePage], src_uri: str, link: str) -> str | None:
    """The picture of the page or heading that a link on page `src_uri` leads to; None when it leads elsewhere.

    A page with pictures at its headings shows only the links to those as cards: its other lists would be endless.
    """
    if pictures := pages[src_uri].pictures if src_uri in pages else None:
        return pictures.get(link.removeprefix("#")) if link.startswith("#") else None
    target = pages.get(posixpath.normpath(posixpath.join(posixpath.dirname(src_uri), link.partition("#")[0])))
    return target.picture if target else None
