"""The words that the panel found hard, with what the list of words of the website says they mean."""

from __future__ import annotations

from checker.lists.base_form import base_form
from checker.rules.panel_facts import HardWord
from checker.source.project import Project


def hard_words(project: Project) -> tuple[HardWord, ...]:
    """What the rules get to know of `panelwoorden.yaml`, in its order."""
    if not project.panel_words:
        return ()
    meanings = {base_form(form): word.uitleg for word in project.words for form in word.forms}
    return tuple(
        HardWord(word=word.woord, readers=word.lezers, instead=word.liever or "", meaning=meanings.get(word.woord, ""))
        for word in project.panel_words
    )
