"""Text files.  Read: UTF-8, universal newlines, within reason, with Dutch errors.  Write: whole or not at all."""

from __future__ import annotations

from pathlib import Path

from checker.errors import InputError, UsageError

MAX_BYTES = 1_000_000  # the longest letter of a municipality is some 20 kB; a bigger file is a mistake


def read_text(path: Path, shown: str | None = None) -> str:
    """The text of a file; `shown` is the path as errors name it.  Raises InputError."""
    name = shown or str(path)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise InputError(
                f"het bestand is te groot ({size / 1e6:.1f} MB)",
                remedy="Een tekst mag 1 MB zijn. Staat er per ongeluk een plaatje of een ander bestand in?",
                path=name,
            )
        content = path.read_bytes()
    except FileNotFoundError as fault:
        raise InputError("dit bestand bestaat niet", remedy="Kijk of de naam klopt.", path=name) from fault
    except OSError as fault:
        raise InputError(
            f"helder kan dit bestand niet lezen ({fault.strerror})",
            remedy="Kijk of u het bestand mag openen.",
            path=name,
        ) from fault
    return decode(content, name)


def decode(content: bytes, name: str) -> str:
    r"""Bytes as text with `\n` line ends; raises InputError with the line of the first byte that is not UTF-8."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(
            "het bestand is niet opgeslagen als UTF-8",
            remedy="Kies in uw tekstverwerker 'Opslaan als' en dan de codering 'UTF-8'.",
            path=name,
            line=content[: fault.start].count(b"\n") + 1,
        ) from fault
    if "\0" in text:
        raise InputError("dit is geen tekstbestand", remedy="Kies een .md- of .txt-bestand.", path=name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_text(path: Path, text: str) -> None:
    """Write a file; readers see the old text or the whole new one.  Raises UsageError when that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(path.name + ".deel")
        aside.write_text(text, encoding="utf-8", newline="\n")
        aside.replace(path)
    except OSError as fault:
        raise UsageError(f"helder kan '{path}' niet schrijven: {fault.strerror}. Kies een andere plek.") from fault
