"""The website as files: what every page must have, and what none may."""

from __future__ import annotations

import gzip
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from checker.errors import HelderError
from checker.source.project import Project
from checker.source.render import Renderer
from publisher.site_build import build_site
from publisher.site_pages import site_pages

ROOT = Path(__file__).parents[3]
LANGUAGES = {"ar", "en", "pl", "uk"}  # folders of translated pages
BANNER = 'class="utrecht-alert helder-concept"'
LOADED = (("img", "src"), ("script", "src"), ("iframe", "src"), ("source", "src"), ("link", "href"))
Build = Callable[[Mapping[str, str]], Path]


def test_nothing_is_loaded_from_outside(pages: Mapping[str, Any]) -> None:
    loaded = [
        f"{name}: {attributes[key]}"
        for name, page in pages.items()
        for tag, key in LOADED
        for attributes in page.all(tag)
        if key in attributes and attributes.get("rel") != "canonical" and urlsplit(attributes[key]).scheme
    ]
    assert loaded == []


def test_styles_load_nothing_from_outside(site: Path) -> None:
    for sheet in site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert "@import" not in text
        for address in re.findall(r"url\(\"?([^)\"]+)", text):
            assert (sheet.parent / address).is_file(), address


def test_no_inline_script_so_that_a_strict_content_policy_is_possible(pages: Mapping[str, Any]) -> None:
    assert [name for name, page in pages.items() for script in page.all("script") if "src" not in script] == []
    handlers = [key for page in pages.values() for _, attributes in page.tags for key in attributes if key[:2] == "on"]
    assert handlers == []


def test_every_internal_link_leads_to_a_page_and_a_place(site: Path, pages: Mapping[str, Any]) -> None:
    broken = []
    for name, page in pages.items():
        for link in page.all("a") + page.all("link") + page.all("img") + page.all("script"):
            address = urlsplit(link.get("href", link.get("src", "")))
            if address.scheme or name == "404.html":
                continue
            target = (site / name).parent / unquote(address.path) if address.path else site / name
            target = target / "index.html" if target.is_dir() else target
            place = target.resolve().relative_to(site.resolve()).as_posix()
            if not target.is_file() or (address.fragment and address.fragment not in pages[place].ids):
                broken.append(f"{name}: {link}")
    assert broken == []


def test_every_page_has_a_language_a_title_a_description_and_one_main_heading(pages: Mapping[str, Any]) -> None:
    for name, page in pages.items():
        folder = name.split("/")[0]
        assert page.all("html")[0]["lang"] == (folder if folder in LANGUAGES else "nl"), name
        assert len(page.all("title")) == 1, name
        assert len(page.all("h1")) == 1, name
        described = [one["content"] for one in page.all("meta") if one.get("name") == "description"]
        assert name == "404.html" or (len(described) == 1 and described[0]), name


def test_no_two_pages_have_the_same_title(pages: Mapping[str, Any]) -> None:
    titles = [re.search(r"<title>(.*?)</title>", page.text, re.DOTALL).group(1) for page in pages.values()]  # type: ignore[union-attr]
    assert sorted(titles) == sorted(set(titles))


def test_the_phone_number_stands_in_head_and_foot_of_every_page(pages: Mapping[str, Any]) -> None:
    for name, page in pages.items():
        head, foot = page.text.split("<main", 1)[0], page.text.split("</main>", 1)[1]
        assert 'href="tel:140513"' in head, name
        assert 'href="tel:140513"' in foot, name


def test_ids_are_unique_on_a_page(pages: Mapping[str, Any]) -> None:
    for name, page in pages.items():
        found = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
        assert sorted(found) == sorted(set(found)), name


def test_the_site_stays_light(site: Path) -> None:
    index = site / "index.html"
    first_visit = [index, site / "css/helder.css", site / "js/helder.js", *site.rglob("*latin-400*.woff2")]
    assert sum(path.stat().st_size for path in first_visit) < 70_000


def test_chapters_and_change_pages_are_part_of_the_site(pages: Mapping[str, Any]) -> None:
    assert {"informatiemap/index.html", "informatiemap/uw-plichten/index.html"} <= set(pages)
    assert {"wijzigingen/index.html", "wijzigingen/2026-01-01/index.html"} <= set(pages)


