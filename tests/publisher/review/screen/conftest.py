"""The page of one reader about one example, and a browser that opens it from a folder, out of reach of a network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.source.project import Project
from publisher.review.sheets import Sheet
from tests.publisher.review.answer_site import ROOT, sheet_of, write_page

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def project() -> Project:
    return Project.load(ROOT)


@pytest.fixture(scope="module")
def sheet(project: Project) -> Sheet:
    return sheet_of(project, "terugvordering", "fout-van-ons")


@pytest.fixture(scope="module")
def path(project: Project, sheet: Sheet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(tmp_path_factory.mktemp("beoordeling"), project, sheet, "<p>Hier is <ins>iets</ins> nieuw.</p>")


@pytest.fixture
def opened(browser: Any, path: Path) -> Iterator[Open]:
    """Opens the page in a browser of its own, from a folder and with the network off; no script may fail."""
    contexts, errors, outside = [], [], []

    def make(**options: Any) -> Any:
        context = browser.new_context(**{"reduced_motion": "reduce", **options})
        contexts.append(context)
        context.set_offline(True)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(error))  # noqa: PLW0108 - it cannot call a built-in
        page.on(
            "request", lambda one: None if one.url.startswith(("file:", "data:", "blob:")) else outside.append(one.url)
        )
        page.goto(path.as_uri())
        return page

    yield make
    for context in contexts:
        context.close()
    assert errors == []
    assert outside == []
