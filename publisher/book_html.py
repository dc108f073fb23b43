"""What the informatiemap and the printed guide share: rendered Markdown as a part of one long printed text."""

from __future__ import annotations

import re
from functools import cache

from publisher.blocks import BLOCKS
from publisher.markdown_html import markdown_html

LABELS = {"voorbeeld": "accent", "hulp": "hoofd"}  # blocks that get a title in print, and its colour
_HEADING = re.compile(r"<(/?)h([1-5])>")
_SPACE_BEFORE = re.compile(r"(?<=[^\s>])\s(?=<(?:a|span) )")


def book_html(text: str, *, levels: int = 1) -> str:
    """Markdown as HTML with its headings so many levels lower: the title of the book is the only first one."""
    html = _HEADING.sub(
        lambda found: f"<{found[1]}h{min(int(found[2]) + levels, 6)}>", markdown_html(text, strong="span")
    )
    for name in LABELS:
        html = _unnamed(name).sub(rf'\g<0><p class="label label-{name}">{BLOCKS[name].title}</p>', html)
    return html


def fill_lines(html: str) -> str:
    """The whole page, last of all, so that a line before a link is filled.

    WeasyPrint breaks it after its first word when only the space before the link sticks out.
    """
    return _SPACE_BEFORE.sub("<span> </span>", html)


@cache
def _unnamed(block: str) -> re.Pattern[str]:
    """The opening of a block that does not begin with a heading of its own."""
    return re.compile(rf'<section class="{block}">(?!\s*<h)')