def test_only_pages_with_unconfirmed_amounts_carry_the_draft_banner(built: Build) -> None:
    folder = built(
        {
            "site/gids/zeker.md": '# Zeker\n\nU krijgt {{ bedrag("proef.zeker") }}.\n',
            "site/gids/onzeker.md": '# Onzeker\n\nU krijgt {{ bedrag("proef.onzeker") }}.\n',
        }
    )
    drafts = {path.parent.name for path in folder.rglob("*.html") if BANNER in path.read_text(encoding="utf-8")}
    assert drafts == {"onzeker"}
    assert "€\u00a012,50" in (folder / "gids/zeker/index.html").read_text(encoding="utf-8")


def test_two_builds_give_the_same_bytes_whatever_the_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contents = []
    for number, day in enumerate(("1000000000", "1700000000")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
        folder = tmp_path / str(number)
        build_site(ROOT, folder)
        contents.append({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert contents[0] == contents[1]


def test_the_site_map_has_no_dates(site: Path) -> None:
    plain, packed = (site / "sitemap.xml").read_bytes(), (site / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == plain
    assert b"lastmod" not in plain


def test_the_site_map_names_every_page_when_the_address_is_known(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "HELDER_SITE_URL", "https://gids.example/")
    build_site(project, tmp_path / "out")
    assert "<loc>https://gids.example/</loc>" in (tmp_path / "out/sitemap.xml").read_text(encoding="utf-8")


def test_a_link_to_a_page_that_is_not_there_stops_the_build(built: Build) -> None:
    with pytest.raises(HelderError, match=r"site/gids/a\.md:3: de link naar 'weg\.md'"):
        built({"site/gids/a.md": "# A\n\nLees [meer](weg.md).\n"})


def test_a_link_to_a_heading_that_is_not_there_stops_the_build(built: Build) -> None:
    with pytest.raises(HelderError, match="geen-kop"):
        built({"site/gids/a.md": "# A\n\n## Wel\n\nLees [meer](b.md#geen-kop).\n", "site/gids/b.md": "# B\n\nTekst.\n"})


def test_a_picture_that_does_not_exist_is_named_with_its_file(built: Build) -> None:
    with pytest.raises(HelderError, match=r"site/gids/a\.md.*'raket'"):
        built({"site/gids/a.md": "---\nplaatje: raket\n---\n# A\n\nTekst.\n"})


def test_an_unknown_amount_is_named_with_file_and_line(built: Build) -> None:
    with pytest.raises(HelderError, match=r"site/gids/a\.md:3.*proef\.zekr"):
        built({"site/gids/a.md": '# A\n\n{{ bedrag("proef.zekr") }}\n'})


def test_pages_stand_in_the_order_their_editor_asked(built: Build) -> None:
    folder = built(
        {
            "site/gids/index.md": "# Gids\n\nTekst.\n",
            "site/gids/laatste.md": "---\nvolgorde: 90\n---\n# Laatste\n\nTekst.\n",
            "site/gids/eerste.md": "---\nvolgorde: 10\n---\n# Eerste\n\nTekst.\n",
        }
    )
    text = (folder / "gids/eerste/index.html").read_text(encoding="utf-8")
    assert 'rel="next" href="../laatste/"' in text


def test_shared_parts_are_no_pages(built: Build) -> None:
    folder = built(
        {"site/_delen/groet.md": "Dag allemaal.\n", "site/gids/a.md": '# A\n\n{% include "_delen/groet.md" %}\n'}
    )
    assert "Dag allemaal." in (folder / "gids/a/index.html").read_text(encoding="utf-8")
    assert not (folder / "_delen").exists()


def test_what_an_editor_types_in_front_matter_cannot_become_html(built: Build) -> None:
    folder = built(
        {"site/gids/a.md": '---\ntitle: "<script>x</script>"\nomschrijving: \'a"b<i>\'\n---\n# A\n\nTekst.\n'}
    )
    text = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.html"))
    assert "<script>x" not in text
    assert 'content="a&#34;b&lt;i&gt;"' in text


def test_previous_and_next_follow_the_order_of_the_guide(pages: Mapping[str, Any]) -> None:
    links = {one["rel"]: one["href"] for one in pages["budgetgids/huurtoeslag/index.html"].all("a") if "rel" in one}
    project = Project.load(ROOT)
    order = [page.src_uri for page in site_pages(project, Renderer(project))]
    place = order.index("budgetgids/huurtoeslag.md")
    assert links["prev"] == f"../{Path(order[place - 1]).stem}/"
    assert links["next"] == f"../{Path(order[place + 1]).stem}/"
