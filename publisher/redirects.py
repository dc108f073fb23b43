"""`doorverwijzingen.yaml`: the old address of a page that moved and the new one.  Each becomes a page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

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


def steps_up(address: str) -> str:
    """The way from a page to the start of the site: `a/b/` → `../..`."""
    return "/".join([".."] * address.strip("/").count("/") + [".."])


def robots(site_address: str) -> str:
    """Search engines may read everything; where the address is known they are told of the site map."""
    where = f"\nSitemap: {site_address.rstrip('/')}/sitemap.xml\n" if site_address else ""
    return f"User-agent: *\nAllow: /\n{where}"
