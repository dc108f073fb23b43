"""'Was dit duidelijk?' stands on every page: by phone always, by mail only where the municipality gave an address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from checker.errors import InputErrors
from checker.source.municipality import Municipality
from checker.source.yaml_file import parse_text

QUESTION = "Was dit duidelijk?"
NO_TEXT = {"404.html", "zoeken/index.html"}  # these only lead to other pages
Build = Callable[[Mapping[str, str]], Path]


def mails(text: str) -> list[str]:
    return [part.split('"')[0] for part in text.split('href="')[1:] if part.startswith("mailto:")]


def test_every_page_with_a_text_asks_whether_it_was_clear(pages: Mapping[str, Any]) -> None:
    silent = {name for name, page in pages.items() if QUESTION not in page.text}
    assert silent == NO_TEXT


def test_without_a_mail_address_there_is_a_phone_number_only(pages: Mapping[str, Any]) -> None:
    for name in set(pages) - NO_TEXT:
        question = pages[name].text.split('<p class="helder-duidelijk"')[1].split("</p>")[0]
        assert 'href="tel:' in question, name
        assert "mail" not in question, name


def test_a_mail_names_the_page_it_is_about(project: Path, built: Build) -> None:
    source = project / "gemeente.yaml"
    source.write_text(source.read_text(encoding="utf-8") + "\nemail: lezers@gemeente.example\n", encoding="utf-8")
    folder = built({"site/gids/a.md": "# Eten & drinken?\n\nTekst.\n"})
    [mail] = mails((folder / "gids/a/index.html").read_text(encoding="utf-8"))
    parts = urlsplit(mail)
    assert parts.path == "lezers@gemeente.example"
    assert parse_qs(parts.query) == {"subject": [f"{QUESTION} Eten & drinken? (gids/a/)"]}


@pytest.mark.parametrize("wrong", ["lezers", "lezers@gemeente", "a@b.nl?cc=c@d.nl", "a@b.nl, c@d.nl"])
def test_what_is_no_mail_address_is_an_error_with_its_line(wrong: str) -> None:
    with pytest.raises(InputErrors, match=r"gemeente\.yaml:1: 'email' klopt niet: dit is geen mailadres"):
        parse_text(Municipality, f'email: "{wrong}"\n', "gemeente.yaml")
