"""Texts from elsewhere: a file in, Markdown out.  One module per format, imported when a file asks for it.

What a reader makes has one paragraph, heading, list item or table row per line, so that a finding can name the
number of the paragraph: nobody sees lines in a Word document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from checker.errors import InputError, UsageError
from checker.source.text_file import read_text

PLAIN = (".md", ".txt")
_READERS: Mapping[str, str] = {".html": "html", ".htm": "html", ".docx": "docx", ".odt": "odt", ".pdf": "pdf"}
SUFFIXES = (*PLAIN, *_READERS)
MAX_BYTES = 30_000_000  # a letter with pictures; more is another kind of file
NOTE = "Bij een bestand uit Word, OpenOffice, html of pdf telt helder alinea's. Het nummer is dus dat van de alinea."


def is_extracted(name: str) -> bool:
    """Is what findings of this file point into made by a reader, instead of being the file itself?"""
    return Path(name).suffix.lower() in _READERS


def keeps_lines(name: str) -> bool:
    """Is a line end in this text a line end to its reader?  Not so in Markdown."""
    return Path(name).suffix.lower() != ".md" and not is_extracted(name)


def read(path: Path) -> str:
    """The text of a file as Markdown (or as it is, for .txt).  Raises InputError when there is no text to be had."""
    suffix = path.suffix.lower()
    if suffix in PLAIN:
        return read_text(path)
    if suffix not in _READERS:
        raise UsageError(f"helder kan '{path}' niet lezen. Kies een bestand met {' of '.join(SUFFIXES)}.")
    text = _reader(_READERS[suffix], path)(_content(path), str(path))
    if not text.strip():
        raise InputError("er staat geen tekst in dit bestand", remedy="Kies een ander bestand.", path=str(path))
    return text


def _reader(name: str, path: Path) -> Callable[[bytes, str], str]:
    try:
        reader: Callable[[bytes, str], str] = import_module(f"checker.readers.{name}").read
    except ModuleNotFoundError as fault:
        raise InputError(
            f"voor dit bestand mist het onderdeel {fault.name}",
            remedy="Typ: pip install 'helder[read]'",
            path=str(path),
        ) from fault
    return reader


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise InputError(
                f"het bestand is te groot ({size / 1e6:.0f} MB)", remedy="Een brief mag 30 MB zijn.", path=str(path)
            )
        return path.read_bytes()
    except OSError as fault:
        raise InputError(
            f"helder kan dit bestand niet lezen ({fault.strerror})",
            remedy="Kijk of u het bestand mag openen.",
            path=str(path),
        ) from fault
