"""What a reader does at the page, and what shows there."""

from __future__ import annotations

import re
from typing import Any

WORD = "kwijtschelding"  # in piece 6 of the letter
PIECE = 6


def face(page: Any, piece: int, value: str) -> Any:
    return page.locator(f"#gezicht-{piece}-{value}")


def word(page: Any, piece: int, text: str) -> Any:
    return page.locator(f"#tekst-{piece} .woord", has_text=re.compile(f"^{text}$"))


def tick(page: Any, piece: int, text: str) -> Any:
    return page.locator(f"input[name=moeilijk-{piece}][value={text}]")


def progress(page: Any) -> str:
    return str(page.locator(".antwoord__voortgang").inner_text()).strip()


def fill_in(page: Any, number: str = "1") -> None:
    face(page, 1, "goed").click()
    page.get_by_label("Uw nummer").fill(number)


def is_empty(page: Any) -> bool:
    return (
        progress(page).startswith("0 ")
        and page.locator(":checked").count() == 0
        and page.locator(".woord--moeilijk").count() == 0
        and all(field.input_value() == "" for field in page.locator("textarea, [name=lezer]").all())
    )
