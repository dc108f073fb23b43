"""What the lemma table learns from a treebank."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checker.text.lemma_table import PARTICLE, LemmaTable
from training.treebank import Row

SHARE = 0.5  # a form gets the lemma that has at least this share of its cases
SEEN = 2  # a particle counts when it was joined at least this often


def learn(sentences: Sequence[Sequence[Row]]) -> LemmaTable:
    """Lemmas by form and part of speech, and the particles that join their verb."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for rows in sentences:
        for form, pos, lemma in _lemmas(rows):
            counts[pos, form][lemma] += 1
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for (pos, form), lemmas in sorted(counts.items()):
        lemma, count = lemmas.most_common(1)[0]
        if count >= SHARE * lemmas.total():
            table[pos][form] = lemma
    return LemmaTable({pos: dict(forms) for pos, forms in table.items()}, particles(sentences))


def particles(sentences: Sequence[Sequence[Row]]) -> frozenset[str]:
    """Particles that stand in front of the lemma of their verb.

    The older parts of the treebank always leave them out, so a quarter of the cases is enough.
    """
    joined: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for rows in sentences:
        for verb, particle in _pairs(rows):
            total[particle] += 1
            joined[particle] += bool(verb.lemma and verb.lemma.startswith(particle))
    return frozenset(word for word, count in joined.items() if count >= SEEN and count >= total[word] / 4)


def _pairs(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    for row in rows:
        if row.relation == PARTICLE and row.head and row.form.isalpha():
            yield rows[row.head - 1], row.form.lower()


def _lemmas(rows: Sequence[Row]) -> Iterator[tuple[str, str, str]]:
    """Form, part of speech and lemma; of a verb with a particle elsewhere the lemma without it."""
    particle_of = {id(verb): particle for verb, particle in _pairs(rows)}
    for row in rows:
        if row.lemma is not None:
            yield row.form, row.pos, row.lemma.removeprefix(particle_of.get(id(row), ""))
