"""helder's checker: is this letter readable, in every version somebody can receive?

The public interface in Python; the same as `helder check` and `helder score` on the command line.  What is heavy is
imported inside the functions, so that `import checker` costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.engine.report import Report
    from checker.engine.run import PrintMeasurer
    from checker.scores import Scores
    from checker.source.project import Project

__all__ = ["check_paths", "check_text", "score_text"]


def check_paths(
    paths: Sequence[str | Path] = (),
    *,
    root: Path | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    make_measurer: Callable[[Project], PrintMeasurer] | None = None,
    use_cache: bool = True,
) -> Report:
    """Check letters and pages of a project, or texts from elsewhere.

    In: paths to letters, folders, shared parts or files (none: the whole project); `root` is the project's folder
    (default: found upwards from the working folder); `select` and `ignore` are rule codes or their first letters;
    `make_measurer` gives what measures the PDF of letters (`publisher.letter_print.LetterPrint`).
    Out: a Report.  Raises UsageError when a path matches nothing, InputErrors when files of the project are wrong.
    """
    from checker.engine.check import check  # noqa: PLC0415 - see module docstring

    return check(
        [Path(path) for path in paths],
        root=root,
        chosen=select,
        ignored=ignore,
        make_measurer=make_measurer,
        use_cache=use_cache,
    )


def check_text(text: str, *, profile: str = "los", select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Report:
    """Check one text (plain or Markdown) with the rules of a profile: 'los', 'brief', 'infomap' or 'site'."""
    from checker.engine.check import check_one  # noqa: PLC0415

    return check_one(text, profile=profile, chosen=select, ignored=ignore)


def score_text(text: str, *, keep_lines: bool = True) -> Scores:
    """Readability scores of one text.  `keep_lines`: lines are lines, as in plain text; False for Markdown."""
    from checker.scores import score  # noqa: PLC0415
    from checker.text.parse import parse  # noqa: PLC0415

    return score(parse(text, keep_lines=keep_lines))
