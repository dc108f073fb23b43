"""The word tables of LiNT-II, from an unpacked `lint-ii` wheel to the compact files in `checker/lint/tables/`.

    python training/lint_tables.py <folder lint_ii> [<folder for the tables>]

Needs pyarrow, which is no dependency of helder: `make lint-tables` puts it and the wheel in build/ for this once.
The same wheel gives the same bytes.  What the files hold is told in docs/adr/0007-lint.md.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pyarrow import parquet

RELEASE = "0.1.3"
NOUN_LIST = "20260420"
ADVERBS = "20251017"
UNKNOWN = 1.359228547196266  # lint-ii: log10 per billion of a word that stands once in the corpus
TABLES = Path(__file__).parents[1] / "checker" / "lint" / "tables"
KINDS = {"concrete": "c", "abstract": "a", "undefined": "o"}

Row = Mapping[str, Any]


def main(source: Path, target: Path) -> None:
    """Write every table."""
    data = source / "linguistic_data" / "data"
    corpus = round(10 ** (9 - UNKNOWN))
    write(target / "frequencies.txt", dict(frequencies(rows(data / "subtlex_wordfreq.parquet"), corpus)))
    write(target / "nouns.txt", dict(nouns(rows(data / f"nouns_sem_types_{NOUN_LIST}.parquet"))))
    write_list(target / "skipped.txt", (row["word"] for row in rows(data / "subtlex_wordfreq_skiplist.parquet")))
    write_list(target / "adverbs.txt", (row["adverb"] for row in rows(data / f"manner_adverbs_{ADVERBS}.parquet")))
    write_list(target / "units.txt", (row["symbol"] for row in rows(data / "measurement_units.parquet")))
    formula = {
        "release": RELEASE,
        "noun_list": NOUN_LIST,
        "corpus_words": corpus,
        "coefficients": list(coefficients(json.loads((data / "coefficients.json").read_text(encoding="utf-8")))),
    }
    (target / "formula.json").write_text(json.dumps(formula, indent=2) + "\n", encoding="utf-8")


def rows(path: Path) -> Iterator[Row]:
    """The rows of a parquet file."""
    yield from parquet.read_table(path).to_pylist()


def frequencies(table: Iterable[Row], corpus: int) -> Iterator[tuple[str, str]]:
    """Word and the number of times it stands in the corpus: the logarithm in the table is made of that number.

    Two rows have no word; they were 'null' and the like once, and can never be looked up.
    """
    for row in table:
        if row["word"] is not None:
            yield row["word"], str(round(10 ** (row["word_count"] - 9) * corpus))


def nouns(table: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """Noun and the letter of its kind; for a compound also its head."""
    for row in table:
        yield row["word"], "\t".join(filter(None, (KINDS[row["super_sem_type"]], row["head"])))


def coefficients(sets: Iterable[Row]) -> Iterator[dict[str, str | float]]:
    """Per version of nl_core_news_lg the weights that belong to our noun list."""
    for row in sets:
        if row["noun_list"] == f"nouns_sem_types_{NOUN_LIST}":
            weights = {name: value["coef"] for name, value in row["coefficients"].items()}
            yield {
                "model_version": row["model_version"],
                "constant": weights["const"],
                "frequency": weights["mean_log_word_freq"],
                "dependency": weights["mean_max_sdl"],
                "density": weights["mean_content_words"],
                "concrete": weights["proportion_concrete"],
            }


def write(path: Path, values: Mapping[str, str]) -> None:
    """Lines of word, tab, value, in the order of the bytes of the words."""
    pairs = sorted((word.encode(), value.encode()) for word, value in values.items())
    if any(set(word) & set(b"\t\n") for word, _ in pairs):
        sys.exit(f"{path.name}: a word holds a tab or a line end")
    path.write_bytes(b"".join(b"%b\t%b\n" % pair for pair in pairs))


def write_list(path: Path, words: Iterable[str]) -> None:
    """One word per line.  A word with white space behind it matches nothing in lint-ii, so it is left out here too."""
    path.write_text("".join(f"{word}\n" for word in sorted(set(words)) if word == word.strip()), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else TABLES)  # noqa: PLR2004 - source and target
