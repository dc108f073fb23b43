"""What the library textstat makes of a text, to show beside our own counts."""

from __future__ import annotations

from dataclasses import dataclass

from checker.text.document import Document


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
