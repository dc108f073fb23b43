"""Two versions of the letters as one web page, side by side.  It needs no JavaScript and no other file."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from publisher.compare import wording as say
from publisher.compare.difference import TextChange, VersionDiff
from publisher.review.word_diff import Fate, as_html


def render(diff: VersionDiff) -> str:
    """The page."""
    return _template().render(diff=diff, say=say, old=_old, new=_new, style=Markup(_read("vergelijking.css")))  # noqa: S704 - our own file


def _old(change: TextChange) -> Markup:
    return Markup(as_html(say.side(change.paragraph.stretches, Fate.GONE)))  # noqa: S704 - as_html escapes


def _new(change: TextChange) -> Markup:
    return Markup(as_html(say.side(change.paragraph.stretches, Fate.NEW)))  # noqa: S704 - as_html escapes


def _sentence(text: str) -> str:
    """The same with a capital; the rest of it may hold names."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"finding": say.finding_line, "score": say.score_row, "sentence": _sentence}
    return environment.from_string(_read("vergelijking.html.j2"))


def _read(name: str) -> str:
    return (files("publisher.compare") / name).read_text(encoding="utf-8")
