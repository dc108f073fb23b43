"""The Markdown of letters and pages: one parser for the checker, the PDF and the website.

CommonMark without raw HTML, with tables and the containers of `CONTAINERS` (`::: actie` … `:::`).
"""

from __future__ import annotations

from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from mdit_py_plugins.container import container_plugin

CONTAINERS = ("kort", "actie", "let-op", "hulp", "bezwaar", "voorbeeld")


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """The configured parser.

    Escapes and entities stay separate tokens, so that offsets can be followed.  Indented text is no code: templates
    indent what stands in an `{% if %}`.
    """
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["text_join", "code"])
    for name in CONTAINERS:
        markdown.use(container_plugin, name)
    markdown.core.ruler.after("normalize", "helder_line_end", _end_the_last_line)
    return markdown


def _end_the_last_line(state: StateCore) -> None:
    """A container within a quote runs off a text whose last line has no end: the plugin looks one character on."""
    if not state.src.endswith("\n"):
        state.src += "\n"
