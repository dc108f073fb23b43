"""`doorverwijzingen.yaml`: the old address of a page that moved and the new one.  Each becomes a page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from checker.errors import HelderError
from checker.source.yaml_file import load

FILE = "doorverwijzingen.yaml"


def load_redirects(root: Path, existing: Collection[str]) -> Mapping[str, str]:
    """Old address → new address, both as in `budgetgids/zorgtoeslag/`.  Raises HelderError."""
    if not (root / FILE).exists():
        return {}
    redirects = {str(old).strip("/"): str(new).strip("/") for old, new in load(root / FILE, FILE).items()}
    known = {address.strip("/") for address in existing}
    faults = list(_faults(redirects, known))
    if faults:
        raise HelderError("\n".join(faults))
    return {f"{old}/": f"{new}/" if new else "" for old, new in redirects.items()}


def _faults(redirects: Mapping[str, str], known: Collection[str]) -> Iterator[str]:
    for old, new in redirects.items():
        if old in known:
            yield f"{FILE}: op '/{old}/' staat nog een pagina. Haal de regel weg of verplaats de pagina."
        if ".." in old.split("/"):
            yield f"{FILE}: '/{old}/' is geen adres van een pagina."
        if new not in known:
            yield f"{FILE}: '/{old}/' verwijst naar '/{new}/', maar die pagina is er niet."


def moved_pages(root: Path, config: MkDocsConfig, files: Files, env: Environment) -> Mapping[str, str]:
    """The HTML of a page per old address, that leads to the new one.  Raises HelderError."""
    titles = {str(file.url): str(file.page.title) for file in files.documentation_pages() if file.page}
    titles[""] = titles.pop("./", config.site_name)
    page = env.get_template("verplaatst.html")
    return {
        old: page.render(
            page=None, nav=None, config=config, base_url=steps_up(old), oud=old, nieuw=new, nieuw_titel=titles[new]
        )
        for old, new in load_redirects(root, titles).items()
    }


def write_signposts(site: Path, site_address: str, moved: Mapping[str, str]) -> None:
    """Put what search engines may read where they look for it, and pages on the addresses that moved."""
    (site / "robots.txt").write_text(robots(site_address), encoding="utf-8")
    for old, html in moved.items():
        (site / old).mkdir(parents=True, exist_ok=True)
        (site / old / "index.html").write_text(html, encoding="utf-8")


def steps_up(address: str) -> str:
    """The way from a page to the start of the site: `a/b/` → `../..`."""
    return "/".join([".."] * address.strip("/").count("/") + [".."])


def robots(site_address: str) -> str:
    """Search engines may read everything; where the address is known they are told of the site map."""
    where = f"\nSitemap: {site_address.rstrip('/')}/sitemap.xml\n" if site_address else ""
    return f"User-agent: *\nAllow: /\n{where}"
