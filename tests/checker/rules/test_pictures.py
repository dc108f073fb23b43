"""O11: a letter of some length has a list in `::: kort`, where every point gets a picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.rules.o11_brief_zonder_pictogram import no_picture
from checker.rules.rule import Severity
from tests.checker.rules.plain_sentences import PLAIN

Run = Callable[..., Any]
LONG = "\n\n".join(PLAIN)


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_letter_with_a_point_in_brief_has_a_picture(run: Run, sentence: str) -> None:
    assert run(no_picture, f"# Brief\n\n::: kort\n- {sentence}\n:::\n\n{LONG}") == []
    assert run(no_picture, f"# Brief\n\n{sentence}") == []


@pytest.mark.parametrize("text", [LONG, f"::: kort\nAlleen een zin.\n:::\n\n{LONG}", f"- Een punt\n\n{LONG}"])
def test_a_long_letter_without_one_is_a_tip(run: Run, text: str) -> None:
    (found,) = run(no_picture, text)
    assert found.severity is Severity.SUGGESTION
