"""Treebank in, documents and lemma table out; and the whole training on a treebank of a few sentences."""

from __future__ import annotations

import lzma
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.vocab import Vocab

from training.accuracy import accuracy
from training.lemmas import learn, particles
from training.treebank import document, read, split

ROOT = Path(__file__).parents[2]
SENTENCE = """# text = Wij stellen een plan op.
1\tWij\twij\tPRON\tVNW|pers\tPerson=1\t2\tnsubj\t_\t_
2\tstellen\top_stellen\tVERB\tWW|pv|tgw|mv\tVerbForm=Fin\t0\troot\t_\t_
3\teen\teen\tDET\tLID|onbep\t_\t4\tdet\t_\t_
4\tplan\tplan\tNOUN\tN|soort|ev\t_\t2\tobj\t_\t_
5\top\top\tADP\tVZ|fin\t_\t2\tcompound:prt\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\tLET\t_\t2\tpunct\t_\t_

"""
COMPOUND = "1-2\tx\t_\t_\t_\t_\t_\t_\t_\t_\n1\thuurtoeslagen\thuur_toeslag\tNOUN\t_\t_\t0\troot\t_\t_\n2\tx\t_\tX\t_\t_\t1\tflat\t_\t_\n\n"


def sentences(tmp_path: Path, text: str) -> list[tuple[object, ...]]:
    path = tmp_path / "x.conllu.xz"
    path.write_bytes(lzma.compress(text.encode()))
    return list(read(path))


def test_a_sentence_is_read_with_its_spaces_and_clean_lemmas(tmp_path: Path) -> None:
    first, second = sentences(tmp_path, SENTENCE + COMPOUND)
    assert [row.lemma for row in first] == ["wij", "opstellen", "een", "plan", "op", "."]  # type: ignore[attr-defined]
    assert [row.lemma for row in second] == ["huurtoeslag", None]  # type: ignore[attr-defined]
    doc = document(Vocab(), first)  # type: ignore[arg-type]
    assert doc.text == "Wij stellen een plan op. "
    assert [(token.head.i, token.dep_) for token in doc][:2] == [(1, "nsubj"), (1, "ROOT")]
    assert len(list(doc.sents)) == 1


def test_a_particle_that_joins_its_verb_is_learned_and_taken_out_of_the_table(tmp_path: Path) -> None:
    found = sentences(tmp_path, SENTENCE * 2)
    assert particles(found) == {"op"}  # type: ignore[arg-type]
    assert learn(found).table["VERB"] == {"stellen": "stellen"}  # type: ignore[arg-type]


def test_what_is_held_out_is_not_learned_from(tmp_path: Path) -> None:
    found = sentences(tmp_path, "".join(SENTENCE.replace("plan", f"plan{number}") for number in range(20)))
    learned, held_out = split(found, 5, seed=1)  # type: ignore[arg-type]
    assert (len(learned), len(held_out)) == (15, 5)
    assert not set(learned) & set(held_out)
    assert split(found, 5, seed=1) == (learned, held_out)  # type: ignore[arg-type]


def test_accuracy_counts_what_is_right(tmp_path: Path) -> None:
    nlp = spacy.blank("nl")
    gold = sentences(tmp_path, SENTENCE)

    @spacy.Language.component("test_gold")
    def fill(doc: object) -> object:
        for token, row in zip(doc, gold[0], strict=True):  # type: ignore[call-overload]
            token.pos_, token.tag_, token.lemma_ = row.pos, row.tag, "x"
            token.dep_, token.head = row.relation, doc[(row.head or 2) - 1]  # type: ignore[index]
            token.set_morph(row.morph)
        return doc

    nlp.add_pipe("test_gold")
    measured = accuracy(nlp, gold)  # type: ignore[arg-type]
    assert (measured.pos, measured.tag, measured.morph, measured.uas, measured.las) == (1, 1, 1, 1, 1)
    assert measured.lemma == 0
    assert measured.words == 6


def test_training_says_what_is_missing(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "training.train", str(tmp_path), str(tmp_path / "work"), str(tmp_path / "target")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 1
    assert "ontbreekt" in result.stderr


@pytest.mark.slow
def test_the_whole_training_runs_on_a_small_treebank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from training import package, train  # noqa: PLC0415

    text = "".join(SENTENCE.replace("plan", f"plan{number % 7}") for number in range(40))
    (tmp_path / "train.conllu.xz").write_bytes(lzma.compress(text.encode()))
    (tmp_path / "dev.conllu").write_text(text, encoding="utf-8")
    config = train.CONFIG.read_text(encoding="utf-8").replace("eval_frequency = 400", "eval_frequency = 5")
    short = tmp_path / "config.cfg"
    lines = ["max_steps = 10" if line.startswith("max_steps") else line for line in config.splitlines()]
    short.write_text("\n".join(lines).replace("min_action_freq = 10", "min_action_freq = 1"), encoding="utf-8")
    monkeypatch.setattr(train, "CONFIG", short)
    monkeypatch.setattr(train, "HELD_OUT", 10)
    monkeypatch.setattr(package, "HELD_OUT", 10)
    monkeypatch.setattr(
        sys, "argv", ["train", str(tmp_path), str(tmp_path / "work"), str(tmp_path / "klaar/helder_nl")]
    )
    train.main()
    nlp = spacy.load(tmp_path / "klaar/helder_nl")
    assert nlp.pipe_names[-1] == "helder_lemmas"
    assert nlp.meta["performance"]["words"] == 240
    assert str(tmp_path) not in (tmp_path / "klaar/helder_nl/config.cfg").read_text(encoding="utf-8")
    assert "0." in (tmp_path / "klaar/README.md").read_text(encoding="utf-8")
