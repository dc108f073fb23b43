"""Values of fields made safe for Markdown: a name with an asterisk stays a name with an asterisk."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~]")
_LINE_START = re.compile(
    r"^(?P<indent>[ \t]*)(?P<mark>#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|:{3,}|-{3,}\s*$)", re.MULTILINE
)
_NUMBERED = re.compile(r"^([ \t]*\d{1,9})([.)])(?=\s|$)", re.MULTILINE)


def escape_markdown(value: Any) -> Markup:
    """The text of `value` so that Markdown shows exactly those characters.

    Blank lines stay, so a field of several paragraphs keeps them; other line breaks become spaces of the paragraph.
    What is already safe (`Markup`, rendered parts) comes back as it is.
    """
    if hasattr(value, "__html__"):
        return Markup(value)  # noqa: S704 - safe by contract of __html__
    text = _SPECIAL.sub(r"\\\g<0>", str(value))
    text = _LINE_START.sub(r"\g<indent>\\\g<mark>", text)
    return Markup(_NUMBERED.sub(r"\1\\\2", text))  # noqa: S704 - escaped above
