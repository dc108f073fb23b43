"""What the guides for the team tell people to type or to open is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.source.settings import SignOffSettings
from publisher.review.standing import Standing
from tests.integration.commands import require_command, typed

ROOT = Path(__file__).parents[2]
GUIDES = ("docs/beoordelen.md", "docs/ci/LEESMIJ.md")


def text_of(guide: str) -> str:
    return (ROOT / guide).read_text(encoding="utf-8")


def test_every_command_exists_with_its_options() -> None:
    text = text_of("docs/beoordelen.md")
    blocks = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    spans = "\n".join(re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)))
    found = [*typed(blocks), *typed(spans)]
    for words in found:
        require_command(words)
    assert {" ".join(words[1:3]) for words in found} >= {
        f"review {name}" for name in ("build", "collect", "enter", "history", "sign", "status")
    }


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_leads_somewhere(guide: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text_of(guide)) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / guide).parent.joinpath(link).exists()] == []


def test_the_guide_names_who_signs_and_every_state() -> None:
    text = text_of("docs/beoordelen.md")
    for kind, roles in SignOffSettings().model_dump().items():
        (row,) = [line for line in text.splitlines() if re.match(rf"\|[^|]*\b{kind}\b[^|]*\| [a-z, ]+\|$", line)]
        assert set(re.findall(r"communicatie|jurist|panel|manager", row)) == set(roles), kind
    assert [state for state in Standing if f"| {state.value} |" not in text] == []
