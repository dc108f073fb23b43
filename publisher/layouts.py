"""The HTML layouts of printed pieces (`publisher/layout/`): names and values in, a page without style sheets out."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from checker.source.dutch import long_date
from publisher.site_theme import telephone_link

LAYOUT = Path(__file__).parent / "layout"
FONTS = LAYOUT / "fonts.css"
DRAFT = LAYOUT / "draft.css"  # a band on every page of what nobody signed yet
BOOK_DRAFT = LAYOUT / "book-draft.css"  # the same for a map or guide with a cover


def render_layout(name: str, content: dict[str, object]) -> str:
    """`layout/<name>.html.j2` with its content; a name the layout asks for and nobody gives is an error."""
    return _layouts().get_template(f"{name}.html.j2").render(content)


def template_environment(folder: Path) -> Environment:
    """Templates of HTML in a folder: values are escaped, and a name that nobody gives is an error."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["lange_datum"] = long_date
    return environment


@lru_cache(maxsize=1)
def _layouts() -> Environment:
    environment = template_environment(LAYOUT)
    environment.filters["tel"] = telephone_link
    return environment
