"""All letters of a folder in one PDF, for the printer: in the order of the rows, with a bookmark per letter.

Tags, language and title come along, so that the whole is PDF/UA-1 too; each letter becomes a part of one document.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import page
import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from publisher.merge.manifest import Entry, read_manifest
from publisher.output import write_file
from publisher.pdf import PdfError


def print_file(folder: Path, target: Path, title: str) -> int:
    """Write the combined PDF; gives its number of pages.  Raises PdfError when it is no good PDF/UA."""
    entries = sorted((entry for entry, _ in read_manifest(folder)), key=lambda entry: entry.rij)
    if not entries:
        raise PdfError(("Er zijn geen brieven om af te drukken.",))
    with ExitStack() as sources:
        bundle = Bundle()
        starts = [bundle.add(sources.enter_context(pikepdf.open(folder / entry.bestand))) for entry in entries]
        bundle.finish(title, list(_bookmarks(entries, starts)))
        data = io.BytesIO()
        bundle.pdf.save(data, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    report = page.validate_pdf_bytes(data.getvalue(), profile="ua1")
    if problems := dict.fromkeys(f"regel {failure.rule_id}: {failure.message}" for failure in report.failures):
        raise PdfError(tuple(problems))
    write_file(target, data.getvalue())
    return sum(entry.bladzijden for entry in entries)


def _bookmarks(entries: list[Entry], starts: list[int]) -> Iterator[OutlineItem]:
    for entry, start in zip(entries, starts, strict=True):
        yield OutlineItem(f"Rij {entry.rij}", start)


@dataclass(slots=True)
class Bundle:
    """A PDF that grows by whole tagged PDFs."""

    pdf: pikepdf.Pdf = field(default_factory=pikepdf.new)
    parts: list[Any] = field(default_factory=list)  # the structure element of each letter
    parents: list[Any] = field(default_factory=list)  # the number tree from content to structure, as key, value, …
    next_key: int = 0

    def add(self, letter: pikepdf.Pdf) -> int:
        """Append all pages with their tags; gives the number of pages before it."""
        start = len(self.pdf.pages)
        if not start:
            self._take_over(letter)
        self.pdf.pages.extend(letter.pages)  # first the pages, for the tags point at them
        tree = self.pdf.copy_foreign(letter.Root.StructTreeRoot)
        numbers = list(tree.ParentTree.Nums)
        for key, value in zip(numbers[::2], numbers[1::2], strict=True):
            self.parents += [int(key) + self.next_key, value]
        for sheet in list(self.pdf.pages)[start:]:
            self._renumber(sheet.obj)
        self.next_key += max(map(int, numbers[::2])) + 1
        for element in tree.K if isinstance(tree.K, Array) else [tree.K]:
            element.S = Name.Part
            self.parts.append(element)
        return start

    def finish(self, title: str, bookmarks: list[OutlineItem]) -> None:
        """One document around all letters, with a title and bookmarks."""
        document = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, K=Array(self.parts)))
        for part in self.parts:
            part.P = document
        parents = self.pdf.make_indirect(Dictionary(Nums=Array(self.parents)))
        root = Dictionary(Type=Name.StructTreeRoot, K=Array([document]), ParentTree=parents)
        root.ParentTreeNextKey = self.next_key
        self.pdf.Root.StructTreeRoot = self.pdf.make_indirect(root)
        document.P = self.pdf.Root.StructTreeRoot
        self.pdf.docinfo["/Title"] = title
        with self.pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = title
            for claim in ("pdfaid:part", "pdfaid:conformance"):  # a letter may be for an archive, this file is not
                if claim in metadata:
                    del metadata[claim]
        with self.pdf.open_outline() as outline:
            outline.root.extend(bookmarks)

    def _take_over(self, letter: pikepdf.Pdf) -> None:
        """What holds for the whole file: language, that it is tagged, that it is PDF/UA."""
        for name in ("/MarkInfo", "/ViewerPreferences", "/Metadata"):
            value = letter.Root[name]
            self.pdf.Root[name] = self.pdf.copy_foreign(value if value.is_indirect else letter.make_indirect(value))
        self.pdf.Root.Lang = String(str(letter.Root.Lang))

    def _renumber(self, sheet: Any) -> None:
        for holder, key in ((sheet, "/StructParents"), *((each, "/StructParent") for each in sheet.get("/Annots", []))):
            if key in holder:
                holder[key] = int(holder[key]) + self.next_key
