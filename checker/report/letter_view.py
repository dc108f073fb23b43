"""A text as its reader sees it, in HTML, with the findings underlined in place.

Links and pictures lead nowhere here: a report asks nothing of another address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from checker.text.inline import measuring_parser, pieces

HEADINGS_DOWN = 2  # the letter's own title stands below those of the page and of the document
_LOWEST = 6
_FRAME = '<div class="tabelvlak" role="group" aria-label="Tabel" tabindex="0">\n'
_TAGS = {"strong_open": "<strong>", "strong_close": "</strong>", "em_open": "<em>", "em_close": "</em>"}
_TAGS |= {"link_open": '<span class="verwijzing">', "link_close": "</span>"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Underline:
    """A stretch of one block's text that gets a line under it and a button with a number."""

    start: int
    end: int
    number: int
    target: str  # id of the explanation
    label: str  # what the button says to who cannot see it
    kind: str  # fout, waarschuwing, tip


def letter_html(text: str, blocks: Sequence[str], underlines: Sequence[Sequence[Underline]]) -> str:
    """Rendered Markdown as HTML.  `blocks` is the visible text per block, `underlines` what to mark in each."""
    parser = measuring_parser()
    tokens = parser.parse(text)
    todo = iter(zip(blocks, underlines, strict=True))
    for index, token in enumerate(tokens):
        _dress(token)
        if token.type != "inline":
            continue
        shown = "".join(piece.text for piece in pieces(token.content, token.children or []))
        if shown.strip() and token.map is not None:  # what `checker.text.blocks` reads as a block
            block, marks = next(todo)
            _replace(token, "".join(_inline(token, block, marks)))
        else:
            _replace(token, "")
            _no_header(tokens, index)
    html: str = RendererHTML().render(list(_with_frames(tokens)), parser.options, {})
    return html


def _dress(token: Token) -> None:
    if token.type in {"heading_open", "heading_close"}:
        token.tag = f"h{min(_LOWEST, int(token.tag[1:]) + HEADINGS_DOWN)}"
    elif token.type.startswith("container_") and token.nesting > 0:
        name = token.type.removeprefix("container_").removesuffix("_open")
        token.attrSet("class", f"blok blok-{name}")
    elif token.type == "th_open":
        token.attrSet("scope", "col")


def _with_frames(tokens: Sequence[Token]) -> Iterator[Token]:
    """Every table in a box that scrolls where the screen is narrow, also with the keyboard."""
    for token in tokens:
        if token.type == "table_open":
            yield Token("html_block", "", 0, content=_FRAME)
        yield token
        if token.type == "table_close":
            yield Token("html_block", "", 0, content="</div>\n")


def _no_header(tokens: Sequence[Token], index: int) -> None:
    """A header cell without text heads nothing."""
    if tokens[index - 1].type == "th_open":
        tokens[index - 1].tag = tokens[index + 1].tag = "td"
        tokens[index - 1].attrs.pop("scope", None)


def _replace(token: Token, html: str) -> None:
    token.children = [Token("html_inline", "", 0, content=html)]


def _inline(token: Token, block: str, marks: Sequence[Underline]) -> Iterator[str]:
    """The inline HTML of one block: its text from `block`, its emphasis from the tokens."""
    writer = _Writer(block=block, marks=marks)
    children = token.children or []
    if sum(map(_length, children)) != len(block):  # code over several lines is read in another way than it is shown
        yield from writer.take(len(block))
        return
    yield from writer.take(0)
    for child in children:
        if child.type in _TAGS:
            yield _TAGS[child.type]
        elif child.type == "code_inline":
            yield from ("<code>", *writer.take(len(child.content)), "</code>")
        else:
            yield from writer.take(_length(child))


def _length(child: Token) -> int:
    if child.type in {"softbreak", "hardbreak"}:
        return 1
    return len(child.content) if child.type in {"text", "text_special", "code_inline"} else 0


@dataclass(slots=True)
class _Writer:
    """Hands out the text of a block bit by bit, cut where an underline begins or ends."""

    block: str
    marks: Sequence[Underline]
    at: int = 0
    written: set[int] = field(default_factory=set)

    def take(self, length: int) -> Iterator[str]:
        """The next `length` characters as HTML, with the buttons that stand there."""
        end = self.at + length
        yield from self._buttons()
        while self.at < end:
            cuts = [place for mark in self.marks for place in (mark.start, mark.end) if self.at < place < end]
            stop = min(cuts, default=end)
            yield self._stretch(stop)
            self.at = stop
            yield from self._buttons()

    def _stretch(self, stop: int) -> str:
        text = escape(self.block[self.at : stop]).replace("\n", "<br>\n")
        around = [mark for mark in self.marks if mark.start <= self.at and mark.end >= stop]
        if not around:
            return text
        mark = min(around, key=lambda one: (one.end - one.start, one.number))  # a word within a sentence comes first
        return f'<label class="streep streep-{mark.kind}" for="knop-{mark.target}">{text}</label>'

    def _buttons(self) -> Iterator[str]:
        for mark in self.marks:
            if mark.end <= self.at and mark.number not in self.written:
                self.written.add(mark.number)
                yield (
                    f'<button type="button" class="nummer nummer-{mark.kind}" id="knop-{mark.target}" '
                    f'popovertarget="{mark.target}" aria-label="{escape(mark.label)}">{mark.number}</button>'
                )
