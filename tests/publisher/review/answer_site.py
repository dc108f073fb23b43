"""The page of one reader on disk, with the styles and scripts it asks for, and what its download holds."""

from __future__ import annotations

import json
import shutil
import zlib
from pathlib import Path
from typing import Any

from PIL import Image

from checker.source.project import Project
from checker.source.render import Renderer
from publisher.review.answer_page import answer_content
from publisher.review.page_images import PageImage
from publisher.review.pieces import chosen
from publisher.review.sheets import Sheet, sheets
from publisher.review.standing import statuses
from publisher.review.templates import PAGES, render
from publisher.site_theme import theme_globals

ROOT = Path(__file__).parents[3]
THEME = ROOT / "publisher/theme"


def sheet_of(project: Project, letter: str, example: str) -> Sheet:
    (status,) = statuses(project, Renderer(project), chosen(project, [letter]))
    return next(sheet for sheet in sheets(status) if sheet.example == example)


def write_page(folder: Path, project: Project, sheet: Sheet, changes: str = "") -> Path:
    for source in (THEME / "css/helder.css", *PAGES.glob("*.css")):
        put(source, folder / "stijl")
    for source in (THEME / "js/helder.js", THEME / "js/voorlezen.js", *PAGES.glob("*.js")):
        put(source, folder / "js")
    for source in (ROOT / "publisher/fonts").glob("*.woff2"):
        put(source, folder / "fonts")
    image = PageImage(path="beelden/blad-1.png", alt="De brief op papier, bladzijde 1 van 1", width=909, height=1286)
    (folder / "beelden").mkdir()
    Image.new("RGB", (image.width, image.height), "white").save(folder / image.path)
    html = render(
        "lezen",
        sheet=sheet,
        antwoord=answer_content(sheet, (image,), changes),
        kleuren=theme_globals(project.municipality)["kleuren"],
        gemeente=project.municipality,
    )
    path = folder / f"{sheet.name}.html"
    path.write_text(html, encoding="utf-8")
    return path


def put(source: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, folder)


def saved(page: Any, button: str = "Bewaar mijn antwoord") -> Path:
    """Press the button; the file that comes, under its own name."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return keep(download.value)


def keep(download: Any) -> Path:
    path = Path(download.path())
    return path.rename(path.with_name(download.suggested_filename))


def content_of(path: Path) -> dict[str, Any]:
    """What the file says, when its control fits: CRC-32 of the same text without the control."""
    content: dict[str, Any] = json.loads(path.read_bytes())
    control = content.pop("controle")
    plain = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    assert control == f"{zlib.crc32(plain.encode()):08x}"
    return content
