"""Every expected failure of helder: one root, each with its exit code and a full Dutch sentence."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

EXIT_CLEAN = 0
EXIT_FINDINGS = 1
EXIT_FAILED = 2


class HelderError(Exception):
    """Something the user can mend.  Anything else that escapes is a bug and shows its traceback."""

    exit_code = EXIT_FAILED


class InputError(HelderError):
    """A file written by people is wrong: says where, what is wrong and what to write instead.

    `line` and `column` are 1-based; None when the fault concerns the whole file.
    """

    def __init__(
        self,
        problem: str,
        *,
        remedy: str,
        path: Path | str | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy
        self.path = path
        self.line = line
        self.column = column

    @property
    def place(self) -> str:
        """`file:line:column`, as far as known."""
        parts = [str(self.path)] if self.path is not None else []
        parts += [str(number) for number in (self.line, self.column) if number is not None]
        return ":".join(parts)

    def __str__(self) -> str:
        head = f"{self.place}: {self.problem}" if self.place else self.problem
        return f"{head}\n  {self.remedy}"

    def key(self) -> tuple[str, int, int, str]:
        """Sort and identity key: the same fault seen twice is reported once."""
        return (str(self.path or ""), self.line or 0, self.column or 0, self.problem)


class InputErrors(HelderError):  # noqa: N818 - several of InputError
    """All faults of one run together, so that an editor mends them in one round."""

    def __init__(self, errors: Iterable[InputError]) -> None:
        self.errors = tuple(sorted({error.key(): error for error in errors}.values(), key=InputError.key))
        super().__init__("\n".join(str(error) for error in self.errors))


class UsageError(HelderError):
    """The command was called with something that cannot be done."""


class MeasureError(HelderError):
    """Something could not be measured on this machine; the report says so and goes on."""
