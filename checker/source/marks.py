"""Where everything stands in a template: exact offsets of text, expressions and tags, from Jinja's own tokens.

Jinja's syntax tree knows only line numbers.  Its tokens are exact pieces of the source in source order, with at most
white space between them (stripped by `{%-`, `lstrip_blocks` …), so a forward-moving cursor finds each again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

BRANCHES = frozenset({"if", "elif", "for"})


@dataclass(slots=True)
class Tag:
    """A `{% … %}` tag: its keyword, its span, and the span of the `{% else %}` that belongs to it."""

    keyword: str
    start: int
    end: int = 0
    otherwise: tuple[int, int] | None = None


@dataclass(slots=True)
class Marks:
    """Offsets in source order; each list is consumed in step with the matching nodes of the syntax tree."""

    texts: list[int] = field(default_factory=list)  # start of every piece of template text
    expressions: list[tuple[int, int]] = field(default_factory=list)  # span of every `{{ … }}`
    tags: list[Tag] = field(default_factory=list)

    def of(self, *keywords: str) -> list[Tag]:
        """The tags with one of these keywords, in source order."""
        return [tag for tag in self.tags if tag.keyword in keywords]


def scan(tokens: Iterable[tuple[int, str, str]], source: str) -> Marks:
    r"""Offsets of all text, expressions and tags.

    In: the tokens of `jinja2.lexer.Lexer.tokeniter` for `source`, and that source with newlines as `\\n`.
    """
    marks = Marks()
    opened: list[Tag] = []
    cursor = 0
    begin = 0
    keyword: str | None = None
    for _line, kind, value in tokens:
        start = _find(source, value, cursor)
        cursor = start + len(value)
        if kind == "data":
            marks.texts.append(start)
        elif kind in {"variable_begin", "block_begin"}:
            begin, keyword = start, None
        elif kind == "name" and keyword is None:
            keyword = value
            marks.tags.append(Tag(keyword=value, start=begin))
        elif kind == "variable_end":
            marks.expressions.append((begin, start + len(value.rstrip())))
            keyword = None
        elif kind == "block_end":
            _close(marks.tags[-1], start + len(value.rstrip()), opened)
    marks.tags = [tag for tag in marks.tags if tag.end]
    return marks


def _find(source: str, value: str, cursor: int) -> int:
    if source.startswith(value, cursor):
        return cursor
    start = cursor + len(source[cursor:]) - len(source[cursor:].lstrip())
    if not source.startswith(value, start):
        raise AssertionError(f"token {value!r} not found at offset {cursor}")
    return start


def _close(tag: Tag, end: int, opened: list[Tag]) -> None:
    """A tag is complete: keep track of nesting, so that an `else` finds its `if` or `for`."""
    tag.end = end
    if tag.keyword in {"if", "for"}:
        opened.append(tag)
    elif tag.keyword == "elif" and opened:
        opened[-1] = tag
    elif tag.keyword == "else" and opened:
        opened[-1].otherwise = (tag.start, end)
    elif tag.keyword in {"endif", "endfor"} and opened:
        opened.pop()
