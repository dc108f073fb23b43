"""What stays in Git of a review: answers of readers, versions that were shown, and sign-offs, each in its own file.

A file is written once and never changed.  Its seal is a hash of all it says, the piece it is about included: a record
that was edited, or copied to another piece, shows.  Every record has its own file name, so two branches merge.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import LiteralScalarString

from checker.errors import InputError, InputErrors
from checker.source.project import Project
from checker.source.roles import Role
from checker.source.yaml_file import FileModel, parse
from publisher.output import write_file
from publisher.review.look import version_of
from publisher.review.paragraphs import digest

Face = Literal["goed", "beetje", "niet"]
LONGEST = 1000  # characters of a free answer
Short = Annotated[str, Field(max_length=LONGEST)]
Reader = Annotated[str, Field(pattern=r"^P[1-9][0-9]{0,2}$")]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
Round = Annotated[int, Field(ge=1)]

VERSIONS, ROUND = "versies", "ronde-"
TEXT_PART = "tekst:"


class Sealed(FileModel):
    """A record with a seal."""

    stuk: str  # key of the piece it is about
    zegel: str = ""

    def sealed(self) -> Self:
        """The same with its seal."""
        return self.model_copy(update={"zegel": self._seal()})

    @property
    def is_whole(self) -> bool:
        """Does the seal fit what the record says?"""
        return self.zegel == self._seal()

    def _seal(self) -> str:
        # without defaults: a later version of this program may know more fields, and old seals must still fit
        content = self.model_dump(mode="json", exclude={"zegel"}, exclude_defaults=True)
        plain = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(f"{type(self).__name__}\n{plain}".encode()).hexdigest()


class Judged(FileModel):
    """What a reader thought of one paragraph."""

    nummer: Annotated[int, Field(ge=1)]
    gezicht: Face | None = None  # on paper people underline words and circle nothing: the words count all the same
    moeilijk: tuple[Annotated[str, Field(min_length=1, max_length=60)], ...] = ()


class Answer(Sealed):
    """What one reader thought of one example of a letter."""

    voorbeeld: str
    ronde: Round
    lezer: Reader
    datum: date
    versie: Hash  # of the letter when the answer came in
    tekst: Hash  # of the text that the reader had: see `paragraphs.text_hash`
    manier: Literal["scherm", "papier"]
    alineas: tuple[Judged, ...]
    wat_doen: Short = ""  # 'Wat moet u nu doen?'
    gevoel: Short = ""  # 'Hoe voelt deze brief?'

    @property
    def name(self) -> str:
        """Name of its file within the records of the piece."""
        return f"{ROUND}{self.ronde}/antwoord-{self.lezer}-{self.voorbeeld}.yaml"


class Snapshot(Sealed):
    """A version as it was shown: the texts themselves, so that later versions can be compared with it."""

    versie: Hash
    delen: Mapping[str, Hash]
    teksten: Mapping[str, str]

    @property
    def name(self) -> str:
        """Its place tells its content."""
        return f"{VERSIONS}/{self.versie}.yaml"

    @property
    def is_whole(self) -> bool:
        """Does the version follow from the parts, and do the texts fit them?"""
        texts = {f"{TEXT_PART}{name}": digest(text) for name, text in self.teksten.items()}
        parts = {name: value for name, value in self.delen.items() if name.startswith(TEXT_PART)}
        return self.zegel == self._seal() and self.versie == version_of(self.delen) and texts == parts


class SignOff(Sealed):
    """Somebody agreed, in a role, with exactly this version."""

    rol: Role
    ronde: Round
    datum: date
    door: str  # 'Naam <adres>': the author Git knows; the commit that adds this file must have the same
    versie: Hash
    peildatum: date | None = None  # of the amounts, for a chapter or page
    pdf: Mapping[str, Hash] = {}  # example → PDF as it was then: same bytes, same letter, whatever it was made from
    antwoorden: Mapping[str, str] = {}  # for the panel: the answers it rests on, 'P1 met-partner' → seal

    @property
    def name(self) -> str:
        """Name of its file; two people who sign at the same time write two files."""
        who = digest(f"{self.door} {self.versie}")[:8]
        return f"{ROUND}{self.ronde}/akkoord-{self.rol}-{who}.yaml"


class Records(FileModel):
    """All records of one piece, with what is wrong with them."""

    answers: tuple[Answer, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    broken: tuple[InputError, ...] = ()  # records that do not count

    @property
    def dated(self) -> tuple[Answer | SignOff, ...]:
        """What people did, in a round and on a day."""
        return (*self.answers, *self.sign_offs)

    def snapshot(self, version: str) -> Snapshot | None:
        """The texts of a version, when it was ever recorded."""
        return next((each for each in self.snapshots if each.versie == version), None)


_KINDS: tuple[tuple[str, type[Answer | Snapshot | SignOff]], ...] = (
    (f"{ROUND}*/antwoord-*.yaml", Answer),
    (f"{VERSIONS}/*.yaml", Snapshot),
    (f"{ROUND}*/akkoord-*.yaml", SignOff),
)


def load_records(project: Project, key: str, folder: Path) -> Records:
    """The records in a folder of the project.  A record that cannot be trusted is in `broken` and nowhere else."""
    good: dict[type[Any], list[Any]] = {Answer: [], Snapshot: [], SignOff: []}
    broken: list[InputError] = []
    for pattern, model in _KINDS:
        for path in sorted((project.root / folder).glob(pattern)):
            shown = path.relative_to(project.root).as_posix()
            try:
                record = parse(model, path, shown)
            except InputErrors as faults:
                broken += faults.errors
                continue
            except InputError as fault:
                broken.append(fault)
                continue
            if problems := tuple(_faults(record, key, path, folder=project.root / folder)):
                broken += [InputError(problem, remedy=_REMEDY, path=shown) for problem in problems]
            else:
                good[model].append(record)
    return Records(
        answers=tuple(good[Answer]),
        snapshots=tuple(good[Snapshot]),
        sign_offs=tuple(good[SignOff]),
        broken=tuple(broken),
    )


_REMEDY = "Dit bestand telt niet mee. Haal het terug uit Git, of haal het weg en doe deze stap opnieuw."


def _faults(record: Answer | Snapshot | SignOff, key: str, path: Path, *, folder: Path) -> Iterator[str]:
    if record.stuk != key:
        yield f"dit hoort bij '{record.stuk}' en niet bij '{key}'"
    elif not record.is_whole:
        yield "dit is veranderd nadat het was vastgelegd"
    elif path != folder / record.name:
        yield f"dit bestand hoort '{record.name}' te heten"


def write_record(project: Project, folder: Path, record: Answer | Snapshot | SignOff) -> Path:
    """Write a record with its seal; gives its path within the project.  The same record twice is one file."""
    sealed = record.sealed()
    path = folder / sealed.name
    write_file(project.root / path, dumped(sealed))
    return path


def dumped(record: Sealed) -> bytes:
    """The record as YAML, in the order of the model, texts readable line by line."""
    yaml = YAML()
    yaml.width = 4096
    buffer = io.BytesIO()
    yaml.dump(_readable(record.model_dump(mode="python", exclude_defaults=True)), buffer)
    return buffer.getvalue()


def _readable(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _readable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_readable(each) for each in value]
    return LiteralScalarString(value) if isinstance(value, str) and "\n" in value else value
