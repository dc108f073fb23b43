"""Safe replacements: only where the file holds, letter for letter, the text that was found.

A rule gives a `replacement` when another word may stand in its place.  The place in the template counts as exact when
the file has there precisely what the reader sees: then an editor typed it, and no field, no escape and no tag takes
part in it.  Everything else is left to the editor.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.engine.report import Finding, Report
from checker.engine.sources import SourceText
from checker.readers import PLAIN
from checker.source.text_file import read_text, write_text

_FROM_ELSEWHERE = "los"
# No markup and no template language may come in or go out.
_PLAIN = re.compile(r"[\w '’.,;:()€%/-]+")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Characters `start` to `end` of a file become `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A file as it is and as it would be."""

    path: Path
    shown: str  # the path as findings name it
    before: str
    after: str

    def diff(self) -> str:
        """The difference, as `git diff` and `patch` know it."""
        lines = difflib.unified_diff(
            self.before.splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            f"a/{self.shown}",
            f"b/{self.shown}",
        )
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)

    def write(self) -> None:
        """Put the new text in place."""
        write_text(self.path, self.after)


def fixes(report: Report, root: Path) -> list[Fixed]:
    """What can safely be replaced, per file.  `root` is the folder of the project; other paths count from here."""
    elsewhere = {document.path for document in report.documents if document.kind == _FROM_ELSEWHERE}
    by_path: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.replacement is not None:
            by_path.setdefault(finding.path, []).append(finding)
    found: list[Fixed] = []
    for shown, findings in sorted(by_path.items()):
        path = Path(shown) if shown in elsewhere else root / shown
        text = _exact_text(path)
        after = None if text is None else applied(text, edits(text, findings))
        if text is not None and after is not None and after != text:
            found.append(Fixed(path=path, shown=shown, before=text, after=after))
    return found


def edits(text: str, findings: Iterable[Finding]) -> list[Edit]:
    """The safe edits among the replacements of findings in this text, in order and apart from each other."""
    source = SourceText(text)
    wanted = {edit for finding in findings if (edit := _edit(source, finding)) is not None}
    return [edit for edit in sorted(wanted) if not any(_clash(edit, other) for other in wanted)]


def applied(text: str, changes: Sequence[Edit]) -> str:
    """The text with these edits, which do not overlap."""
    pieces: list[str] = []
    position = 0
    for edit in changes:
        pieces += (text[position : edit.start], edit.new)
        position = edit.end
    return "".join([*pieces, text[position:]])


def _edit(source: SourceText, finding: Finding) -> Edit | None:
    if finding.replacement is None or not (_PLAIN.fullmatch(finding.replacement) and _PLAIN.fullmatch(finding.excerpt)):
        return None
    start = source.offset(finding.line, finding.column)
    end = source.offset(finding.end_line, finding.end_column)
    return Edit(start, end, finding.replacement) if source.text[start:end] == finding.excerpt else None


def _clash(edit: Edit, other: Edit) -> bool:
    """Two edits of one place: which is right is for people to say, so that neither is made."""
    return edit != other and edit.start < other.end and other.start < edit.end


def _exact_text(path: Path) -> str | None:
    """The text of a file; None when writing it back would change more than we replace."""
    if path.suffix.lower() not in PLAIN or not path.is_file():
        return None
    text = read_text(path)
    return text if path.read_bytes() == text.encode() else None
