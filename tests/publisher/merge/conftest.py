"""A project with one letter to merge, as the folder where one works."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.merge import worker
from tests.checker.small_project import make_project


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = make_project(tmp_path / "project")
    monkeypatch.chdir(made)
    worker.desk.cache_clear()
    return made
