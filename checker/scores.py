"""Readability scores of a document, and the norms for them.

Only running text counts: sentences of paragraphs and list items.  Headings and table cells are no sentences, and would
make every average look better than the text reads.  What a word, sentence and syllable is, is up to `checker.text`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.text import syllables as sounds
from checker.text.document import Document, Token

_LONG_WORD = 6  # letters; a longer word is a long word (Björnsson's LIX)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Counts and indices; None where a text without words has no value.  Shares lie between 0 and 1."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """A measured value held against a norm.  `name` and `source` are Dutch: people read them."""

    name: str
    value: float
    norm: float
    is_maximum: bool  # False: the value must be at least the norm
    met: bool
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The norms as numbers.  Default: the targets that municipalities and trainers name."""

    average_sentence: float = 12
    longest_sentence: float = 20
    flesch_douma: float = 60


def score(document: Document) -> Scores:
    """The scores of a document's running text.  A sentence without a word ('…') does not count."""
    sentences = [sentence.words for sentence in document.running_sentences() if sentence.words]
    words = [word for sentence in sentences for word in sentence]
    lengths = [len(sentence) for sentence in sentences]
    long_words = sum(_letters(word) > _LONG_WORD for word in words)
    syllables = sum(sounds.count(word.text) for word in words)
    return Scores(
        words=len(words),
        sentences=len(sentences),
        syllables=syllables,
        average_sentence=len(words) / len(sentences) if words else None,
        longest_sentence=max(lengths, default=0),
        share_over_15=_share_over(15, lengths),
        share_over_20=_share_over(20, lengths),
        share_over_25=_share_over(25, lengths),
        long_words=long_words,
        flesch_douma=flesch_douma(len(words), len(sentences), syllables) if words else None,
        leesindex_a=leesindex_a(len(words), len(sentences), syllables) if words else None,
        lix=lix(len(words), len(sentences), long_words) if words else None,
    )


def flesch_douma(words: int, sentences: int, syllables: int) -> float:
    """Flesch's reading ease for Dutch: W. Douma, 1960; Onze Taal 1977.  0–30 very hard … 90–100 very easy."""
    return 206.84 - 77 * syllables / words - 0.93 * words / sentences


def leesindex_a(words: int, sentences: int, syllables: int) -> float:
    """Brouwer's Leesindex A (R.H.M. Brouwer, 1963; koRpus 'nl-b'), with syllables per 100 words."""
    return 195 - 2 / 3 * 100 * syllables / words - 2 * words / sentences


def lix(words: int, sentences: int, long_words: int) -> float:
    """Björnsson's LIX (C.-H. Björnsson, 1968): sentence length plus the percentage of long words."""
    return words / sentences + 100 * long_words / words


def _letters(word: Token) -> int:
    return sum(character.isalpha() for character in word.text)


def _share_over(length: int, lengths: Sequence[int]) -> float | None:
    return sum(other > length for other in lengths) / len(lengths) if lengths else None


def norms(scores: Scores, limits: Limits = Limits()) -> tuple[Norm, ...]:
    """The measured values held against the norms; none for a text without words.

    No single number says 'this text is B1': each norm says only whether it is met.
    """
    if scores.average_sentence is None or scores.flesch_douma is None:
        return ()
    return (
        _at_most(
            "gemiddeld aantal woorden per zin",
            scores.average_sentence,
            limits.average_sentence,
            "Radboud Universiteit, schrijfadvies: gemiddeld 12 woorden per zin",
        ),
        _at_most(
            "woorden in de langste zin",
            scores.longest_sentence,
            limits.longest_sentence,
            "gemeten bij de gemeente Amsterdam: na redactie heeft 92% van de zinnen niet meer dan 20 woorden",
        ),
        Norm(
            name="Flesch-Douma",
            value=scores.flesch_douma,
            norm=limits.flesch_douma,
            is_maximum=False,
            met=scores.flesch_douma >= limits.flesch_douma,
            source="Douma, in Onze Taal 1977: vanaf 60 is een tekst normaal of makkelijk te lezen",
        ),
    )


def _at_most(name: str, value: float, norm: float, source: str) -> Norm:
    return Norm(name=name, value=value, norm=norm, is_maximum=True, met=value <= norm, source=source)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextstatValues:
    """What textstat makes of the same text, with its own idea of words, sentences and syllables."""

    words: int
    sentences: int
    syllables: int
    average_sentence: float
    flesch_douma: float
    lix: float


def textstat_values(text: str) -> TextstatValues:
    """Textstat's plain values for Dutch, to show beside ours.  `text` is running text without markup.

    They differ because textstat ends a sentence at every full stop ('art. 3', '€ 1.234,50'), leaves sentences of one or
    two words out of the count, and takes hyphenation points for syllables ('over' has one).
    """
    import textstat  # noqa: PLC0415 - only `helder score` needs it

    textstat.set_lang("nl")
    return TextstatValues(
        words=textstat.lexicon_count(text),
        sentences=textstat.sentence_count(text),
        syllables=textstat.syllable_count(text),
        average_sentence=textstat.words_per_sentence(text),
        flesch_douma=textstat.flesch_reading_ease(text),
        lix=textstat.lix(text),
    )


def running_text(document: Document) -> str:
    """The sentences that count, as one text: what `textstat_values` reads."""
    return " ".join(sentence.text for sentence in document.running_sentences())
