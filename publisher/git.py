"""Asking Git: one command in, its bytes out."""

from __future__ import annotations

import subprocess
from pathlib import Path

from checker.errors import UsageError


def git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What Git answers in the folder `root`; `given` is its input.  UsageError when it cannot."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed words, and names that Git itself judges
            ["git", "-c", "core.quotepath=off", *arguments],  # noqa: S607 - the Git of the path
            cwd=root,
            input=given,
            capture_output=True,
            check=True,
        )
    except FileNotFoundError as fault:
        raise UsageError("Git staat niet op deze computer. Vraag uw beheerder om Git.") from fault
    except subprocess.CalledProcessError as fault:
        reason = fault.stderr.decode(errors="replace").strip()
        raise UsageError(f"Git kan de geschiedenis niet lezen: {reason}") from fault
    return done.stdout
