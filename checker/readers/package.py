"""Word and OpenOffice files are zip archives: what can be wrong with those, said in Dutch."""

from __future__ import annotations

import io
import zipfile
import zlib

from checker.errors import InputError

MAX_UNPACKED = 300_000_000  # bytes; a small file that unpacks to more means harm
# all that zipfile can raise on an archive that is not what it says
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError)
_ENCRYPTED = 0x1  # flag of an entry in a zip archive
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # a .doc, and also a .docx that Word locked with a password


def opened(content: bytes, name: str, *, part: str) -> zipfile.ZipFile:
    """The archive, which holds `part`; raises InputError for all that is no such file."""
    if content.startswith(_OLD_OFFICE):
        raise locked(name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN as fault:
        raise damaged(name) from fault
    entries = {entry.filename: entry for entry in archive.infolist()}
    if part not in entries or sum(entry.file_size for entry in entries.values()) > MAX_UNPACKED:
        raise damaged(name)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries.values()):
        raise locked(name)
    if not _is_whole(archive):
        raise damaged(name)
    return archive


def _is_whole(archive: zipfile.ZipFile) -> bool:
    """Do all checksums hold?  The libraries that read on would stop halfway, each in its own way."""
    try:
        return archive.testzip() is None
    except _BROKEN:
        return False


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
