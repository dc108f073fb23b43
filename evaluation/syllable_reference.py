"""Our count of syllables against the sounds that espeak-ng makes of the same words."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.text import syllables, words

PROGRAM = "espeak-ng"
_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LANGUAGE = re.compile(r"\((?:en|nl)\)")  # espeak-ng says where it reads a loanword the English way
_STRESS = "',%=!|"
_VOWEL = re.compile(r"@|[AEIOUYaeiouy83]|QVU|VU|Wy|0|2")  # how a vowel begins in espeak-ng's own notation for Dutch


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How often both count the same."""

    types: int
    right_types: float  # share of the different words
    right_tokens: float  # share of the words in running text
    ours: int  # syllables of all running words
    theirs: int


def version() -> str | None:
    """The version of espeak-ng; None when it is not installed."""
    if shutil.which(PROGRAM) is None:
        return None
    shown = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout  # noqa: S603
    return shown.split("Data at")[0].removeprefix("eSpeak NG text-to-speech:").strip()


def agreement(texts: Iterable[str]) -> Agreement:
    """Counts for the words of these texts, in lower case; names of letters ('AOW') and numbers are left out."""
    seen = Counter(
        token.text.lower()
        for sentence in words.tokenize(list(texts))
        for token in sentence
        if _PLAIN_WORD.fullmatch(token.text) and not re.search(r"[A-Z]{2}", token.text)
    )
    types = sorted(seen)
    theirs = dict(zip(types, map(vowels, spoken(types)), strict=True))
    ours = {word: syllables.count(word) for word in types}
    right = [word for word in types if ours[word] == theirs[word]]
    return Agreement(
        types=len(types),
        right_types=len(right) / len(types),
        right_tokens=sum(seen[word] for word in right) / seen.total(),
        ours=sum(ours[word] * seen[word] for word in types),
        theirs=sum(theirs[word] * seen[word] for word in types),
    )


def spoken(types: Sequence[str]) -> list[str]:
    """The sounds of each word, with `_` between them."""
    command = [PROGRAM, "-v", "nl", "-q", "-x", "--sep=_", "-f", "/dev/stdin"]
    done = subprocess.run(command, input="\n\n".join(types), capture_output=True, text=True, check=True)  # noqa: S603
    return [line.strip() for line in done.stdout.splitlines() if line.strip()]


def vowels(sounds: str) -> int:
    """Vowels among sounds, at least one."""
    parts = (part.lstrip(_STRESS) for part in re.split(r"[_ ]+", _LANGUAGE.sub("", sounds)))
    return max(1, sum(bool(_VOWEL.match(part)) for part in parts))
