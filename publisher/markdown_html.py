"""Markdown as HTML for letters, the informatiemap and pages, from the parser the checker reads with.

Beyond CommonMark: containers become sections, tables get row and column headers, amounts are aligned right, a last
row in bold is the total, and items of 'In het kort' get a picture.
"""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from checker.errors import InputError
from checker.text.markup import CONTAINERS, parser
from publisher.blocks import BLOCKS
from publisher.pictures import SCHEME, picture_for, require_picture
from publisher.typography import bind

TITLED = frozenset({"kort"})  # blocks that get a heading here, when the text gives none
LONG_TABLE = 12  # more rows than this may go on at the next page
GREETING = "met vriendelijke groet"

_ALIGNMENT = {"text-align:right": "rechts", "text-align:center": "midden", "text-align:left": "links"}


def markdown_html(text: str, *, strong: str = "strong") -> str:
    """Rendered Markdown (no Jinja left in it) as an HTML fragment.

    `strong` is the tag for bold text: PDF/UA knows no strong, there a span is right.
    """
    markdown = parser()
    tokens = _sections(markdown.parse(text))
    _pictures(tokens)
    _tables(tokens)
    _long_tables(tokens)
    _farewell(tokens)
    for token in tokens:
        _dress_inline(token.children or [], strong)
    html: str = RendererHTML().render(tokens, markdown.options, {})
    return html


def _sections(tokens: Sequence[Token]) -> list[Token]:
    """Container tokens as `section` with the container's name as class, and its fixed heading where one is missing."""
    dressed: list[Token] = []
    for index, token in enumerate(tokens):
        name = _container(token)
        dressed.append(token)
        if name is None:
            continue
        token.tag = "section"
        if token.nesting == 1:
            token.attrSet("class", name)
            if name in TITLED and tokens[index + 1].type != "heading_open":
                dressed += _heading(BLOCKS[name].title)
    return dressed


def _container(token: Token) -> str | None:
    name = token.type.removeprefix("container_").removesuffix("_open").removesuffix("_close")
    return name if token.type.startswith("container_") and name in CONTAINERS else None


def _heading(text: str) -> list[Token]:
    inline = Token("inline", "", 0, content=text, children=[Token("text", "", 0, content=text)])
    return [Token("heading_open", "h2", 1, block=True), inline, Token("heading_close", "h2", -1, block=True)]


def _pictures(tokens: Sequence[Token]) -> None:
    """Give every item of the lists in `::: kort` the class of its picture."""
    inside = False
    for index, token in enumerate(tokens):
        if _container(token) == "kort":
            inside = token.nesting == 1
        elif inside and token.type == "bullet_list_open":
            token.attrSet("class", "pictogrammen")
        elif inside and token.type == "list_item_open":
            inline = next(later for later in tokens[index:] if later.type in {"inline", "list_item_close"})
            token.attrSet("class", f"pictogram-{_picture(inline)}")


def _picture(inline: Token) -> str:
    """The picture the editor asked for, which is then taken out of the text, or else the one its words suggest."""
    first = inline.children[0] if inline.children else None
    source = str(first.attrGet("src") or "") if first is not None and first.type == "image" else ""
    if not source.startswith(SCHEME):
        return picture_for(inline.content)
    name = source.removeprefix(SCHEME)
    require_picture(name)
    inline.children = (inline.children or [])[1:]
    if inline.children and inline.children[0].type == "text":
        inline.children[0].content = inline.children[0].content.lstrip()
    return name


def _tables(tokens: Sequence[Token]) -> None:
    """Scopes for header cells, classes for alignment, the first cell of a row as its header, the total row marked."""
    column = 0
    row: Token | None = None
    row_header: Token | None = None
    in_body = False
    for index, token in enumerate(tokens):
        if token.type in {"tbody_open", "tbody_close"}:
            in_body = token.nesting == 1
        elif token.type == "tr_open":
            row, column = token, 0
        elif token.type in {"th_open", "td_open"}:
            _align(token)
            if not in_body:
                token.attrSet("scope", "col")
            elif column == 0:
                token.tag, row_header = "th", token
                token.attrSet("scope", "row")
                if row is not None and _is_bold(tokens[index + 1]) and _is_last_row(tokens, index):
                    row.attrSet("class", "totaal")
            column += 1
        elif token.type == "td_close" and row_header is not None:
            token.tag, row_header = "th", None


def _long_tables(tokens: Sequence[Token]) -> None:
    """Mark tables that may go on at the next page; a table without rows is an InputError (PDF/UA allows none)."""
    table, rows = None, 0
    for token in tokens:
        if token.type == "table_open":
            table, rows = token, 0
        elif token.type == "tr_open":
            rows += 1
        elif token.type == "table_close" and rows == 1:
            raise InputError(
                "Een tabel heeft een kop maar geen rijen.",
                remedy="Zet er een rij in, of laat de tabel weg met '{% if … %}' en '{% endif %}'.",
            )
        elif token.type == "table_close" and table is not None and rows - 1 > LONG_TABLE:
            table.attrSet("class", "lang")


def _align(token: Token) -> None:
    style = token.attrs.pop("style", None)
    if style is not None:
        token.attrSet("class", _ALIGNMENT[str(style)])


def _is_bold(inline: Token) -> bool:
    return (
        bool(inline.children)
        and (inline.children or [])[0].type in {"strong_open", "text"}
        and (inline.content.startswith("**") and inline.content.endswith("**"))
    )


def _is_last_row(tokens: Sequence[Token], index: int) -> bool:
    following = next(token.type for token in tokens[index:] if token.type in {"tr_open", "tbody_close"})
    return following == "tbody_close"


def _farewell(tokens: Sequence[Token]) -> None:
    """Mark the greeting and the signature below it: their lines stay lines, and they stay together."""
    openings = [index for index, token in enumerate(tokens) if token.type == "paragraph_open"]
    for position, index in enumerate(openings):
        if tokens[index + 1].content.lower().startswith(GREETING):
            tokens[index].attrSet("class", "groet")
            for later in openings[position + 1 : position + 2]:
                tokens[later].attrSet("class", "ondertekening")


def _dress_inline(children: Sequence[Token], strong: str) -> None:
    for child in children:
        if child.type == "text_special":
            child.type = "text"
        elif child.type == "image" and str(child.attrGet("src")).startswith(SCHEME):
            raise InputError(
                f"Hier kan geen pictogram staan: '{child.attrGet('src')}'.",
                remedy="Zet een pictogram alleen vooraan in een punt van '::: kort'.",
            )
        elif child.type in {"strong_open", "strong_close"}:
            child.tag = strong
            if strong != "strong" and child.nesting == 1:
                child.attrSet("class", "sterk")
        if child.type == "text":
            child.content = bind(child.content)
        _dress_inline(child.children or [], strong)
