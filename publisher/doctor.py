"""Is this machine ready to check, build and test, and what to type if not.

Only the standard library is imported at the top: the set-up asks these questions before it is finished.
"""

from __future__ import annotations

import ctypes
import re
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Literal

Need = Literal["build", "test"]

OLDEST_PYTHON = (3, 11)
SET_UP = "Typ: make setup"

# The libraries WeasyPrint loads (weasyprint/text/ffi.py), each with the Debian package that brings it.
LIBRARIES = {
    "libgobject-2.0.so.0": "libpango-1.0-0",
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libharfbuzz.so.0": "libpangoft2-1.0-0",
    "libfontconfig.so.1": "libpangoft2-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
# What only the tests start: the names a program may have, and its Debian package.
PROGRAMS = {("chromium", "chromium-browser", "google-chrome"): "chromium", ("pdftoppm",): "poppler-utils"}

FONT_NAME = re.compile(r"""[^/"'()\s]+\.(?:ttf|otf|woff2?)\b""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One question about the machine, with its answer."""

    name: str  # what was looked at, in Dutch
    ok: bool
    found: str = ""  # what is there, such as a version
    remedy: str = ""  # what to type; empty when all is well


def examine(root: Path) -> tuple[Finding, ...]:
    """Look at everything the project in `root` needs; the order is the order of mending."""
    return (
        python_version(),
        locked_dependencies(root),
        system_libraries(),
        font_files(root / "publisher"),
        program("Chromium (alleen voor de tests)", ("chromium", "chromium-browser", "google-chrome"), "chromium"),
        program("pdftoppm (alleen voor de tests)", ("pdftoppm",), "poppler-utils"),
        program("Git", ("git",), "git"),
        writable(root / "build"),
        language_pipeline(),
    )


def describe(findings: Iterable[Finding]) -> str:
    """Give the findings as Dutch text: one line each, with the remedy below what is wrong."""
    lines: list[str] = []
    for finding in findings:
        head = f"{'goed' if finding.ok else 'MIS '}  {finding.name}"
        lines.append(f"{head}: {finding.found}" if finding.found else head)
        lines += [f"      {finding.remedy}"] if finding.remedy else []
    return "\n".join(lines)


def missing_packages(need: Need) -> tuple[str, ...]:
    """Name the Debian packages that are still to be installed before `make build` or `make test` can work."""
    missing = [package for library, package in LIBRARIES.items() if not _loads(library)]
    if need == "test":
        missing += [package for names, package in PROGRAMS.items() if _first_program(names) is None]
    return tuple(dict.fromkeys(missing))


def python_version(version: tuple[int, ...] = sys.version_info[:3]) -> Finding:
    """Is this Python recent enough?"""
    ok = version[:2] >= OLDEST_PYTHON
    found = ".".join(str(part) for part in version)
    remedy = "" if ok else "Python 3.11 of nieuwer is nodig. Typ: PYTHON=python3.11 make setup"
    return Finding(name="Python", ok=ok, found=found, remedy=remedy)


def locked_dependencies(root: Path, version_of: Callable[[str], str | None] | None = None) -> Finding:
    """Are the libraries there, in the versions `uv.lock` names?

    `version_of` tells the installed version of a library, None when it is not there.
    """
    name = "Vaste versies uit uv.lock"
    lock = root / "uv.lock"
    if not lock.is_file():
        return Finding(name=name, ok=False, remedy="Hier is geen uv.lock. Ga eerst naar de map van het project.")
    wrong, right = _compare(tomllib.loads(lock.read_text(encoding="utf-8")), version_of or _installed_version)
    if wrong:
        return Finding(name=name, ok=False, found=", ".join(wrong), remedy=SET_UP)
    return Finding(name=name, ok=True, found=f"{right} onderdelen kloppen")


def _compare(lock: Mapping[str, Any], version_of: Callable[[str], str | None]) -> tuple[list[str], int]:
    """Give what differs from the lock, as Dutch phrases, and the number of libraries that agree.

    What we ask for ourselves must be there; what those bring along depends on the machine and must only agree.
    """
    versions: dict[str, set[str]] = {}  # a library may be locked more than once: per Python version
    for package in lock["package"]:
        versions.setdefault(package["name"], set()).add(package["version"])
    wrong = [f"{name} ontbreekt" for name in _asked_for(lock) if version_of(name) is None]
    right = 0
    for name in sorted(versions.keys() - {"helder"}):
        installed = version_of(name)
        if installed is not None and installed not in versions[name]:
            wrong.append(f"{name} is {installed} en moet {' of '.join(sorted(versions[name]))} zijn")
        right += installed in versions[name]
    return wrong, right


def _asked_for(lock: Mapping[str, Any]) -> list[str]:
    """Name what helder itself asks for on every machine, extras included."""
    own = next(package for package in lock["package"] if package["name"] == "helder")
    extras = own.get("optional-dependencies", {}).values()
    asked = [*own.get("dependencies", []), *(one for extra in extras for one in extra)]
    return [one["name"] for one in asked if "marker" not in one]


def system_libraries() -> Finding:
    """Do the libraries load that WeasyPrint draws the letters with?"""
    missing = [library for library in LIBRARIES if not _loads(library)]
    packages = " ".join(dict.fromkeys(LIBRARIES[library] for library in missing))
    remedy = f"Typ: sudo apt-get install -y {packages}" if missing else ""
    found = f"{', '.join(missing)} ontbreekt" if missing else ""
    return Finding(name="Pango (voor PDF)", ok=not missing, found=found, remedy=remedy)


def font_files(folder: Path) -> Finding:
    """Is every font in `folder`/fonts that a style sheet below `folder` names?"""
    named = {font for sheet in folder.rglob("*.css") for font in FONT_NAME.findall(sheet.read_text(encoding="utf-8"))}
    missing = sorted(font for font in named if not (folder / "fonts" / font).is_file())
    remedy = "Typ: git restore publisher/fonts" if missing else ""
    found = f"{', '.join(missing)} ontbreekt" if missing else f"{len(named)} bestanden"
    return Finding(name="Lettertypen", ok=not missing, found=found, remedy=remedy)


def program(name: str, names: tuple[str, ...], package: str) -> Finding:
    """Is one of the programs `names` on this machine?"""
    path = _first_program(names)
    remedy = "" if path else f"Typ: sudo apt-get install -y {package}"
    return Finding(name=name, ok=path is not None, found=path or "", remedy=remedy)


def writable(folder: Path) -> Finding:
    """May we write in `folder`, or make it when it is not there yet?"""
    place = next(path for path in (folder, *folder.parents) if path.exists())
    try:
        with tempfile.TemporaryFile(dir=place):
            pass
    except OSError:
        return Finding(name="Schrijven in build/", ok=False, remedy=f'Typ: sudo chown -R "$USER" "{place}"')
    return Finding(name="Schrijven in build/", ok=True)


def language_pipeline() -> Finding:
    """Can spaCy read Dutch here?"""
    try:
        from checker.text import nlp  # noqa: PLC0415  # loads spaCy, which takes a second; only this question needs it

        found = nlp.choose()
        nlp.load(found)
    except Exception as error:  # noqa: BLE001  # a broken install fails in many ways; each has the same remedy
        return Finding(name="Taalmodel (spaCy)", ok=False, found=str(error), remedy=SET_UP)
    return Finding(name="Taalmodel (spaCy)", ok=True, found=found.label)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _first_program(names: Iterable[str]) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


def _installed_version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
