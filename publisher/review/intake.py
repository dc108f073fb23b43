"""Taking answers in: is it about the present words, does it keep people private, and is this number still free?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from checker.errors import InputError, InputErrors
from checker.source.project import Project
from checker.source.render import Renderer
from checker.source.yaml_file import nearest
from publisher.review.answer_file import AnswerFile
from publisher.review.paragraphs import Paragraph
from publisher.review.pieces import letter_pieces
from publisher.review.private_data import found
from publisher.review.records import Answer, Judged, Snapshot, load_records, write_record
from publisher.review.sheets import QUESTIONS, Sheet, sheets
from publisher.review.standing import Status, statuses


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An answer that is among the records now."""

    answer: Answer
    path: Path  # within the project
    is_new: bool  # False: it was there already


class Intake:
    """Takes answers in for one project as it is now.  What answers about the same letter need is made once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.renderer = Renderer(project)
        self._pieces = {piece.key: piece for piece in letter_pieces(project)}
        self._statuses: dict[str, Status] = {}

    def status(self, letter: str, *, shown: str | None = None) -> Status:
        """How a letter stands; InputError, in the file `shown`, when there is no such letter."""
        if letter not in self._pieces:
            remedy = nearest(letter, self._pieces)
            raise InputError(f"de brief '{letter}' bestaat niet (meer)", remedy=remedy, path=shown)
        if letter not in self._statuses:
            (self._statuses[letter],) = statuses(self.project, self.renderer, (self._pieces[letter],))
        return self._statuses[letter]

    def sheet(self, letter: str, example: str, *, shown: str | None = None) -> Sheet:
        """What a reader of this example has before them now; InputError when there is no such example."""
        known = {sheet.example: sheet for sheet in sheets(self.status(letter, shown=shown))}
        if example not in known:
            remedy = nearest(example, known)
            raise InputError(f"de brief '{letter}' heeft geen voorbeeld '{example}'", remedy=remedy, path=shown)
        return known[example]

    def free_reader(self, sheet: Sheet) -> str:
        """The first P number that nobody has for this example in this round."""
        return next(f"P{number}" for number in count(1) if not self._file(sheet, f"P{number}").exists())

    def is_free(self, sheet: Sheet, reader: str) -> bool:
        """Does nobody have this number for this example in this round?"""
        return not self._file(sheet, reader).exists()

    def private(self, sheet: Sheet, text: str) -> tuple[str, ...]:
        """What in the text can belong to a real person, in Dutch; what stands in the letter itself is invented."""
        variant = self.status(sheet.letter).look.variants[sheet.example]
        municipality = self.project.municipality.model_dump_json()
        invented = _bare(f"{variant.text}\n{dict(variant.data)!r}\n{municipality}")
        return tuple(dict.fromkeys(str(each.kind) for each in found(text) if _bare(each.text) not in invented))

    def take(self, answer: AnswerFile, *, shown: str | None = None) -> Taken:
        """Put an answer among the records; InputErrors when it may not be there."""
        sheet = self.sheet(answer.stuk, answer.voorbeeld, shown=shown)
        if answer.tekst != sheet.text:
            raise InputError(
                f"dit antwoord gaat over een oude tekst van '{sheet.title}'",
                remedy=f"De brief is daarna veranderd. Laat ronde {sheet.round} zien.",
                path=shown,
            )
        if faults := tuple(self._faults(answer, sheet, shown)):
            raise InputErrors(faults)
        record = _record(answer, sheet).sealed()
        is_new = self._is_new(record, sheet, shown)
        if is_new:
            self._write(record, sheet)
        return Taken(answer=record, path=self._piece_records(sheet) / record.name, is_new=is_new)

    def _faults(self, answer: AnswerFile, sheet: Sheet, shown: str | None) -> Iterator[InputError]:
        for question, text in zip(QUESTIONS, (answer.wat_doen, answer.gevoel), strict=True):
            for kind in self.private(sheet, text):
                yield InputError(
                    f"in het antwoord op '{question}' staat een {kind}",
                    remedy=f"Typ dit antwoord over met helder review enter. Laat het {kind} weg.",
                    path=shown,
                )
        known = {paragraph.number: paragraph for paragraph in sheet.asked}
        for judged in answer.alineas:
            if paragraph := known.get(judged.nummer):
                yield from self._word_faults(judged, sheet, paragraph, shown)
            else:
                yield InputError(
                    f"stukje {judged.nummer} bestaat niet in '{sheet.title}'",
                    remedy=f"Deze brief heeft {len(known)} stukjes. Vul het antwoord opnieuw in.",
                    path=shown,
                )

    def _word_faults(
        self, judged: Judged, sheet: Sheet, paragraph: Paragraph, shown: str | None
    ) -> Iterator[InputError]:
        for word in judged.moeilijk:
            if has_word(paragraph, word):
                continue
            kinds = self.private(sheet, word)
            what = f"een {kinds[0]}" if kinds else f"'{word}'"
            yield InputError(
                f"{what} staat niet in stukje {judged.nummer}",
                remedy="Een moeilijk woord moet in het stukje staan. Vul het antwoord opnieuw in.",
                path=shown,
            )

    def _is_new(self, record: Answer, sheet: Sheet, shown: str | None) -> bool:
        """False when this very answer is there; InputError when another answer has its number."""
        if self.is_free(sheet, record.lezer):
            return True
        records = load_records(self.project, sheet.letter, self._piece_records(sheet))
        if any(_same(record, other) for other in records.answers):
            return False
        raise InputError(
            f"{record.lezer} gaf al een ander antwoord over dit voorbeeld",
            remedy=f"Is dit een andere lezer? Geef deze lezer het nummer {self.free_reader(sheet)}.",
            path=shown,
        )

    def _write(self, record: Answer, sheet: Sheet) -> None:
        """The version first: an answer without the text it is about could never be compared with a later one."""
        look = self.status(sheet.letter).look
        folder = self._piece_records(sheet)
        shown = Snapshot(stuk=sheet.letter, versie=look.version, delen=look.parts, teksten=look.texts)
        if not (self.project.root / folder / shown.name).exists():
            write_record(self.project, folder, shown)
        write_record(self.project, folder, record)

    def _piece_records(self, sheet: Sheet) -> Path:
        return self._pieces[sheet.letter].records

    def _file(self, sheet: Sheet, reader: str) -> Path:
        named = Answer.model_construct(ronde=sheet.round, lezer=reader, voorbeeld=sheet.example)
        return self.project.root / self._piece_records(sheet) / named.name


def has_word(paragraph: Paragraph, word: str) -> bool:
    """Does the word, or a few words together, stand in the paragraph or its heading?  Capitals do not count."""
    wanted = r"\s+".join(map(re.escape, word.split()))
    shown = f"{paragraph.heading}\n{paragraph.text}"
    return bool(wanted) and re.search(rf"(?<!\w){wanted}(?!\w)", shown, re.IGNORECASE) is not None


def plain(text: str) -> str:
    """Free text as it is kept: single spaces, no empty lines around it, no signs that nobody sees."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "".join(sign for sign in "\n".join(lines) if sign == "\n" or unicodedata.category(sign) != "Cc").strip()


def _record(answer: AnswerFile, sheet: Sheet) -> Answer:
    """The record: about the round and the version that have these words now."""
    return Answer(
        stuk=answer.stuk,
        voorbeeld=answer.voorbeeld,
        ronde=sheet.round,
        lezer=answer.lezer,
        datum=answer.datum,
        versie=sheet.version,
        tekst=answer.tekst,
        manier=answer.manier,
        alineas=tuple(sorted(answer.alineas, key=lambda judged: judged.nummer)),
        wat_doen=plain(answer.wat_doen),
        gevoel=plain(answer.gevoel),
    )


def _same(one: Answer, other: Answer) -> bool:
    """The looks of a letter may have changed since: then only the version differs."""
    return one.model_copy(update={"versie": other.versie, "zegel": other.zegel}) == other


def _bare(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())
