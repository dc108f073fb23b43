"""The chapters on the pipeline: accuracy, sentence boundaries, syllables and LiNT."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.text import nlp
from evaluation import letters, lint_examples, municipal, syllable_reference
from evaluation.markdown import share, signed, table
from training import measure_sentences
from training.accuracy import accuracy
from training.treebank import read

DEV = "ud-nl/dev.conllu"
TREEBANK = (
    ("UPOS", "pos"),
    ("XPOS", "tag"),
    ("features", "morph"),
    ("lemma", "lemma"),
    ("UAS", "uas"),
    ("LAS", "las"),
    ("passive sentences, P", "passive_precision"),
    ("passive sentences, R", "passive_recall"),
)
BY_HAND_LACKS = {"tag", "morph"}  # the sentences of letters have no XPOS, and of the features only VerbForm


def treebank(data: Path, pipeline: nlp.Pipeline) -> Iterator[str]:
    """Accuracy on newspaper and letters."""
    loaded = nlp.load(pipeline)
    by_hand = accuracy(loaded, tuple(read(letters.FILE)))
    path = data / DEV
    dev = accuracy(loaded, tuple(read(path))) if path.is_file() else None
    yield (
        "On gold words. UAS and LAS without punctuation. Passive: the sentence has a relation `aux:pass`.\n"
        f"Own figures: what the pipeline's `meta.json` says. Dev: `{DEV}` of the shared data, "
        f"{f'{dev.sentences} sentences, {dev.words} tokens' if dev else 'absent here'}.\n"
        "Letters, annotated by hand: `tests/gold/letters.conllu`, "
        f"{by_hand.sentences} sentences, {by_hand.words} tokens."
    )
    own = loaded.meta["performance"]
    rows = [
        [
            name,
            share(own.get(key)),
            share(getattr(dev, key) if dev else None),
            share(None if key in BY_HAND_LACKS else getattr(by_hand, key)),
        ]
        for name, key in TREEBANK
    ]
    yield table(("", "own figures", "dev", "letters"), rows)
    if speed := own.get("words_per_second"):
        yield (
            f"Speed, by `meta.json`: {speed:,} tokens per second in one process where it was made. "
            "`make bench` measures it on the machine at hand."
        )


def from_text(data: Path, pipeline: nlp.Pipeline) -> Iterator[str]:
    """What the scores take from the analysis."""
    dev = data / DEV
    found = (
        *letters.passives(dev if dev.is_file() else None, pipeline),
        ("finite verbs, letters", letters.finite_verbs(letters.annotated(), pipeline)),
    )
    yield (
        "From plain text, with our own words in between, as the scores use it (`checker.text.passive`).\n"
        "The letters and all of `passives.tsv`, also the half that used to be put aside, were looked at while the "
        "rules were made.\n"
        "`passives_test.tsv` was written before anything was measured on it, and its mistakes were not read; "
        "the list of participles grew after it."
    )
    yield table(
        ("", "P", "R", "right", "found", "there"),
        [
            [name, share(hits.precision), share(hits.recall), str(hits.right), str(hits.found), str(hits.gold)]
            for name, hits in found
        ],
    )


def boundaries() -> Iterator[str]:
    """Where sentences stop."""
    rows = []
    for name, path in (("made with", measure_sentences.GOLD), ("put aside", measure_sentences.TEST)):
        cases = measure_sentences.read(path)
        counts = measure_sentences.measure(cases)
        rows.append(
            [f"`{path.name}` ({name})", str(len(cases)), str(counts.sentences)]
            + [share(value) for value in (counts.precision, counts.recall, counts.f_score)]
        )
    yield "Boundaries inside marked paragraphs; the end of a paragraph is known beforehand and counts for nothing."
    yield table(("file", "paragraphs", "sentences", "P", "R", "F"), rows)


def syllables(data: Path) -> Iterator[str]:
    """Our count beside espeak-ng."""
    version = syllable_reference.version()
    if version is None:
        yield "espeak-ng is not installed here, so this was not measured."
        return
    pairs = municipal.read(data) if (data / municipal.FILE).is_file() else ()
    sets = {
        "municipal pairs": [text for pair in pairs for text in (pair.hard, pair.easy)],
        "dev of the treebank": [sentence_text(path) for path in [data / DEV] if path.is_file()],
        "sentences of letters": [sentence.text for sentence in letters.annotated()],
    }
    rows = []
    for name, texts in sets.items():
        if texts:
            found = syllable_reference.agreement(texts)
            ratio = found.ours / found.theirs
            rows.append([name, f"{found.types:,}", share(found.right_types), share(found.right_tokens), f"{ratio:.4f}"])
    yield (
        f"Words on which our count and espeak-ng {version} agree; words in capitals and numbers left out.\n"
        "The list of loanwords was made with espeak-ng beside it, on the municipal pairs and dev: only the "
        "sentences of letters are new to it."
    )
    yield table(("text", "different words", "of these right", "of running words right", "ours / theirs"), rows)


def sentence_text(path: Path) -> str:
    """The words of a treebank as one text."""
    return "\n".join(" ".join(row.form for row in rows) for rows in read(path))


def lint(data: Path, pipeline: nlp.Pipeline) -> Iterator[str]:
    """LiNT beside the official scores."""
    if not (data / lint_examples.FILE).is_file():
        yield f"The examples (`{lint_examples.FILE}` of the shared data) are absent here, so this was not measured."
        return
    examples = lint_examples.read(data)
    yield "Official scores of lint-ii 0.1.3 (made with `nl_core_news_lg` 3.7) and ours, in the official sentences."
    compared = [lint_examples.compare(example, pipeline) for example in examples]
    yield table(
        ("text", "official", "ours", "difference", "level", "our level"),
        [
            [
                one.name,
                f"{one.theirs:.1f}",
                "–" if one.ours is None else f"{one.ours:.1f}",
                "–" if one.ours is None else f"{one.ours - one.theirs:+.1f}",
                str(one.their_level),
                str(one.our_level or "–"),
            ]
            for one in compared
        ],
    )
    yield table(
        ("per sentence", "sentences", "correlation", "ours − theirs, mean"),
        [
            [name, str(found.sentences), share(found.correlation), signed(found.difference)]
            for name, found in lint_examples.agreements(examples, pipeline).items()
        ],
    )
