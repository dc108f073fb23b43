"""Word and OpenOffice files are zip archives: what can be wrong with those, said in Dutch."""

from __future__ import annotations

import io
import zipfile

from checker.errors import InputError

MAX_UNPACKED = 300_000_000  # bytes; a small file that unpacks to more means harm
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # a .doc, and also a .docx that Word locked with a password


def opened(content: bytes, name: str, *, part: str) -> zipfile.ZipFile:
    """The archive, which holds `part`; raises InputError for all that is no such file."""
    if content.startswith(_OLD_OFFICE):
        raise locked(name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile as fault:
        raise damaged(name) from fault
    entries = {entry.filename: entry for entry in archive.infolist()}
    if part not in entries or sum(entry.file_size for entry in entries.values()) > MAX_UNPACKED:
        raise damaged(name)
    return archive


def locked(name: str) -> InputError:
    """Nobody can read this without a password."""
    return InputError(
        "er zit een wachtwoord op dit bestand, of het is heel oud",
        remedy="Open het bestand. Sla het opnieuw op, zonder wachtwoord.",
        path=name,
    )


def damaged(name: str) -> InputError:
    """It is not what its name says."""
    return InputError(
        "dit bestand is stuk, of het heeft de verkeerde naam",
        remedy="Open het bestand en sla het opnieuw op.",
        path=name,
    )
