"""What keeps a finding the same finding when lines are added above it, for services that follow findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from checker.engine.baseline import fingerprint
from checker.engine.report import Finding


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """A hexadecimal fingerprint per finding, each one different.

    It rests on file, rule and text; the same text twice in one file is told apart by its order.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found: list[str] = []
    for finding in findings:
        parts = fingerprint(finding)
        seen[parts] += 1
        found.append(hashlib.sha256("\0".join((*parts, str(seen[parts]))).encode()).hexdigest())
    return found
