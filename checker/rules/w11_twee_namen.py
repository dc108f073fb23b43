"""W11: a text calls the same thing by two names, so that the reader looks for a difference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.lists.synonyms import groups
from checker.rules.explained import is_explained
from checker.rules.masks import is_masked
from checker.rules.rule import Context, Match, Scope, Severity, rule
from checker.text.document import Document, Sentence, Token


@dataclass(frozen=True, slots=True)
class _Use:
    sentence: Sentence
    token: Token
    word: str  # as the list has it

    @property
    def tells(self) -> bool:
        """Does the sentence say that it is another name for the same?"""
        start, end = self.token.start - self.sentence.start, self.token.end - self.sentence.start
        return is_explained(self.sentence.text, start, end, least_words=1)


@rule("W11", "twee-namen", severity=Severity.SUGGESTION, scope=Scope.DOCUMENT)
def two_names(document: Document, context: Context) -> Iterator[Match]:  # noqa: ARG001 - no options
    """A match for the first use of a second name, unless the text says that both are the same; needs lemmas."""
    first: dict[tuple[str, ...], str] = {}
    reported: set[str] = set()
    uses = list(_uses(document))
    told = {use.word for use in uses if use.tells}
    for use in uses:
        known = first.setdefault(groups()[use.word], use.word)
        if known == use.word or use.word in reported or {known, use.word} & told:
            continue
        reported.add(use.word)
        yield Match(
            message=f"Eerst staat er “{known}” en hier “{use.token.text}”. Gebruik steeds hetzelfde woord.",
            block=use.sentence.block,
            start=use.token.start,
            end=use.token.end,
        )


def _uses(document: Document) -> Iterator[_Use]:
    for sentence in document.sentences():
        for token in sentence.words:
            word = token.lemma.lower() if token.pos == "NOUN" else ""
            if word in groups() and not is_masked(
                sentence.text, token.start - sentence.start, token.end - sentence.start
            ):
                yield _Use(sentence, token, word)
