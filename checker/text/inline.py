"""Where every inline token of Markdown stands, measured while it is parsed instead of searched for afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from markdown_it import rules_inline

from checker.text import markup

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_END = "helder_end"  # key in Token.meta: where the source of this token stops
# Rules whose source is longer than what they show.  Text and emphasis marks follow from the place before them.
_RULES: dict[str, Callable[[StateInline, bool], bool]] = {
    "newline": rules_inline.newline,
    "escape": rules_inline.escape,
    "backticks": rules_inline.backtick,
    "link": rules_inline.link,
    "image": rules_inline.image,
    "autolink": rules_inline.autolink,
    "entity": rules_inline.entity,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Visible text and the half-open stretch of the block's Markdown it comes from."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=1)
def measuring_parser() -> MarkdownIt:
    """The parser of `checker.text.markup`, a copy of its own, that notes where link, code and escape end.

    Indented text is read as text and never as code: a letter has no code, and nothing in it may go unread.
    """
    markdown = markup.parser.__wrapped__().disable("code")
    for name, rule in _RULES.items():
        markdown.inline.ruler.at(name, _noting_the_end(rule))
    return markdown


def _noting_the_end(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    def measured(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature markdown-it calls
        before = len(state.tokens)
        matched = rule(state, silent)
        if matched and not silent and len(state.tokens) > before:
            state.tokens[-1].meta[_END] = state.pos
        return matched

    return measured


def pieces(content: str, children: Sequence[Token], *, soft_break: str = " ") -> Iterator[Piece]:
    """The visible text of one inline token, piece by piece; `content` is its Markdown, `children` its tokens."""
    at = 0
    is_autolink = False
    for child in children:
        end = child.meta.get(_END, at + len(child.markup))
        if child.type == "text":
            end = _end_of_text(content, at, child, is_autolink=is_autolink)
            yield Piece(child.content, at, end)
        elif child.type == "text_special":
            yield Piece(child.content, at, end)
        elif child.type == "softbreak":
            yield Piece(soft_break, at, end)
        elif child.type == "hardbreak":
            yield Piece("\n", at, end)
        elif child.type == "code_inline":
            yield from _code(content, at + len(child.markup), end - len(child.markup))
        elif child.type == "link_open":
            is_autolink = child.markup == "autolink"
            end = at + 1  # `[` or `<`
        elif child.type == "link_close":
            is_autolink = False
        at = end


def _end_of_text(content: str, at: int, child: Token, *, is_autolink: bool) -> int:
    """Text stands in the source as it is, but for an autolink, whose address is shown decoded."""
    if is_autolink:
        return content.index(">", at)
    if not content.startswith(child.content, at):
        message = f"inline text {child.content!r} is not at offset {at} of {content!r}"
        raise AssertionError(message)
    return at + len(child.content)


def _code(content: str, start: int, end: int) -> Iterator[Piece]:
    """A code span: line ends become a space, and one space on both sides belongs to the markup."""
    raw = content[start:end]
    if raw.strip(" \n") and raw[0] in " \n" and raw[-1] in " \n":
        start, end = start + 1, end - 1
    for number, line in enumerate(content[start:end].split("\n")):
        shown = line.lstrip(" ") if content[start - 1] == "\n" else line  # an indent is not part of the code
        begin = start + len(line) - len(shown)
        if number:
            yield Piece(" ", start - 1, begin)
        yield Piece(shown, begin, start + len(line))
        start += len(line) + 1
