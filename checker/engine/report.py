"""What a run of the checker found: data only, for reporters and tests."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from checker.errors import EXIT_CLEAN, EXIT_FAILED, EXIT_FINDINGS, InputError
from checker.rules.rule import Severity
from checker.scores import Norm, Scores

FindingKey = tuple[str, str, int, int, int, int]  # rule, path, line, column, end_line, end_column


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to mend, at its place in the file an editor wrote.  Lines and columns are 1-based, ends exclusive."""

    rule: str
    name: str
    severity: Severity
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    excerpt: str  # the text as the reader sees it
    source_line: str  # the line of the file, for the caret
    replacement: str | None
    documents: tuple[str, ...]  # templates of the letters and pages in which it shows
    variants: tuple[str, ...]  # 'letter: case' as far as it shows there, sorted
    forced_only: bool  # no case reaches it
    via: str | None  # 'file:line' of the call in the letter, when the text stands in a shared part

    def order(self) -> tuple[str, int, int, str, str]:
        """Reading order of findings."""
        return (self.path, self.line, self.column, self.rule, self.message)

    def key(self) -> FindingKey:
        """What makes it one finding: its rule and its place."""
        return (self.rule, self.path, self.line, self.column, self.end_line, self.end_column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where one variant shows a finding: a half-open stretch of a block's text, or (block None) the whole text."""

    finding: FindingKey
    block: int | None
    start: int
    end: int
    message: str  # of this variant: a sentence may be longer in one case than in another
    replacement: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A variant as its reader sees it, with its marks.  For reports on a screen: kept in memory, not in JSON."""

    text: str  # rendered Markdown
    blocks: tuple[str, ...]  # the visible text of each block, as the rules read it
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantReport:
    """The measurements of one variant of one document."""

    name: str
    forced: bool
    pages: int | None
    scores: Scores
    norms: tuple[Norm, ...]
    view: View | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReport:
    """One letter, chapter, page or text from elsewhere."""

    path: str
    kind: str
    variants: tuple[VariantReport, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageReport:
    """How many outcomes of decisions in the templates some case reaches."""

    outcomes: int
    reached: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything of one run."""

    pipeline: str
    documents: tuple[DocumentReport, ...]
    findings: tuple[Finding, ...]
    coverage: CoverageReport
    errors: tuple[InputError, ...] = field(default=())
    notes: tuple[str, ...] = ()  # what could not be measured, and why

    def count(self) -> Counter[Severity]:
        """Findings per severity."""
        return Counter(finding.severity for finding in self.findings)

    def exit_code(self, fail_on: Severity) -> int:
        """0 clean, 1 findings at or above `fail_on`, 2 something could not be checked."""
        if self.errors:
            return EXIT_FAILED
        return EXIT_FINDINGS if any(f.severity >= fail_on for f in self.findings) else EXIT_CLEAN
