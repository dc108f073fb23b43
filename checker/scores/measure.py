"""The scores of a document.

Only running text counts: sentences of paragraphs and list items.  Headings and table cells are no sentences, and would
make every average look better than the text reads.  What a word, sentence and syllable is, is up to `checker.text`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.lint.score import LintScores, lint_scores
from checker.rules.rule import Context, Severity
from checker.rules.w01_moeilijk_woord import difficult_word
from checker.scores import clauses, formulas
from checker.text import nlp
from checker.text import syllables as sounds
from checker.text.document import Document, Token

_LONG_WORD = 6  # letters; a longer word is a long word (Björnsson's LIX)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Counts and indices; None where a text is too short to have the value.  Shares lie between 0 and 1."""

    words: int
    sentences: int
    syllables: int
    average_sentence: float | None  # words per sentence
    longest_sentence: int  # words
    share_over_15: float | None  # sentences of more than 15 words
    share_over_20: float | None
    share_over_25: float | None
    long_words: int  # words of more than 6 letters
    flesch_douma: float | None  # 0 very hard – 100 very easy
    leesindex_a: float | None  # the higher, the easier
    lix: float | None  # the higher, the harder
    mattr: float | None  # share of different words within 50 words in a row; None below 50 words
    hard_words: int  # words of the list of difficult words that the text does not explain
    hard_words_per_1000: float | None
    words_per_clause: float | None  # words per finite verb; like what follows None where the text is not analysed
    passive_share: float | None  # sentences with a passive of 'worden'
    lint: LintScores | None  # also None when the text lacks one of its four features


def score(document: Document, pipeline: nlp.Pipeline | None = None) -> Scores:
    """The scores of a document's running text.  A sentence without a word ('…') does not count.

    `pipeline` analysed the document; without it: the best one there is.
    """
    read = [sentence for sentence in document.running_sentences() if sentence.words]
    words = [word for sentence in read for word in sentence.words]
    lengths = [len(sentence.words) for sentence in read]
    long_words = sum(_letters(word) > _LONG_WORD for word in words)
    syllables = sum(sounds.count(word.text) for word in words)
    hard_words = _hard_words(document)
    return Scores(
        words=len(words),
        sentences=len(read),
        syllables=syllables,
        average_sentence=len(words) / len(read) if words else None,
        longest_sentence=max(lengths, default=0),
        share_over_15=_share_over(15, lengths),
        share_over_20=_share_over(20, lengths),
        share_over_25=_share_over(25, lengths),
        long_words=long_words,
        flesch_douma=formulas.flesch_douma(len(words), len(read), syllables) if words else None,
        leesindex_a=formulas.leesindex_a(len(words), len(read), syllables) if words else None,
        lix=formulas.lix(len(words), len(read), long_words) if words else None,
        mattr=formulas.mattr([word.text.lower() for word in words]),
        hard_words=hard_words,
        hard_words_per_1000=1000 * hard_words / len(words) if words else None,
        words_per_clause=clauses.words_per_clause(read),
        passive_share=clauses.passive_share(read),
        lint=lint_scores(document, (pipeline or nlp.choose()).label) if words else None,
    )


def _hard_words(document: Document) -> int:
    """What rule W01 reports in running text, without its tips."""
    context = Context(document=document, kind="los", options={}, is_literal=lambda _block, _start, _end: True)
    return sum(
        match.severity is not Severity.SUGGESTION
        and match.block is not None
        and document.blocks[match.block].is_running
        for match in difficult_word.check(document, context)
    )


def _letters(word: Token) -> int:
    return sum(character.isalpha() for character in word.text)


def _share_over(length: int, lengths: Sequence[int]) -> float | None:
    return sum(other > length for other in lengths) / len(lengths) if lengths else None
