"""The HTML templates of the review site (`publisher/review/pages/`): names and values in, HTML out."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from checker.source.dutch import long_date
from publisher.site_theme import picture

PAGES = Path(__file__).parent / "pages"


def render(name: str, **content: object) -> Markup:
    """`pages/<name>.html.j2` with its content; a name the template asks for and nobody gives is an error."""
    return Markup(_environment().get_template(f"{name}.html.j2").render(content))  # noqa: S704 - it escapes what comes in


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(PAGES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["lange_datum"] = long_date
    environment.globals["plaatje"] = picture
    return environment
