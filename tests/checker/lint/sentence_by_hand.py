"""Analysed sentences written by hand."""

from __future__ import annotations

from checker.text.document import Block, BlockKind, Document, OffsetMap, Sentence, Token


def by_hand(*lines: str) -> Sentence:
    """A sentence; per token 'form POS tag relation head', head being the form of the head, or its index.

    A form that stands more than once is meant where it stands first.  After the head may come a lemma.
    """
    cells = [line.split() for line in lines]
    forms = [cell[0] for cell in cells]
    tokens = tuple(
        Token(
            text=form,
            start=0,
            end=0,
            is_word=form.isalnum(),
            lemma="".join(lemma) or form.lower(),
            pos=pos,
            tag=tag,
            dep=dep,
            head=int(head) if head.isdigit() else forms.index(head),
        )
        for form, pos, tag, dep, head, *lemma in cells
    )
    return Sentence(text=" ".join(forms), start=0, end=0, block=0, tokens=tokens)


def document_of(*sentences: Sentence) -> Document:
    """A document of one paragraph."""
    return Document(
        text="",
        blocks=(Block(index=0, kind=BlockKind.PARAGRAPH, text="", source=OffsetMap(()), sentences=sentences),),
    )


# The first sentence of the example in the documentation of lint-ii, analysed as told there.
OUDEGRACHT = by_hand(
    "De DET LID|bep|stan|rest det Oudegracht",
    "Oudegracht PROPN SPEC|deeleigen nsubj hart",
    "is AUX WW|pv|tgw|ev cop hart",
    "het DET LID|bep|stan|evon det hart",
    "sfeervolle ADJ ADJ|prenom|basis|met-e|stan amod hart sfeervol",
    "hart NOUN N|soort|ev|basis|onz|stan root hart",
    "van ADP VZ|init case stad",
    "de DET LID|bep|stan|rest det stad",
    "stad NOUN N|soort|ev|basis|zijd|stan nmod hart",
    ". PUNCT LET punct hart",
)
