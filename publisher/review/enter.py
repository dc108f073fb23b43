"""`helder review enter`: a facilitator types in what readers wrote on paper, sheet by sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

import click

from checker.errors import EXIT_CLEAN, UsageError
from checker.source.project import Project
from publisher.review.answer_file import AnswerFile
from publisher.review.codes import Codes
from publisher.review.collect import Collected, told
from publisher.review.intake import Intake, Taken, plain
from publisher.review.records import LONGEST
from publisher.review.sheets import FACES, QUESTIONS, Sheet
from publisher.review.typed import TypedError, as_reader, faces_of, judged, words_of

OPENING = 56  # characters of a paragraph: enough to see that it is the same one as on paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What stood on the command line already; None: ask."""

    code: str | None = None
    letter: str | None = None
    example: str | None = None
    parts: Mapping[str, str | None]  # by name of the part
    yes: bool = False  # do not ask whether it is right


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing to type from the sheet."""

    name: str  # of its option
    question: str
    read: Callable[[Intake, Sheet, str], Any]  # what it means; TypedError when it cannot be so


def enter_command(project: Project, given: Given, day: date) -> int:
    """Ask for one sheet after the other until there are no more, and put them among the records."""
    intake = Intake(project)
    find = _finder(intake, given)
    is_one = given.code is not None or given.letter is not None
    taken: list[Taken] = []
    try:
        while (sheet := find()) is not None:
            taken.append(_one(intake, sheet, given, day))
            click.echo(f"Bewaard: {taken[-1].path}\n")
            if is_one:
                break
    finally:  # also when somebody stops halfway a pile: the sheets before are kept
        if taken:
            for line in told(project, Collected(taken=tuple(taken))):
                click.echo(line)
    return EXIT_CLEAN


def _finder(intake: Intake, given: Given) -> Callable[[], Sheet | None]:
    """What gives the next sheet; None when there is no more."""
    if (given.letter is None) != (given.example is None) or (given.letter and given.code):
        raise UsageError("Kies --code, of --letter samen met --example.")
    if given.letter is not None and given.example is not None:
        letter, example = given.letter, given.example
        return lambda: intake.sheet(letter, example)
    codes = Codes(intake)
    if given.code is not None:
        code = given.code
        return lambda: codes.sheet(code)
    return lambda: _ask("Code van het blad (klaar? druk op Enter):", lambda text: codes.sheet(text) if text else None)[
        1
    ]


def _one(intake: Intake, sheet: Sheet, given: Given, day: date) -> Taken:
    click.echo("\n".join(_heading(sheet)))
    typed: dict[str, str] = {}
    meant: dict[str, Any] = {}
    for part in PARTS:
        _fill(intake, sheet, part, typed, meant, given=given.parts.get(part.name))
    while True:
        click.echo("\n".join(_summary(sheet, meant)))
        if given.yes or _is_right():
            return intake.take(_answer(sheet, meant, day))
        _fill(intake, sheet, _wrong_part(), typed, meant)


def _fill(
    intake: Intake, sheet: Sheet, part: Part, typed: dict[str, str], meant: dict[str, Any], *, given: str | None = None
) -> None:
    """Ask for a part, with what was typed before standing there already."""

    def read(text: str) -> Any:
        return part.read(intake, sheet, text)

    if given is None:
        question = part.question.format(free=intake.free_reader(sheet), count=len(sheet.asked))
        typed[part.name], meant[part.name] = _ask(question, read, before=typed.get(part.name, ""))
        return
    try:
        typed[part.name], meant[part.name] = given, read(given)
    except TypedError as slip:
        raise UsageError(f"--{part.name}: {slip}") from slip


def _ask(question: str, read: Callable[[str], Any], *, before: str = "") -> tuple[str, Any]:
    """The text that was typed and what it means; a slip is told, and what was typed stands there to be mended."""
    while True:
        with _standing(before):
            before = click.prompt(question, default="", show_default=False, prompt_suffix=" ")
        try:
            return before, read(before)
        except TypedError as slip:
            click.echo(f"  {slip}")


@contextmanager
def _standing(text: str) -> Iterator[None]:
    """Let this text stand on the line to type on, where the terminal can do that."""
    try:
        import readline  # noqa: PLC0415 - Windows has none
    except ImportError:
        yield
        return
    readline.set_startup_hook(lambda: readline.insert_text(text))
    try:
        yield
    finally:
        readline.set_startup_hook(None)


def _heading(sheet: Sheet) -> Iterator[str]:
    yield f"\n{sheet.title} (brief {sheet.letter}, voorbeeld {sheet.example}, ronde {sheet.round})"
    for paragraph in sheet.asked:
        text = " ".join(f"{paragraph.heading} {paragraph.text}".split())
        yield f"{paragraph.number:>4}  {text if len(text) <= OPENING else f'{text[:OPENING].rstrip()}…'}"


def _summary(sheet: Sheet, meant: Mapping[str, Any]) -> Iterator[str]:
    yield f"\n{meant['reader']} over '{sheet.title}', voorbeeld {sheet.example}:"
    for face, words in (*FACES.items(), (None, "Geen gezicht")):
        numbers = [str(number) for number, each in enumerate(meant["faces"], start=1) if each == face]
        if numbers:
            yield f"  {words}: {', '.join(numbers)}"
    for number, words in sorted(meant["words"].items()):
        yield f"  Moeilijk in stukje {number}: {', '.join(words)}"
    for question, name in zip(QUESTIONS, ("do", "feel"), strict=True):
        yield f"  {question} {meant[name] or '(niets)'}"


def _is_right() -> bool:
    def read(text: str) -> bool:
        if text.lower() not in {"j", "ja", "n", "nee"}:
            raise TypedError("Typ j voor ja, of n voor nee.")
        return text.lower() in {"j", "ja"}

    return bool(_ask("Klopt dit? (j/n)", read)[1])


def _wrong_part() -> Part:
    def read(text: str) -> Part:
        if text not in {str(number) for number in range(1, len(PARTS) + 1)}:
            raise TypedError(f"Typ een cijfer van 1 tot en met {len(PARTS)}.")
        return PARTS[int(text) - 1]

    found: Part = _ask("Wat klopt niet? 1 nummer, 2 gezichten, 3 woorden, 4 wat doen, 5 gevoel:", read)[1]
    return found


def _reader(intake: Intake, sheet: Sheet, text: str) -> str:
    free = intake.free_reader(sheet)
    reader = as_reader(text) if text.strip() else free
    if not intake.is_free(sheet, reader):
        raise TypedError(f"{reader} gaf al antwoord over dit voorbeeld. {free} is nog vrij.")
    return reader


def _free(intake: Intake, sheet: Sheet, text: str) -> str:
    if kinds := intake.private(sheet, text):
        raise TypedError(f"Hier staat een {kinds[0]}. Dat bewaren wij niet. Laat het weg.")
    if len(plain(text)) > LONGEST:
        raise TypedError(f"Dit is te lang. Er passen {LONGEST} tekens in.")
    return plain(text)


PARTS = (
    Part(name="reader", question="Nummer van de lezer (Enter is {free}):", read=_reader),
    Part(
        name="faces",
        question="Gezichten van stukje 1 tot en met {count} (1 = ja, 2 = beetje, 3 = nee, - = niets):",
        read=lambda _, sheet, text: faces_of(text, sheet),
    ),
    Part(
        name="words",
        question="Moeilijke woorden (zo: 3 huur, 5 toeslag):",
        read=lambda _, sheet, text: words_of(text, sheet),
    ),
    Part(name="do", question=QUESTIONS[0], read=_free),
    Part(name="feel", question=QUESTIONS[1], read=_free),
)


def _answer(sheet: Sheet, meant: Mapping[str, Any], day: date) -> AnswerFile:
    return AnswerFile(
        stuk=sheet.letter,
        voorbeeld=sheet.example,
        ronde=sheet.round,
        tekst=sheet.text,
        lezer=meant["reader"],
        datum=day,
        manier="papier",
        alineas=judged(meant["faces"], meant["words"]),
        wat_doen=meant["do"],
        gevoel=meant["feel"],
    )
