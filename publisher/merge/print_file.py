"""All letters of a folder in one PDF, for the printer: in the order of the rows, with a bookmark per letter.

It is for printing.  Send people their own PDF: only that is checked for screen readers.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pikepdf

from publisher.merge.manifest import Entry, read_manifest
from publisher.output import write_file


def print_file(folder: Path, target: Path, title: str) -> int:
    """Write the combined PDF; gives its number of pages."""
    entries = sorted((entry for entry, _ in read_manifest(folder)), key=lambda entry: entry.rij)
    whole = pikepdf.new()
    with ExitStack() as sources:
        starts = list(_gather(folder, entries, whole, sources))
        with whole.open_outline() as outline:
            outline.root.extend(
                pikepdf.OutlineItem(f"Rij {entry.rij}", start) for entry, start in zip(entries, starts, strict=True)
            )
        whole.Root.Lang = pikepdf.String("nl-NL")
        whole.docinfo["/Title"] = title
        data = io.BytesIO()
        whole.save(data, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    write_file(target, data.getvalue())
    return len(whole.pages)


def _gather(folder: Path, entries: list[Entry], whole: pikepdf.Pdf, sources: ExitStack) -> Iterator[int]:
    """Append every letter; gives the page on which it begins, counted from 0."""
    for entry in entries:
        yield len(whole.pages)
        letter = sources.enter_context(pikepdf.open(folder / entry.bestand))
        whole.pages.extend(letter.pages)
