"""`helder review collect`: answers of readers out of their files, into the records of their letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import EXIT_CLEAN, EXIT_FINDINGS, InputError, InputErrors, UsageError
from checker.source.project import Project
from publisher.review.answer_file import read_answer
from publisher.review.intake import Intake, Taken
from publisher.review.panel_words import write_panel_words
from publisher.review.pieces import one_letter
from publisher.review.records import Answer, load_records

PATTERN = "*.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What came of a number of files."""

    taken: tuple[Taken, ...]
    refused: tuple[InputError, ...] = ()
    refused_files: int = 0


def collect_command(project: Project, given: Sequence[Path], say: Callable[[str], None]) -> int:
    """Take the answers in these files and folders, tell how it went, and give the exit code.

    Without files only the list of hard words is made anew.
    """
    found = collect(Intake(project), answer_files(given) if given else ())
    for fault in found.refused:
        say(f"niet bewaard: {fault}")
    for line in told(project, found):
        say(line)
    return EXIT_FINDINGS if found.refused else EXIT_CLEAN


def told(project: Project, found: Collected) -> Iterator[str]:
    """Make the list of hard words anew, and say how it all went."""
    yield from summary(project, [taken.answer for taken in found.taken])
    words = write_panel_words(project)
    yield f"De lijst met moeilijke woorden staat in {words}." if words else "Er zijn nog geen moeilijke woorden."
    yield from for_git([*(taken.path for taken in found.taken), *([words] if words else [])], found)


def answer_files(given: Sequence[Path]) -> tuple[Path, ...]:
    """The files themselves, and every JSON file in the folders; UsageError when a name does not exist or is empty."""
    files: list[Path] = []
    for path in given:
        if not path.exists():
            raise UsageError(f"'{path}' bestaat niet. Kijk of de naam klopt.")
        within = sorted(path.glob(PATTERN)) if path.is_dir() else [path]
        if not within:
            raise UsageError(f"In de map '{path}' staat geen antwoord. Een antwoord eindigt op '.json'.")
        files += within
    return tuple(dict.fromkeys(files))


def collect(intake: Intake, files: Sequence[Path]) -> Collected:
    """Take each file in, or tell why not.  A file that is refused changes nothing and stays where it is."""
    taken: list[Taken] = []
    refused: list[InputError] = []
    refused_files = 0
    for path in files:
        try:
            taken.append(intake.take(read_answer(path), shown=str(path)))
        except InputErrors as faults:
            refused += faults.errors
            refused_files += 1
        except InputError as fault:
            refused.append(fault)
            refused_files += 1
    return Collected(taken=tuple(taken), refused=tuple(refused), refused_files=refused_files)


def summary(project: Project, answers: Sequence[Answer]) -> Iterator[str]:
    """Per letter and round of these answers: how many readers there are now, their faces and their hard words."""
    for letter, number in dict.fromkeys((answer.stuk, answer.ronde) for answer in answers):
        records = load_records(project, letter, one_letter(project, letter).records)
        yield from _round(letter, number, [answer for answer in records.answers if answer.ronde == number])


def _round(letter: str, number: int, answers: Sequence[Answer]) -> Iterator[str]:
    readers = {answer.lezer for answer in answers}
    faces = Counter(judged.gezicht for answer in answers for judged in answer.alineas)
    tapped = {
        (answer.lezer, word.lower()) for answer in answers for judged in answer.alineas for word in judged.moeilijk
    }
    words = Counter(word for _, word in tapped)
    yield f"{letter}, ronde {number}: {len(readers)} {'lezer' if len(readers) == 1 else 'lezers'}"
    yield f"  begrepen: {faces['goed']} keer, een beetje: {faces['beetje']} keer, niet: {faces['niet']} keer"
    if words:
        ordered = sorted(words.items(), key=lambda item: (-item[1], item[0]))
        yield f"  moeilijk: {', '.join(f'{word} ({times})' for word, times in ordered)}"


def for_git(written: Sequence[Path], found: Collected) -> Iterator[str]:
    """How many answers there are, and what to type to keep them."""
    new = sum(taken.is_new for taken in found.taken)
    yield f"Bewaard: {new}. Stond er al: {len(found.taken) - new}. Niet bewaard: {found.refused_files}."
    if new:
        places = sorted({(path.parent.parent if path.parent.name else path).as_posix() for path in written})
        yield "De antwoorden tellen ook voor anderen als ze in Git staan. Typ:"
        yield f"  git add {' '.join(places)}"
        yield "  git commit -m 'Antwoorden van het panel'"
