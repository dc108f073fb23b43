"""The links at the top of a long page that lead to its headings: on a phone nobody scrolls through forty screens."""

from __future__ import annotations

import re

from publisher.guide_index import anchor

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def with_jump_list(text: str, question: str) -> str:
    """Markdown with, above its first heading of level 2, a question and a link to each.  Paper has no need of it."""
    headings = [found[1] for found in _HEADING.finditer(text)]
    if not headings:
        return text
    links = "\n".join(f"- [{heading}](#{anchor(heading)})" for heading in headings)
    return _HEADING.sub(lambda found: f"{question}\n\n{links}\n\n{found[0]}", text, count=1)
