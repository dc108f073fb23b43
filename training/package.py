"""A trained pipeline made ready to ship: with its lemma table, its measured accuracy and a name.

`python -m training.package MODEL DATA TARGET`: MODEL is what `spacy train` wrote, DATA the folder with the treebank.
"""

from __future__ import annotations

import sys
from dataclasses import asdict
from importlib import metadata
from pathlib import Path

import spacy
from spacy.language import Language

from checker.text import finite_verbs, lemma_table
from training.accuracy import accuracy
from training.lemmas import learn
from training.treebank import HELD_OUT, SEED, read, split

CARD = Path(__file__).with_name("card.md")
VERSION = "1.0.0"
DESCRIPTION = "Small Dutch pipeline of helder: tagger, morphologizer, lemmatizer and parser, without vectors"
LICENCE = "CC BY-SA 4.0"
FITS = ">=3.8.0,<3.9.0"
TRAIN, DEV = "train.conllu.xz", "dev.conllu"
SOURCES = [
    {"name": name, "url": url, "license": LICENCE, "author": author}
    for name, url, author in (
        ("UD_Dutch-Alpino", "https://universaldependencies.org/treebanks/nl_alpino/", "G. Bouma, G. van Noord"),
        ("UD_Dutch-LassySmall", "https://universaldependencies.org/treebanks/nl_lassysmall/", "G. Bouma, G. van Noord"),
        ("Lassy Small and Alpino treebanks", "https://www.let.rug.nl/~vannoord/trees/", "University of Groningen"),
    )
]


def package(model: Path, data: Path, target: Path) -> Language:
    """Write the finished pipeline to `target`; the dev file serves only to measure."""
    learned, _ = split(list(read(data / TRAIN)), HELD_OUT, SEED)
    nlp = spacy.load(model)
    nlp.add_pipe(finite_verbs.FACTORY, last=True)
    table = nlp.add_pipe(lemma_table.FACTORY, last=True)
    known = learn(learned)
    table.table, table.particles = known.table, known.particles  # type: ignore[attr-defined]
    measured = {key: round(value, 4) for key, value in asdict(accuracy(nlp, list(read(data / DEV)))).items()}
    nlp.meta.update(
        name="helder_nl",
        version=VERSION,
        description=DESCRIPTION,
        license=LICENCE,
        sources=SOURCES,
        spacy_version=FITS,
        author="helder",
        performance=measured,
    )
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])  # folders of the machine that trained it
    target.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(target)
    (target.parent / "README.md").write_text(card(nlp), encoding="utf-8")
    return nlp


def card(nlp: Language) -> str:
    """The model card: fixed text, with the measured numbers filled in."""
    template = CARD.read_text(encoding="utf-8")
    performance = {
        key: f"{value:.3f}" if value <= 1 else f"{value:.0f}" for key, value in nlp.meta["performance"].items()
    }
    return template.format(version=VERSION, fits=FITS, spacy=metadata.version("spacy"), **performance)


def main() -> None:
    """See the top of this module."""
    model, data, target = map(Path, sys.argv[1:4])
    nlp = package(model, data, target)
    for name, value in nlp.meta["performance"].items():
        print(f"{name:<20} {value}")


if __name__ == "__main__":
    main()
