"""A whole project: everything people wrote, loaded and checked, with all faults shown at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from checker.errors import InputError, InputErrors
from checker.source.amounts import Amount, AmountBook, RuleChange, check_unique_rules, with_key
from checker.source.cases import load_case
from checker.source.glossary import HelpAddress, Word, load_addresses, load_words
from checker.source.letter import Case, ChapterSpec, Letter, LetterSpec, Page
from checker.source.municipality import Municipality
from checker.source.panel_words import PanelWord, load_panel_words
from checker.source.scheme import is_scheme, load_scheme
from checker.source.settings import Settings, load_settings
from checker.source.translation import load_translation
from checker.source.yaml_file import parse

Loaded = TypeVar("Loaded")
SHARED = "_delen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The content of one municipality."""

    root: Path
    settings: Settings
    municipality: Municipality
    amounts: AmountBook
    letters: tuple[Letter, ...]
    chapters: tuple[Page, ...]
    pages: tuple[Page, ...]
    words: tuple[Word, ...] = ()
    addresses: tuple[HelpAddress, ...] = ()
    panel_words: tuple[PanelWord, ...] = ()

    @classmethod
    def load(cls, root: Path) -> Project:
        """Load everything below `root`; raises InputErrors with all that is wrong in any file."""
        settings = load_settings(root)
        gather = _Gather(root)
        municipality = gather.attempt(partial(parse, Municipality, root / settings.gemeente, settings.gemeente))
        amounts = _amounts(root, settings, gather)
        letters = tuple(_letters(root, settings, gather))
        chapters = tuple(_chapters(root, settings, gather))
        pages = tuple(_pages(root, settings, amounts, gather))
        words = gather.attempt(partial(load_words, root)) or ()
        addresses = gather.attempt(partial(load_addresses, root)) or ()
        panel_words = gather.attempt(partial(load_panel_words, root)) or ()
        if gather.errors or municipality is None:
            raise InputErrors(gather.errors)
        return cls(
            root=root,
            settings=settings,
            municipality=municipality,
            amounts=amounts,
            letters=letters,
            chapters=chapters,
            pages=pages,
            words=words,
            addresses=addresses,
            panel_words=panel_words,
        )

    def letter(self, name: str) -> Letter | None:
        """The letter of that name."""
        return next((letter for letter in self.letters if letter.name == name), None)


class _Gather:
    """Collects the errors of many files instead of stopping at the first."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.errors: list[InputError] = []

    def attempt(self, load: Callable[[], Loaded]) -> Loaded | None:
        try:
            return load()
        except InputError as error:
            self.errors.append(error)
        except InputErrors as errors:
            self.errors.extend(errors.errors)
        return None

    def shown(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()


def _amounts(root: Path, settings: Settings, gather: _Gather) -> AmountBook:
    folder = root / settings.bedragen
    amounts: dict[str, Amount] = {}
    rules: list[RuleChange] = []
    for path in sorted(folder.rglob("*.yaml")):
        parts = path.relative_to(folder).with_suffix("").parts
        if parts[0] == "regels":
            rule = gather.attempt(partial(parse, RuleChange, path, gather.shown(path)))
            rules += [rule] if rule else []
        else:
            amount = gather.attempt(partial(parse, Amount, path, gather.shown(path)))
            if amount:
                key = ".".join(parts)
                amounts[key] = with_key(amount, key)
    if not gather.errors:
        gather.attempt(partial(check_unique_rules, tuple(rules), f"{settings.bedragen}/regels"))
    return AmountBook(amounts=amounts, rules=tuple(rules), folder=Path(settings.bedragen))


def _letters(root: Path, settings: Settings, gather: _Gather) -> Iterator[Letter]:
    for folder in sorted(path for path in (root / settings.brieven).glob("*") if path.is_dir() and path.name != SHARED):
        path = folder / "brief.md"
        if not path.is_file():
            gather.errors.append(
                InputError("in deze map staat geen brief.md", remedy="Zet de tekst van de brief in brief.md.",
                           path=gather.shown(folder))
            )  # fmt: skip
            continue
        spec_path = folder / "brief.yaml"
        spec = gather.attempt(partial(parse, LetterSpec, spec_path, gather.shown(spec_path)))
        if spec is None:
            continue
        cases = tuple(_cases(folder, spec, gather))
        yield Letter(name=folder.name, path=path, template=gather.shown(path), spec=spec, cases=cases)


def _cases(folder: Path, spec: LetterSpec, gather: _Gather) -> Iterator[Case]:
    paths = sorted((folder / "voorbeelden").glob("*.yaml"))
    if not paths:
        gather.errors.append(
            InputError("deze brief heeft geen voorbeelden", path=gather.shown(folder),
                       remedy="Zet in de map 'voorbeelden' minstens één bestand, bijvoorbeeld gewoon.yaml.")
        )  # fmt: skip
    for path in paths:
        case = gather.attempt(partial(load_case, spec, path, gather.shown(path)))
        if case:
            yield case


def _chapters(root: Path, settings: Settings, gather: _Gather) -> Iterator[Page]:
    for folder in sorted(path for path in (root / settings.informatiemap).glob("*") if path.is_dir()):
        if folder.name == SHARED:
            continue
        path, spec_path = folder / "hoofdstuk.md", folder / "hoofdstuk.yaml"
        spec = gather.attempt(partial(parse, ChapterSpec, spec_path, gather.shown(spec_path)))
        if not path.is_file():
            gather.errors.append(
                InputError("in deze map staat geen hoofdstuk.md", remedy="Zet de tekst in hoofdstuk.md.",
                           path=gather.shown(folder))
            )  # fmt: skip
        elif spec:
            yield Page(name=folder.name, kind="infomap", path=path, template=gather.shown(path), spec=spec)


def _pages(root: Path, settings: Settings, amounts: AmountBook, gather: _Gather) -> Iterator[Page]:
    folder = root / settings.website
    for path in sorted(path for path in folder.rglob("*.md") if SHARED not in path.relative_to(folder).parts):
        name = path.relative_to(folder).with_suffix("").as_posix()
        shown = gather.shown(path)
        scheme = gather.attempt(partial(load_scheme, path, shown, amounts.amounts)) if is_scheme(name) else None
        translation = gather.attempt(partial(load_translation, path, shown, root))
        yield Page(name=name, kind="site", path=path, template=shown, scheme=scheme, translation=translation)
