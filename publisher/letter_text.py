"""A letter as plain text: for a mail, a braille display, or a program that reads aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from checker.source.dutch import NO_BREAK_SPACE, long_date
from checker.source.municipality import Municipality
from checker.text.markup import parser
from publisher.blocks import BLOCKS
from publisher.drafts import LETTER_DRAFT
from publisher.house_style import full_name
from publisher.letter_html import LetterVariant, address_lines, explanation_of
from publisher.markdown_html import TITLED


def letter_text(variant: LetterVariant, municipality: Municipality, *, draft: bool = False) -> str:
    """The whole letter; paragraphs are long lines with a blank line between, so that any screen can break them."""
    parts = [*_head(variant, municipality), *markdown_text(variant.text), *_end(variant, municipality)]
    parts = [LETTER_DRAFT, *parts] if draft else parts
    return "\n\n".join(parts).replace(NO_BREAK_SPACE, " ") + "\n"


def markdown_text(text: str) -> Iterator[str]:
    """The blocks of rendered Markdown, one string each."""
    for node in SyntaxTreeNode(parser().parse(text)).children:
        yield from _block(node)


def _head(variant: LetterVariant, municipality: Municipality) -> Iterator[str]:
    person = variant.data["contactpersoon"]
    yield full_name(municipality.naam)
    yield "\n".join(address_lines(variant.data["ontvanger"]))
    yield f"Datum: {long_date(variant.data['datum'])}\nOns kenmerk: {variant.data['kenmerk']}"
    yield f"Vragen? Bel {person['naam']}: {person['telefoon']} ({person['bereikbaar']})"
    yield f"Uitleg bij deze brief: {explanation_of(variant, municipality)}"


def _end(variant: LetterVariant, municipality: Municipality) -> Iterator[str]:
    phone = variant.data["contactpersoon"]["telefoon"]
    yield "-" * 40
    if variant.attachments:
        yield "\n".join(["Bijlagen:", *(f"- {name}" for name in variant.attachments)])
    yield f"Was deze brief duidelijk? Vertel het ons: {explanation_of(variant, municipality)} of bel {phone}."
    if municipality.talen:
        yield "\n".join([*(language.tekst for language in municipality.talen), phone])


def _block(node: SyntaxTreeNode) -> Iterator[str]:
    if node.type == "heading":
        words = _inline(node)
        yield f"{words}\n{('=' if node.tag == 'h1' else '-') * len(words)}"
    elif node.type == "paragraph":
        yield _inline(node)
    elif node.type in {"bullet_list", "ordered_list"}:
        yield "\n".join(_items(node))
    elif node.type == "table":
        yield "\n".join(_rows(node))
    else:
        name = node.type.removeprefix("container_")
        if name in TITLED and node.children[0].type != "heading":
            yield f"{BLOCKS[name].title}\n{'-' * len(BLOCKS[name].title)}"
        for child in node.children:
            yield from _block(child)


def _items(node: SyntaxTreeNode) -> Iterator[str]:
    first = int(node.attrs.get("start", 1))
    for number, item in enumerate(node.children, start=first):
        mark = "-" if node.type == "bullet_list" else f"{number}."
        lines = "\n".join(text for child in item.children for text in _block(child)).split("\n")
        yield f"{mark} " + f"\n{' ' * (len(mark) + 1)}".join(lines)


def _rows(node: SyntaxTreeNode) -> Iterator[str]:
    """Each row on a line of its own; where a row has more values, each gets the name of its column."""
    head, *bodies = node.children
    names = [_inline(cell) for cell in head.children[0].children]
    for row in (row for body in bodies for row in body.children):
        first, *values = [_inline(cell) for cell in row.children]
        yield f"{first}: {_named(names[1:], values)}"


def _named(names: Sequence[str], values: Sequence[str]) -> str:
    """The values of a row; a value that stands alone needs no name."""
    filled = [(name.lower(), value) for name, value in zip(names, values, strict=True) if value]
    return filled[0][1] if len(filled) == 1 else ", ".join(f"{name} {value}" for name, value in filled)


def _inline(node: SyntaxTreeNode) -> str:
    return "".join(map(_words, node.children)).strip()


def _words(node: SyntaxTreeNode) -> str:
    if node.type in {"text", "text_special", "code_inline"}:
        return node.content
    if node.type in {"softbreak", "hardbreak"}:
        return " " if node.type == "softbreak" else "\n"
    if node.type == "image":
        return _inline(node)
    words = "".join(map(_words, node.children))
    if node.type != "link":
        return words
    address = str(node.attrs["href"])
    return words if words in address else f"{words} ({address})"
