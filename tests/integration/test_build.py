"""The whole of `helder build`, on a copy of the real content: same bytes twice, and a fault leaves the last good build."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTENT = (
    "letters",
    "infomap",
    "site",
    "bedragen",
    "huisstijl",
    "gemeente.yaml",
    "woordenlijst.yaml",
    "adressen.yaml",
    "pyproject.toml",
    "mkdocs.yml",
)
LETTERS = {"_delen", "nieuwe-contactpersoon", "toekenning-bijstand"}  # to make a letter takes seconds
AGAIN = ("letters", "infomap", "inlegvel")  # site and review have tests of their own; the guide is a book like the map

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("project")
    for name in CONTENT:
        source = ROOT / name
        shutil.copytree(source, root / name) if source.is_dir() else shutil.copy(source, root / name)
    for letter in (root / "letters").iterdir():
        if letter.name not in LETTERS:
            shutil.rmtree(letter)  # every letter is made and compared with its picture elsewhere
    for chapter in (root / "infomap").glob("*/hoofdstuk.md"):  # a link to a letter that is gone is a fault
        text = chapter.read_text(encoding="utf-8")
        kept = re.sub(r"site/brief/(?!index)[\w-]+\.md", "site/brief/nieuwe-contactpersoon.md", text)
        chapter.write_text(kept, encoding="utf-8")
    return root


def build(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    return subprocess.run(
        [sys.executable, "-c", "from publisher.cli import main; main(prog_name='helder')", "build", *arguments],
        cwd=project, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def digests(project: Path) -> dict[str, str]:
    folder = project / "build"
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_build_makes_everything_the_same_twice_and_keeps_it_when_a_letter_breaks(project: Path) -> None:
    first = build(project)
    assert first.returncode == 0, first.stdout + first.stderr
    made = digests(project)
    cases = sorted((project / "letters").glob("*/voorbeelden/*.yaml"))
    assert len(cases) > 5
    for case in cases:
        for ending in (".pdf", ".groot.pdf", ".html", ".txt"):
            assert f"letters/{case.parts[-3]}/{case.stem}{ending}" in made
    assert {"infomap/infomap.pdf", "budgetgids/budgetgids.pdf", "inlegvel/2026-01-01.pdf"} <= set(made)
    example = f"toekenning-bijstand--{cases[-1].stem}"
    assert {"review/index.html", "review/toekenning-bijstand.html", f"review/papier/{example}.pdf"} <= set(made)
    assert {"site/index.html", "site/404.html", "site/budgetgids/bedragen/index.html"} <= set(made)
    assert "moet nog iemand controleren" in first.stdout
    for part in AGAIN:
        assert build(project, "--only", part).returncode == 0
    assert digests(project) == made

    brief = project / "letters/nieuwe-contactpersoon/brief.md"
    text = brief.read_text(encoding="utf-8")
    too_long = "Wij " + "schrijven u dit omdat wij het graag willen en " * 4 + "klaar zijn.\n"
    brief.write_text(text + "\n" + too_long, encoding="utf-8")
    blocked = build(project)
    assert blocked.returncode == 1
    assert "letters/nieuwe-contactpersoon/brief.md" in blocked.stdout
    assert digests(project) == made
    brief.write_text(text, encoding="utf-8")

    page = project / "site/budgetgids/bijstand.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text + "\nKijk op [deze pagina](bestaat-niet.md).\n", encoding="utf-8")
    broken = build(project, "--only", "site")  # of the other parts: tests/publisher/test_build_parts.py
    assert broken.returncode == 2
    assert "bestaat-niet.md" in broken.stderr
    assert digests(project) == made
    page.write_text(text, encoding="utf-8")


def test_one_part_can_be_made_alone(project: Path) -> None:
    shutil.rmtree(project / "build", ignore_errors=True)
    assert build(project, "--only", "inlegvel").returncode == 0
    assert [path.name for path in (project / "build").iterdir()] == ["inlegvel"]


def test_a_faulty_case_stops_the_build_with_its_place(project: Path) -> None:
    case = project / "letters/nieuwe-contactpersoon/voorbeelden/zonder-reden.yaml"
    text = case.read_text(encoding="utf-8")
    case.write_text(text.replace("kenmerk:", "kenmrek:"), encoding="utf-8")
    result = build(project)
    case.write_text(text, encoding="utf-8")
    assert result.returncode == 2
    assert "letters/nieuwe-contactpersoon/voorbeelden/zonder-reden.yaml:" in result.stderr
    assert "Bedoelt u 'kenmerk'?" in result.stderr
