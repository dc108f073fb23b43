"""Why a piece is not what was signed any more: which words, by which file, or which picture or style."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from checker.source.render import Variant
from publisher.review.look import FONT, PICTURE, SHEET, STYLE, WHOLE, Look
from publisher.review.paragraphs import Paragraph, paragraphs
from publisher.review.records import Snapshot

_LOOKS = {
    STYLE: "De opmaak is veranderd: kleuren, letters of plaats.",
    FONT: "De lettertypen zijn veranderd.",
}


def reasons(snapshot: Snapshot, look: Look) -> tuple[str, ...]:
    """One sentence per cause.  Words come first: when they changed, the sheet did too, and that needs no sentence."""
    found = [*_examples(snapshot, look), *_words(snapshot, look)]
    before, now = dict(snapshot.delen), dict(look.parts)
    for name in sorted({part for part in before.keys() | now.keys() if before.get(part) != now.get(part)}):
        kind, _, rest = name.partition(":")
        if kind == PICTURE:
            found.append(f"Het plaatje '{rest}' is {_fate(before, now, name)}.")
        elif kind in _LOOKS:
            found.append(_LOOKS[kind])
    if not found and any(before.get(name) != value for name, value in now.items() if name.startswith(f"{SHEET}:")):
        found.append("Wat om de tekst heen staat, is veranderd: adres, contact of voettekst (gemeente.yaml).")
    return tuple(dict.fromkeys(found)) or ("Alleen de witruimte in de tekst is veranderd.",)


def _fate(before: dict[str, str], now: dict[str, str], name: str) -> str:
    return "veranderd" if name in before and name in now else "weg" if name in before else "nieuw"


def _examples(snapshot: Snapshot, look: Look) -> Iterator[str]:
    for name in sorted(look.variants.keys() - snapshot.teksten.keys()):
        yield f"Het voorbeeld '{name}' is nieuw."
    for name in sorted(snapshot.teksten.keys() - look.variants.keys()):
        yield f"Het voorbeeld '{name}' is weg."


def _words(snapshot: Snapshot, look: Look) -> Iterator[str]:
    """Per file that gives other words: in which examples."""
    touched: dict[str, set[str]] = {}
    for name, variant in look.variants.items():
        old = snapshot.teksten.get(name)
        for source in _sources(variant, old) if old is not None else ():
            touched.setdefault(source, set()).add(name)
    for source, examples in sorted(touched.items()):
        quoted = [f"'{name}'" for name in sorted(examples)]
        where = "" if examples == {WHOLE} else f" in {_listed(quoted)}"
        yield f"De tekst is veranderd{where}: zie {source}."


def _sources(variant: Variant, old: str) -> Iterator[str]:
    """The template of every paragraph with other words than before."""
    before, now = paragraphs(old), paragraphs(variant.text)
    matcher = SequenceMatcher(a=list(map(_seen, before)), b=list(map(_seen, now)), autojunk=False)
    for action, _, _, first, last in matcher.get_opcodes():
        if action == "equal":
            continue
        for paragraph in now[first:last]:
            yield variant.provenance.locate(paragraph.start, paragraph.end).template
        if first == last:  # something was taken out: only the letter itself can tell
            yield variant.document


def _seen(paragraph: Paragraph) -> tuple[str, str, str]:
    return paragraph.heading, paragraph.container, paragraph.text


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} en {names[-1]}"
