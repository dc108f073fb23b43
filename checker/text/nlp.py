"""The one place that reaches spaCy: which Dutch pipeline there is, and what it says of a sentence.

spaCy is imported when the first text is analysed, never on import and never to tell the name of the pipeline.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import HelderError, UsageError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

EMBEDDED = "helder_nl"
FOLDER = Path(__file__).parents[1] / "model" / EMBEDDED
OFFICIAL = ("nl_core_news_lg", "nl_core_news_md", "nl_core_news_sm")  # the best first
AUTOMATIC = "auto"
BATCH = 256


class PipelineError(HelderError):
    """The pipeline is not there, or does not fit the installed spaCy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """A pipeline that can be loaded; `label` stands in every report and in the key of what is kept."""

    name: str
    version: str

    @property
    def label(self) -> str:
        """Name and versions, known without loading anything."""
        return f"{self.name} {self.version}, spaCy {metadata.version('spacy')}"


def choose(wanted: str = AUTOMATIC) -> Pipeline:
    """The pipeline of that name; 'auto' is the best official one that is installed, else the embedded one.

    Raises UsageError for a name nobody knows, PipelineError for one that is not installed.
    """
    if wanted == AUTOMATIC:
        return next((found for name in OFFICIAL if (found := _installed(name))), embedded())
    if wanted == EMBEDDED:
        return embedded()
    if wanted not in OFFICIAL:
        choices = ", ".join((AUTOMATIC, EMBEDDED, *OFFICIAL))
        raise UsageError(f"Het taalmodel '{wanted}' bestaat niet. Kies uit: {choices}.")
    found = _installed(wanted)
    if found is None:
        raise PipelineError(
            f"Het taalmodel '{wanted}' is niet geïnstalleerd.\n  Kies in pyproject.toml: taalmodel = 'auto'."
        )
    return found


@lru_cache(maxsize=1)
def embedded() -> Pipeline:
    """The pipeline that comes with helder."""
    return Pipeline(name=EMBEDDED, version=str(_meta()["version"]))


def tokenize(texts: Sequence[str]) -> list[tuple[tuple[str, int, int], ...]]:
    """Per text the tokens as (text, start, end), half-open offsets in that text, without white space."""
    tokenizer = _blank().tokenizer
    return [
        tuple((token.text, token.idx, token.idx + len(token)) for token in tokenizer(text) if not token.is_space)
        for text in texts
    ]


def annotate(pipeline: Pipeline, sentences: Sequence[tuple[Sequence[str], Sequence[bool]]]) -> Iterator[Doc]:
    """Analysed documents, one per sentence, in order.  In: per sentence its words, and whether a space follows each."""
    from spacy.tokens import Doc  # noqa: PLC0415 - see module docstring

    nlp = load(pipeline)
    documents = (
        Doc(nlp.vocab, words=list(words), spaces=list(spaces), sent_starts=[index == 0 for index in range(len(words))])
        for words, spaces in sentences
    )
    yield from nlp.pipe(documents, batch_size=BATCH)


@lru_cache(maxsize=2)
def load(pipeline: Pipeline) -> Language:
    """The loaded pipeline, without what nobody asks of it; raises PipelineError when it does not fit this spaCy."""
    import spacy  # noqa: PLC0415 - see module docstring

    if pipeline.name != EMBEDDED:
        return spacy.load(pipeline.name, exclude=["ner", "senter"])
    from checker.text import finite_verbs, lemma_table  # noqa: F401, PLC0415 - makes their components known to spaCy

    _require_version(str(_meta()["spacy_version"]), metadata.version("spacy"))
    return spacy.load(FOLDER)


def _require_version(wanted: str, installed: str) -> None:
    from packaging.specifiers import SpecifierSet  # noqa: PLC0415 - only when the pipeline is loaded

    if installed not in SpecifierSet(wanted, prereleases=True):
        raise PipelineError(
            f"Het ingebouwde taalmodel hoort bij spaCy {wanted}, maar hier staat {installed}.\n  Typ: make setup"
        )


@lru_cache(maxsize=1)
def _blank() -> Language:
    import spacy  # noqa: PLC0415 - half a second, which a run with a warm cache does not pay

    return spacy.blank("nl")


@lru_cache(maxsize=1)
def _meta() -> dict[str, Any]:
    try:
        content: dict[str, Any] = json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))
    except FileNotFoundError as fault:
        raise PipelineError("Het ingebouwde taalmodel ontbreekt.\n  Installeer helder opnieuw: make setup") from fault
    return content


def _installed(name: str) -> Pipeline | None:
    try:
        return Pipeline(name=name, version=metadata.version(name))
    except metadata.PackageNotFoundError:
        return None
