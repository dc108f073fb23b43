"""How long does `helder check` take on this repository, and how much of that is ours?

Figures are ratios within this one run: machines differ, and so does the same machine from minute to minute.
"""

from __future__ import annotations

import cProfile
import pstats
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".helder-cache"
ROUNDS = 5
CHECK = "from publisher.cli import main; main(['check'])"


def seconds(code: str) -> float:
    """Wall time of a fresh Python process."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.DEVNULL, check=False)  # noqa: S603
    return time.perf_counter() - begin


def median(code: str, *, cold: bool = False) -> float:
    """Median of several processes; `cold` empties the cache before each."""
    times = []
    for _ in range(ROUNDS):
        if cold:
            shutil.rmtree(CACHE, ignore_errors=True)
        times.append(seconds(code))
    return statistics.median(times)


def own_share_cold() -> float:
    """Share of the CPU time of a cold run that is spent in our own functions, not in libraries they call."""
    shutil.rmtree(CACHE, ignore_errors=True)
    profile = cProfile.Profile()
    profile.enable()
    from checker import check_paths  # noqa: PLC0415 - importing is part of what is measured
    from publisher.letter_print import LetterPrint  # noqa: PLC0415

    check_paths([], root=ROOT, make_measurer=LetterPrint)
    profile.disable()
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    own = sum(row[2] for (path, *_), row in stats.items() if "/checker/" in path or "/publisher/" in path)
    return own / sum(row[2] for row in stats.values())


def main() -> None:
    start = median("pass")
    helped = median("from publisher.cli import main; main(['--help'])")
    cold = median(CHECK, cold=True)
    warm = median(CHECK)
    libraries = median("import spacy; spacy.blank('nl'); import weasyprint")
    print(f"help:  {helped / start:.1f} × een kale Python-start")
    print(f"koud:  {cold / libraries:.1f} × het laden van spaCy en WeasyPrint alleen")
    print(f"warm:  {warm / cold:.2f} × koud, {(warm - start) / libraries:.2f} × het laden van die bibliotheken")
    print(f"eigen: {own_share_cold():.0%} van de rekentijd van een koude keer zit in onze eigen functies")
    print(f"(in deze keer: help {helped:.2f} s, koud {cold:.2f} s, warm {warm:.2f} s)")


if __name__ == "__main__":
    main()
