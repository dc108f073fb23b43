"""The words that readers tapped as hard, from all answers: `panelwoorden.yaml`, which the checker reads."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from checker.lists.base_form import base_form
from checker.source.panel_words import PANEL_WORDS, PanelWord, load_panel_words
from checker.source.project import Project
from publisher.output import write_file
from publisher.review.pieces import letter_pieces
from publisher.review.records import Answer
from publisher.review.standing import trusted_records

_HEAD = """\
# Woorden die het panel moeilijk vond. Gemaakt door: helder review collect.
# Verander deze woorden niet: helder maakt dit bestand steeds opnieuw.
# U mag er wel een gewoon woord bij zetten, zo: {woord: …, lezers: …, brieven: […], liever: "een gewoon woord"}
"""
_EDGES = " \t\n.,;:!?…()[]\"'’‘“”€"


def panel_words(project: Project) -> tuple[PanelWord, ...]:
    """The hard words of all answers that can be trusted, in the order of the alphabet.

    P1 of one letter is P1 of another: the panel keeps its numbers.  `liever` comes from the file that is there.
    """
    found: dict[str, set[tuple[str, str]]] = {}
    for letter, answer in _answers(project):
        for word in hard_words(answer):
            found.setdefault(word, set()).add((letter, answer.lezer))
    instead = {word.woord: word.liever for word in load_panel_words(project.root)}
    return tuple(
        PanelWord(
            woord=word,
            lezers=len({reader for _, reader in taps}),
            brieven=tuple(sorted({letter for letter, _ in taps})),
            liever=instead.get(word),
        )
        for word, taps in sorted(found.items())
    )


def write_panel_words(project: Project) -> Path | None:
    """Write the list anew; gives its path within the project, None when no word is hard: then there is no list."""
    path, words = project.root / PANEL_WORDS, panel_words(project)
    if not words:
        path.unlink(missing_ok=True)
        return None
    lines = "".join(f"- {_flow(word)}\n" for word in words)
    write_file(path, f"{_HEAD}{lines}".encode())
    return Path(PANEL_WORDS)


def hard_words(answer: Answer) -> frozenset[str]:
    """The words this reader tapped, as a dictionary has them."""
    tapped = (base_form(word.strip(_EDGES)) for judged in answer.alineas for word in judged.moeilijk)
    return frozenset(word for word in tapped if word)


def _answers(project: Project) -> Iterator[tuple[str, Answer]]:
    for piece, records in trusted_records(project, letter_pieces(project)):
        yield from ((piece.key, answer) for answer in records.answers)


def _flow(word: PanelWord) -> str:
    """The word on one line, so that two branches touch different lines: `{woord: a, lezers: 1, brieven: [b]}`."""
    shown = CommentedMap(word.model_dump(mode="json", exclude_none=True))
    shown.fa.set_flow_style()
    yaml = YAML()
    yaml.width = 4096
    buffer = io.BytesIO()
    yaml.dump(shown, buffer)
    return buffer.getvalue().decode().strip()
