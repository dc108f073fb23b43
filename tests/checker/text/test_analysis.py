"""Sentences analysed, with whichever pipeline is installed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.text import nlp
from checker.text.analysis import analyse
from checker.text.document import Token
from checker.text.lemma_table import LemmaTable
from checker.text.parse import parse


@pytest.fixture(params=[nlp.EMBEDDED, *nlp.OFFICIAL])
def pipeline(request: pytest.FixtureRequest) -> nlp.Pipeline:
    try:
        return nlp.choose(request.param)
    except nlp.PipelineError:
        pytest.skip(f"het taalmodel {request.param} is hier niet geïnstalleerd")


def one(text: str, pipeline: nlp.Pipeline) -> dict[str, Token]:
    (tokens,) = analyse([text], pipeline)
    return {token.text: token for token in tokens}


def test_words_get_part_of_speech_lemma_and_head(pipeline: nlp.Pipeline) -> None:
    tokens = one("Wij betalen uw uitkering op de achtste dag.", pipeline)
    assert (tokens["betalen"].pos, tokens["betalen"].lemma, tokens["betalen"].dep) == ("VERB", "betalen", "root")
    assert tokens["Wij"].dep == "nsubj"
    assert tokens["uitkering"].pos == "NOUN"
    assert "VerbForm=Fin" in tokens["betalen"].morph
    assert tokens["betalen"].tag.startswith("WW|pv")


def test_a_passive_has_its_auxiliary(pipeline: nlp.Pipeline) -> None:
    tokens = one("Uw aanvraag wordt door de gemeente behandeld.", pipeline)
    assert tokens["wordt"].dep == "aux:pass"
    assert tokens["aanvraag"].dep == "nsubj:pass"


def test_heads_count_within_the_sentence_and_the_root_is_its_own(pipeline: nlp.Pipeline) -> None:
    for tokens in analyse(["U krijgt € 1.419,46 per maand.", "Bel 14 0513.", "Groeten", ""], pipeline):
        assert all(0 <= token.head < len(tokens) for token in tokens)
        roots = [index for index, token in enumerate(tokens) if token.head == index]
        assert [tokens[index].dep for index in roots] == ["root"] * len(roots)
        assert bool(roots) == bool(tokens)


def test_equal_sentences_are_analysed_once_and_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    annotate = nlp.annotate
    monkeypatch.setattr(nlp, "annotate", lambda pipeline, given: asked.append(len(given)) or annotate(pipeline, given))
    first, second, third = analyse(["Dit is goed.", "Dat niet.", "Dit is goed."], nlp.embedded())
    assert first == third != second
    assert asked == [2]


def test_the_analysis_depends_on_the_sentence_alone() -> None:
    texts = ["U belt ons op.", "Wij geven u geld.", "Komt u?"]
    together = analyse(texts, nlp.embedded())
    assert together == [analyse([text], nlp.embedded())[0] for text in texts]


def test_no_text_loads_nothing() -> None:
    code = (
        "import sys; from checker.text.analysis import analyse; from checker.text import nlp; nlp.choose();"
        "assert analyse([]) == []; assert analyse(['', ' ']) == [(), ()]; sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_parse_gives_an_analysed_document() -> None:
    document = parse("# Kop\n\nU krijgt geld. Dat is **fijn**.\n")
    assert [sentence.tokens[0].pos for sentence in document.running_sentences()] == ["PRON", "PRON"]


def test_an_unknown_or_absent_pipeline_is_told() -> None:
    with pytest.raises(UsageError, match="Kies uit"):
        nlp.choose("nl_core_web_xl")
    assert nlp.choose() in {nlp.embedded(), *(nlp.choose(name) for name in nlp.OFFICIAL if _has(name))}


def _has(name: str) -> bool:
    try:
        nlp.choose(name)
    except nlp.PipelineError:
        return False
    return True


def test_a_pipeline_of_another_spacy_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp, "_meta", lambda: {"version": "1.0.0", "spacy_version": ">=9.0"})
    nlp.load.cache_clear()
    with pytest.raises(nlp.PipelineError, match=r"hoort bij spaCy >=9\.0"):
        nlp.load(nlp.embedded())


def test_a_missing_pipeline_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(nlp, "FOLDER", tmp_path)
    nlp._meta.cache_clear()
    with pytest.raises(nlp.PipelineError, match="ontbreekt"):
        nlp._meta()
    nlp._meta.cache_clear()


def test_the_embedded_pipeline_is_small_and_says_what_it_is() -> None:
    size = sum(path.stat().st_size for path in nlp.FOLDER.rglob("*") if path.is_file())
    assert size <= 20_000_000
    meta = json.loads((nlp.FOLDER / "meta.json").read_text(encoding="utf-8"))
    assert meta["license"] == "CC BY-SA 4.0"
    assert {source["name"] for source in meta["sources"]} >= {"UD_Dutch-Alpino", "UD_Dutch-LassySmall"}
    card = (nlp.FOLDER.parent / "README.md").read_text(encoding="utf-8")
    for name in ("pos", "tag", "morph", "lemma", "uas", "las", "passive_precision", "passive_recall"):
        assert f"{meta['performance'][name]:.3f}" in card


def test_a_separable_verb_gets_its_particle_and_a_known_form_its_lemma() -> None:
    document = nlp.load(nlp.embedded())("Wij stelden een brief op.")
    table = LemmaTable({"VERB": {"stelden": "stellen"}, "NOUN": {"brief": "BRIEF"}}, ["op"])
    for token, (lemma, dep, head) in zip(
        document, [("wij", "nsubj", 1), ("x", "ROOT", 1), ("een", "det", 3), ("brief", "obj", 1), ("op", "compound:prt", 1), (".", "punct", 1)], strict=True
    ):  # fmt: skip
        token.lemma_, token.dep_, token.head = lemma, dep, document[head]
    document[1].pos_, document[3].pos_ = "VERB", "NOUN"
    table(document)
    assert [token.lemma_ for token in document] == ["wij", "opstellen", "een", "BRIEF", "op", "."]


def test_a_lemma_table_is_written_the_same_way_every_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        LemmaTable({"NOUN": {"huizen": "huis", "dagen": "dag"}}, ["op", "aan"]).to_disk(tmp_path / name)
    first, second = ((tmp_path / name / "lemmas.json.gz").read_bytes() for name in ("a", "b"))
    assert first == second
    read = LemmaTable({}).from_disk(tmp_path / "a")
    assert (read.table["NOUN"]["huizen"], read.particles) == ("huis", {"op", "aan"})
