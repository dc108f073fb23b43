"""How long the sentences of a letter can become: every field with the longest value that is likely."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.engine.reading import Reading
from checker.engine.sources import Sources
from checker.source.coverage import Stretch
from checker.source.letter import STANDARD_FIELDS, FieldSpec, Letter
from checker.source.provenance import Kind, Segment, Site

# Words in a long but real value: 'mevrouw A. van der Veen-van den Berg' and 'Burgemeester Van der Goes laan 12 a'.
# A text of which only the type is known is taken for the length of such a name: more would be a sentence of its own.
NAME, STREET, TEXT = 7, 6, 7
_FIELD = re.compile(r"\A\{?\{?-?\s*(?P<path>[A-Za-z_][\w.]*)\s*-?\}?\}?\Z")
_SENTENCE = re.compile(r"[.?!](?:\s|$)")


@dataclass(frozen=True, slots=True)
class _Value:
    """A value within a sentence: the expression, its field, and how many words it has."""

    site: Site
    field: str
    words: int


def stretches(letter: Letter, readings: Sequence[Reading], sources: Sources) -> Iterator[Stretch]:
    """Every sentence that holds a field, once, with the most words it has in the cases and the most it can have."""
    likely = _likely({**STANDARD_FIELDS, **letter.spec.velden})
    found = [item for reading in readings if not reading.forced for item in _sentences(reading, sources)]
    longest: dict[Site, int] = {}
    for _, _, values in found:
        for value in values:
            least = likely.get(value.field, 0)
            longest[value.site] = max(longest.get(value.site, least), value.words)
    best: dict[Site, Stretch] = {}
    for site, count, values in found:
        growth = {value.field: longest[value.site] - value.words for value in values}
        possible = count + sum(growth.values())
        known = best.get(site)
        best[site] = Stretch(
            site=site,
            words=max(count, known.words if known else 0),
            possible=max(possible, known.possible if known else 0),
            field=max(growth, key=lambda name: growth[name]),
        )
    yield from best.values()


def _likely(fields: Mapping[str, FieldSpec]) -> dict[str, int]:
    """Words of the longest likely value per field that holds text, by the last part of its name."""
    found: dict[str, int] = {}
    for name, spec in fields.items():
        found |= _likely(spec.velden)
        if spec.type == "tekst":
            found[name] = STREET if "straat" in name else NAME if "naam" in name else TEXT
    return found | {"postcode": 2, "plaats": 3, "telefoon": 2, "kenmerk": 3}


def _sentences(reading: Reading, sources: Sources) -> Iterator[tuple[Site, int, list[_Value]]]:
    for sentence in reading.document.running_sentences():
        span = reading.document.blocks[sentence.block].source.span(sentence.start, sentence.end)
        if values := _values(reading, span, sources):
            yield reading.provenance.locate(*span), len(sentence.words), values


def _values(reading: Reading, span: tuple[int, int], sources: Sources) -> list[_Value]:
    """The fields in a sentence; a value that is a sentence itself is not counted."""
    found = []
    for segment in reading.provenance.overlapping(*span):
        text = reading.document.text[segment.start : segment.end]
        inside = span[0] <= segment.start and segment.end <= span[1]
        if not inside or segment.kind is not Kind.EXPRESSION or _SENTENCE.search(text):
            continue
        if name := _name(segment, sources):
            found.append(_Value(segment.site, name, len(text.split())))
    return found


def _name(segment: Segment, sources: Sources) -> str:
    """The last part of the field's name; '' for anything else between braces."""
    source = sources[segment.site.template].text[segment.site.start : segment.site.end]
    field = _FIELD.match(source)
    return field["path"].rpartition(".")[2] if field else ""
