"""The review site as a reader opens it from a stick: complete, without a network, and the same each time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.errors import InputErrors, UsageError
from checker.source.render import Renderer
from checker.source.roles import Role
from publisher.build import build
from publisher.review.pieces import one_letter
from publisher.review.sign import sign
from publisher.review.site import require_free
from tests.publisher.review.office import Office
from tests.publisher.review.panel import answers
from tests.publisher.site.conftest import Page
from tests.publisher.site.walk import CUT, RUN, TOO_WIDE

pytestmark = pytest.mark.slow
CHANGED, READ, NEW = "nieuwe-contactpersoon", "terugvordering", "uitnodiging-gesprek"
CASE = f"letters/{CHANGED}/voorbeelden/grens.yaml"
DAY = date(2026, 11, 20)


def signs(office: Office, role: Role, who: str) -> None:
    office.is_now(who)
    project = office.project()
    sign(project, Renderer(project), one_letter(project, CHANGED), role, DAY)
    office.commit(f"Akkoord van {who}")


def make(office: Office, folder: Path) -> str:
    (line,) = build(office.project(), only="review", folder=folder, say=lambda _: None)
    return line


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def office(_office_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One letter changed after everybody agreed, one with an answer, one that nobody read."""
    root = tmp_path_factory.mktemp("stick") / "kantoor"
    shutil.copytree(_office_template, root)
    office = Office(root=root)
    answers(office, CHANGED, "grens", "P1", faces={1: "goed"})
    answers(office, READ, "fout-van-ons", "P1", faces={1: "goed"})
    office.commit("Antwoorden")
    signs(office, "communicatie", "Sanne Bakker")
    signs(office, "panel", "Omar Haddad")
    office.replace(f"letters/{CHANGED}/brief.md", "Waarom verandert dit?", "Waarom wijzigt dit?")
    office.commit("Andere woorden")
    return office


