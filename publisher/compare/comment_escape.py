"""Text of letters, made harmless for a comment on GitHub or GitLab.

Such a comment is Markdown with HTML, and a service also looks for names to warn and numbers to link in the finished
text.  So every sign that means something becomes an entity, and a space without width breaks '@name' and '#1'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from publisher.review.word_diff import Stretch, as_markdown

_MEANS = re.compile(r"[\\`*_{}\[\]()<>#+!|~&$%^@\"']|:(?=\S)")  # ':' for emoji and addresses
_CALLS = re.compile(r"[@#!~$%&^](?=\w)")  # @name, #issue, !request, ~label, $snippet, %milestone, &epic, ^alert
_WORDLESS_SPACE = "&#8203;"
_ADDRESS = re.compile(r"(?i)\b(www)\.|\b(gh)-(?=\d)")  # links that need no sign


def plain(text: str) -> str:
    """Text on one line that shows as it is, in a table, in a heading and in HTML."""
    calls = {found.start() for found in _CALLS.finditer(text)}
    dots = {found.end() - 1 for found in _ADDRESS.finditer(text)}
    means = {found.start() for found in _MEANS.finditer(text)}
    shown = (_sign(each, means=at in means, broken=at in calls | dots) for at, each in enumerate(text))
    return "".join(shown).replace("\n", "<br>")


def marked(stretches: Sequence[Stretch]) -> str:
    """The stretches on one line, with ~~what went~~ and **what came**."""
    return as_markdown([Stretch(each.fate, _lines(each.text)) for each in stretches]).replace("\n", "<br>")


def _lines(text: str) -> str:
    """Each line made harmless; the breaks stay, because marks must stand against words."""
    return "\n".join(map(plain, text.split("\n")))


def _sign(sign: str, *, means: bool, broken: bool) -> str:
    shown = f"&#{ord(sign)};" if means else sign
    return f"{shown}{_WORDLESS_SPACE}" if broken else shown
