"""Markdown becomes blocks, and every character of a block knows its place in the Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.blocks import blocks
from checker.text.document import Block, BlockKind
from checker.text.inline import measuring_parser, pieces


def shown(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def only(text: str) -> Block:
    (block,) = blocks(text)
    return block


def source_of(text: str, block: Block, part: str) -> str:
    start = block.text.index(part)
    first, last = block.source.span(start, start + len(part))
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "kind", "level", "visible"),
    [
        ("# Kop", BlockKind.HEADING, 1, "Kop"),
        ("### Kop ##", BlockKind.HEADING, 3, "Kop"),
        ("# Kop# ##", BlockKind.HEADING, 1, "Kop#"),
        ("# ## ##", BlockKind.HEADING, 1, "##"),
        ("Kop\n===", BlockKind.HEADING, 1, "Kop"),
        ("Kop ##\n---", BlockKind.HEADING, 2, "Kop ##"),
        ("- # Kop", BlockKind.HEADING, 1, "Kop"),
        ("Een zin.", BlockKind.PARAGRAPH, 0, "Een zin."),
        ("\n\n   Een zin.", BlockKind.PARAGRAPH, 0, "Een zin."),
        ("      Ingesprongen.", BlockKind.PARAGRAPH, 0, "Ingesprongen."),
        ("\tIngesprongen.", BlockKind.PARAGRAPH, 0, "Ingesprongen."),
        ("> Een citaat", BlockKind.PARAGRAPH, 0, "Een citaat"),
        ("- een", BlockKind.ITEM, 1, "een"),
        ("-\teen", BlockKind.ITEM, 1, "een"),
        ("1. een", BlockKind.ITEM, 1, "een"),
        ("> - een", BlockKind.ITEM, 1, "een"),
        ("een\ntwee", BlockKind.PARAGRAPH, 0, "een twee"),
        ("een\r\ntwee", BlockKind.PARAGRAPH, 0, "een twee"),
        ("een  \ntwee", BlockKind.PARAGRAPH, 0, "een\ntwee"),
        ("een\\\n  twee", BlockKind.PARAGRAPH, 0, "een\ntwee"),
        ("> een\n> twee\ndrie", BlockKind.PARAGRAPH, 0, "een twee drie"),
        ("**Let** op: _nu_", BlockKind.PARAGRAPH, 0, "Let op: nu"),
        ("Zie [de *site*](<a b> 'de site').", BlockKind.PARAGRAPH, 0, "Zie de site."),
        ("Zie [site][s] en [s].\n\n[s]: http://a.nl", BlockKind.PARAGRAPH, 0, "Zie site en s."),
        ("Zie <https://a.nl/%C3%A9>.", BlockKind.PARAGRAPH, 0, "Zie https://a.nl/é."),
        ("Mail <info@a.nl>", BlockKind.PARAGRAPH, 0, "Mail info@a.nl"),
        ("Logo ![het logo](a.svg) hier", BlockKind.PARAGRAPH, 0, "Logo  hier"),
        ("Typ `a  b` en `` ` ``", BlockKind.PARAGRAPH, 0, "Typ a  b en `"),
        ("Typ `een\n   twee`", BlockKind.PARAGRAPH, 0, "Typ een twee"),
        ("5 \\* 3 &amp; 2 &euro; \\a", BlockKind.PARAGRAPH, 0, "5 * 3 & 2 € \\a"),
        ("Een <br> blijft staan", BlockKind.PARAGRAPH, 0, "Een <br> blijft staan"),
        ("2\\. Een zin", BlockKind.PARAGRAPH, 0, "2. Een zin"),
        ("\u00a0\nna een vaste spatie", BlockKind.PARAGRAPH, 0, "na een vaste spatie"),
        ("nul\0teken", BlockKind.PARAGRAPH, 0, "nul\ufffdteken"),
    ],
)
def test_one_block(text: str, kind: BlockKind, level: int, visible: str) -> None:
    block = only(text)
    assert (block.kind, block.level, block.text) == (kind, level, visible)


def test_nested_lists_give_their_depth_and_every_paragraph_of_an_item_is_a_block() -> None:
    found = blocks("- een\n\n  nog een\n  1. twee\n     - drie\n- weer een")
    assert [(b.text, b.level) for b in found] == [
        ("een", 1),
        ("nog een", 1),
        ("twee", 2),
        ("drie", 3),
        ("weer een", 1),
    ]
    assert [b.index for b in found] == [0, 1, 2, 3, 4]


def test_containers_are_named_from_the_outside_in() -> None:
    found = blocks(":::: kort\nEerst\n\n::: actie\n- Doe dit\n:::\n\nDan\n::::\n\nBuiten")
    assert [(b.text, b.containers) for b in found] == [
        ("Eerst", ("kort",)),
        ("Doe dit", ("kort", "actie")),
        ("Dan", ("kort",)),
        ("Buiten", ()),
    ]


TABLE = "| Wat | Bedrag |\n|---|--:|\n| huur \\| gas | € 10 |\n| | € 5 |\n> leeg"


def test_table_cells_are_blocks_and_empty_cells_are_not() -> None:
    assert [(b.kind.value, b.text) for b in blocks(TABLE)][:5] == [
        ("header_cell", "Wat"),
        ("header_cell", "Bedrag"),
        ("cell", "huur | gas"),
        ("cell", "€ 10"),
        ("cell", "€ 5"),
    ]


def test_cells_with_the_same_text_keep_their_own_place() -> None:
    text = "a | a | a\n---|---|---\na | \\|a\\| |a\n"
    starts = [block.source.runs[0].source_start for block in blocks(text)]
    assert starts == [0, 4, 8, 22, 26, 33]


@pytest.mark.parametrize("prefix", ["> ", "- ", "  1. ", "> - "])
def test_tables_inside_quotes_and_lists(prefix: str) -> None:
    rest = "".join(character if character == ">" else " " for character in prefix)
    text = f"{prefix}| a | b |\n{rest}|---|---|\n{rest}| c | d |\n"
    found = blocks(text)
    assert [source_of(text, block, block.text) for block in found] == ["a", "b", "c", "d"]
    assert [block.source.runs[0].source_start for block in found] == [text.index(block.text) for block in found]


@pytest.mark.parametrize(
    ("text", "part", "source"),
    [
        ("Zie [de site](http://de.site) de site", "de site", "de site"),
        ("a &amp; b", "&", "&amp;"),
        ("a \\* b", "a * b", "a \\* b"),
        ("**Let op**: nu", "op: nu", "op**: nu"),
        ("> een\n> twee", "een twee", "een\n> twee"),
        ("| a |\n|---|\n| x \\| y |", "a", "a"),
    ],
)
def test_span_gives_the_source_of_a_part(text: str, part: str, source: str) -> None:
    assert source_of(text, blocks(text)[0], part) == source


def test_text_after_a_link_is_not_looked_for_in_its_address() -> None:
    text = "[x](<http://a.nl/ en dan> ' en dan') en dan"
    block = only(text)
    assert block.source.span(1, 8) == (len(text) - 7, len(text))


def test_a_token_that_is_not_in_its_markdown_is_never_placed_by_guess() -> None:
    with pytest.raises(AssertionError, match="is not at offset 0"):
        list(pieces("iets anders", measuring_parser().parseInline("tekst")[0].children or []))


WORD = st.sampled_from(
    ["u", "krijgt", "€ 1.419,46", "zo'n", "é", "x|y", "#", "##", "-", "1.", ">", "a_b", "www.a.nl", ":::"]
)
INLINE = st.one_of(
    WORD,
    st.sampled_from(
        [
            "\\*",
            "\\|",
            "\\\\",
            "\\a",
            "&amp;",
            "&euro;",
            "&#8364;",
            "&nbsp;",
            "&ngE;",
            "**vet**",
            "*schuin*",
            "***beide***",
        ]
    ),
    st.sampled_from(
        ["`code`", "`` c ` d ``", "`a\\|b`", "[link](http://a.nl)", "[u *k* ](<u k> 'u')", "<http://a.nl/%20>"]
    ),
    st.sampled_from(
        ["![alt](b.png)", "[ref]", "[tekst][ref]", "[los]", "*", "**", "_", "`", "[", "](", "!", "<b>", "  ", "\t"]
    ),
)
LINE = st.lists(INLINE, min_size=1, max_size=6).map(" ".join)
BREAK = st.sampled_from(["\n", "  \n", "\\\n", "\n   ", "\n\t", "\r\n"])


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    lines = draw(st.lists(LINE, min_size=1, max_size=3))
    text = lines[0]
    for line in lines[1:]:
        text += draw(BREAK) + line
    return text


def prefixed(text: str, first: str, rest: str) -> str:
    return "\n".join((first if number == 0 else rest) + line for number, line in enumerate(text.split("\n")))


@st.composite
def tables(draw: st.DrawFn) -> str:
    cell = LINE.map(lambda line: line.replace("x|y", "x\\|y").replace("\t", " "))
    rows = draw(st.lists(st.tuples(cell, cell), min_size=1, max_size=3))
    lines = [f"| {a} | {b} |" for a, b in rows]
    return "\n".join([lines[0], "|---|--:|", *lines[1:]])


MARKDOWN = st.recursive(
    st.one_of(
        paragraphs(),
        paragraphs().map(lambda text: "# " + text.split("\n")[0]),
        LINE.map(lambda text: f"## {text} ##"),
        paragraphs().map(lambda text: text + "\n---"),
        tables(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("\n\n".join),
        st.lists(inner, min_size=1, max_size=3).map("\n".join),
        inner.map(lambda text: prefixed(text, "> ", "> ")),
        inner.map(lambda text: prefixed(text, "> ", "")),
        inner.map(lambda text: prefixed(text, "- ", "  ")),
        inner.map(lambda text: prefixed(text, "-\t", "\t")),
        inner.map(lambda text: prefixed(text, "12) ", "    ")),
        inner.map(lambda text: f"::: kort\n{text}\n:::"),
        inner.map(lambda text: f"\n  {text}"),
    ),
    max_leaves=6,
).map(lambda text: f"{text}\n\n[ref]: http://a.nl 'u krijgt'\n")


def check_map(text: str, block: Block) -> None:
    at = 0
    source = 0
    for run in block.source.runs:
        assert run.start == at < run.end, "runs cover the text without gaps"
        assert source <= run.source_start <= run.source_end <= len(text), "places never go back"
        at, source = run.end, run.source_end
        there, here = text[run.source_start : run.source_end], block.text[run.start : run.end]
        if len(there) == len(here) and not (here in {" ", "\n"} and there in {"\n", "\r", "\t"}):
            assert there == here
    assert at == len(block.text)


@given(MARKDOWN)
def test_every_run_reads_the_same_in_the_source(text: str) -> None:
    for block in blocks(text):
        check_map(text, block)


@given(st.text(alphabet="ab \n\t>-*_`[]()!<>&;#|\\:1.€\u00a0\r\0'\"", max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    for block in blocks(text):
        at = 0
        for run in block.source.runs:
            assert run.start == at < run.end
            assert run.source_start <= run.source_end <= len(text)
            at = run.end
        assert at == len(block.text)


@given(MARKDOWN)
def test_the_text_is_what_the_parser_shows(text: str) -> None:
    """The visible text equals what markdown-it itself says the inline tokens read."""
    expected = []
    for token in measuring_parser().parse(text):
        if token.type == "inline":
            pieces = [
                {"softbreak": " ", "hardbreak": "\n", "image": ""}.get(c.type, c.content) for c in token.children or []
            ]
            if "".join(pieces).strip():
                expected.append(" ".join("".join(pieces).split()))
    assert [" ".join(block.text.split()) for block in blocks(text)] == expected


def test_a_container_in_a_quote_at_the_very_end_is_read() -> None:
    assert [block.text for block in blocks("> ::: kort\n> ")] == []
    assert [block.text for block in blocks("> ::: kort\n> Hallo")] == ["Hallo"]