@pytest.fixture(scope="module")
def stick(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("usb") / "brieven"
    assert make(office, folder) == "review: 3 brieven, 11 voorbeelden, 1 antwoord"
    return folder


@pytest.fixture(scope="module")
def pages(stick: Path) -> Mapping[str, Page]:
    return {path.name: Page(path) for path in sorted(stick.glob("*.html"))}


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_every_link_leads_to_a_file_of_the_folder_itself(stick: Path, pages: Mapping[str, Page]) -> None:
    for name, shown in pages.items():
        for tag, attributes in shown.tags:
            for address in (attributes.get("href"), attributes.get("src")):
                if address is None:
                    continue
                path, _, anchor = address.partition("#")
                assert ":" not in address, f"{name}: {address}"
                assert not path.startswith("/"), f"{name}: {address}"
                assert (stick / (path or name)).is_file(), f"{name} {tag}: {address}"
                if anchor:
                    assert anchor in pages[path or name].ids, f"{name}: {address}"


def test_every_example_has_its_pages_a_page_to_answer_on_and_a_sheet(office: Office, pages: Mapping[str, Page]) -> None:
    for letter in office.project().letters:
        shown = pages[f"{letter.name}.html"]
        links = {link["href"] for link in shown.all("a")}
        for case in letter.cases:
            name = f"{letter.name}--{case.name}"
            assert {f"{name}.html", f"papier/{name}.pdf", f"beelden/{name}-1.webp"} <= links
            assert case.omschrijving in shown.text
        for image in shown.all("img"):
            assert image["alt"].startswith(f"De brief '{letter.spec.titel}' op papier, bladzijde ")


def test_the_first_page_groups_the_letters_by_where_they_stand(pages: Mapping[str, Page]) -> None:
    text = pages["index.html"].text
    places = [text.index(f'id="{anchor}"') for anchor in ("in-beoordeling", "veranderd-na-akkoord", "concept")]
    assert places == sorted(places)
    first, second, third = (text.index(f'href="{name}.html"') for name in (READ, CHANGED, NEW))
    assert places[0] < first < places[1] < second < places[2] < third
    assert 'id="akkoord"' not in text
    assert "1 antwoord van lezers binnen" in text


def test_a_letter_shows_what_changed_since_everybody_agreed(pages: Mapping[str, Page]) -> None:
    text = pages[f"{CHANGED}.html"].text
    assert "Dit is anders sinds het laatste akkoord." in text
    assert "zie letters/nieuwe-contactpersoon/brief.md" in text
    assert '<del><span class="voor-oren">weg: </span>verandert</del>' in text
    assert '<ins><span class="voor-oren">nieuw: </span>wijzigt</ins>' in text
    assert "Dit is de eerste ronde." in pages[f"{NEW}.html"].text


def test_the_page_of_a_reader_shows_what_changed_too(pages: Mapping[str, Page]) -> None:
    assert "weg: </span>verandert</del>" in pages[f"{CHANGED}--grens.html"].text
    assert "<del>" not in pages[f"{NEW}--telefoon.html"].text


def test_editors_find_scores_and_who_still_has_to_agree_behind_a_fold(pages: Mapping[str, Page]) -> None:
    text = pages[f"{CHANGED}.html"].text
    fold = text[text.index("Voor de redactie") :]
    assert "Akkoord van: nog niemand. Nog nodig: communicatie, panel." in fold
    for case in ("grens", "met-kennismaking", "zonder-reden"):
        assert f'<th scope="row">{case}</th>' in fold


@pytest.mark.parametrize("screen", [(320, "light"), (390, "dark"), (1280, "light"), (1280, "dark")])
@pytest.mark.parametrize("name", ["index", CHANGED, READ])
def test_axe_finds_nothing_and_nothing_is_cut(
    page: Any, stick: Path, axe: str, name: str, screen: tuple[int, str]
) -> None:
    page.set_viewport_size({"width": screen[0], "height": 900})
    page.emulate_media(color_scheme=screen[1])
    page.goto((stick / f"{name}.html").as_uri())
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.evaluate(axe)
    assert page.evaluate(RUN, [[], True]) == []
    assert not page.evaluate(TOO_WIDE)
    assert page.evaluate(CUT) == []


def test_from_a_stick_nothing_is_asked_of_a_network_and_pictures_show(page: Any, stick: Path) -> None:
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.goto((stick / "index.html").as_uri())
    page.get_by_role("link", name="U krijgt een nieuwe contactpersoon").first.click()
    page.wait_for_load_state()
    widths = page.evaluate("[...document.images].map((image) => image.naturalWidth)")
    assert widths
    assert all(widths)
    page.get_by_role("link", name="Lees en geef uw mening over voorbeeld 1").click()
    page.wait_for_load_state()
    assert page.get_by_role("heading", name="Is deze brief duidelijk?").is_visible()
    assert [url for url in asked if not url.startswith(stick.as_uri())] == []
    assert faults == []


def test_large_letters_and_large_targets(page: Any, stick: Path) -> None:
    for name in ("index", CHANGED):
        page.goto((stick / f"{name}.html").as_uri())
        assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)") >= 20
        small = page.evaluate(
            "[...document.querySelectorAll('.knop, summary, .teller a')]"
            ".map((each) => each.getBoundingClientRect().height).filter((height) => height < 44)"
        )
        assert small == []


def test_a_second_build_gives_the_same_bytes_also_without_what_was_kept(
    office: Office, stick: Path, tmp_path: Path
) -> None:
    for name in ("beoordeling", "papier"):
        shutil.rmtree(office.root / ".helder-cache" / name)
    make(office, tmp_path / "weer")
    assert contents(tmp_path / "weer") == contents(stick)


def test_what_an_earlier_build_kept_and_nobody_needs_is_removed(office: Office, stick: Path, tmp_path: Path) -> None:
    assert stick.is_dir()
    old = office.root / ".helder-cache/beoordeling" / f"{'0' * 64}-01-01.webp"
    old.write_bytes(b"oud")
    make(office, tmp_path / "weer")
    assert not old.exists()


def test_data_that_can_be_real_stops_the_build_and_keeps_the_last_good_one(office: Office, stick: Path) -> None:
    before = contents(stick)
    path = office.root / CASE
    good = path.read_text(encoding="utf-8")
    try:
        path.write_text(good.replace("omschrijving: ", "omschrijving: 111222333 ", 1), encoding="utf-8")
        with pytest.raises(InputErrors, match="burgerservicenummer"):
            make(office, stick)
    finally:
        path.write_text(good, encoding="utf-8")
    assert contents(stick) == before


def test_a_folder_with_something_else_is_never_replaced(stick: Path, tmp_path: Path) -> None:
    require_free(stick)
    require_free(tmp_path)
    require_free(tmp_path / "nieuw")
    (tmp_path / "foto.jpg").write_bytes(b"")
    with pytest.raises(UsageError, match="staat al iets anders"):
        require_free(tmp_path)
    with pytest.raises(UsageError, match="staat al iets anders"):
        require_free(tmp_path / "foto.jpg")
