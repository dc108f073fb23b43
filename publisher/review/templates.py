"""The HTML templates of the review site (`publisher/review/pages/`): names and values in, HTML out."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from publisher.layouts import template_environment
from publisher.site_theme import picture

PAGES = Path(__file__).parent / "pages"


def render(name: str, **content: object) -> Markup:
    """`pages/<name>.html.j2` with its content; a name the template asks for and nobody gives is an error."""
    return Markup(_environment().get_template(f"{name}.html.j2").render(content))  # noqa: S704 - it escapes what comes in


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = template_environment(PAGES)
    environment.globals["plaatje"] = picture
    return environment
