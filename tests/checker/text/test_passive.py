"""Passives are found from what a parser says, and where it is wrong from lemmas, tags and the list of participles."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from checker.text.document import Sentence, Token
from checker.text.passive import Passive, passives
from checker.text.words import tokenize
from training.measure_passives import BLIND, letters, written

LETTERS = Path(__file__).parents[2] / "gold" / "letters.conllu"
FEATURES = {"pv": "VerbForm=Fin", "inf": "VerbForm=Inf", "vd": "VerbForm=Part", "od": "VerbForm=Part"}
TAGS = {"pv": "WW|pv|tgw|ev", "inf": "WW|inf|vrij|zonder", "vd": "WW|vd|vrij|zonder", "od": "WW|od|vrij|zonder"}


def sentence(text: str) -> Sentence:
    """A sentence of `word/POS/relation/head`, head counted from 0; a verb's POS is pv, inf, vd, od or AUX-pv."""
    tokens = []
    at = 0
    for part in text.split():
        form, pos, relation, head = part.rsplit("/", 3)
        pos, _, verb = pos.rpartition("-") if "-" in pos else (("VERB", "", pos) if pos in TAGS else (pos, "", ""))
        tokens.append(
            Token(
                text=form,
                start=at,
                end=at + len(form),
                is_word=form.isalnum(),
                lemma=form,
                pos=pos,
                tag=TAGS.get(verb, ""),
                morph=FEATURES.get(verb, ""),
                head=int(head),
                dep=relation,
            )
        )
        at += len(form) + 1
    return Sentence(text=" ".join(token.text for token in tokens), start=0, end=at, block=0, tokens=tuple(tokens))


def kinds(text: str) -> list[str]:
    return [passive.kind for passive in passives(sentence(text))]


def test_the_parser_gives_auxiliary_participle_and_agent() -> None:
    found = passives(
        sentence(
            "U/PRON/nsubj:pass/5 wordt/AUX-pv/aux:pass/5 door/ADP/case/4 uw/PRON/nmod:poss/4 arts/NOUN/obl:agent/5 gebeld/vd/root/5"
        )
    )
    assert found == (Passive(auxiliary=1, verb=5, kind="worden", agent=4),)


def test_zijn_with_a_participle() -> None:
    assert kinds("Uw/PRON/nmod:poss/1 brief/NOUN/nsubj:pass/3 is/AUX-pv/aux:pass/3 verstuurd/vd/root/3") == ["zijn"]


def test_a_participle_that_the_parser_takes_for_a_predicate_is_found_by_its_tag() -> None:
    assert kinds("Uw/PRON/nmod:poss/1 recht/NOUN/nsubj/3 is/AUX-pv/cop/3 herzien/vd/root/3") == ["zijn"]


def test_an_auxiliary_that_the_parser_left_alone_is_paired_by_lemma_and_tag() -> None:
    assert kinds("De/DET/det/1 huur/NOUN/nsubj/2 wordt/pv/root/2 op/ADP/case/4 tijd/NOUN/obl/2 betaald/vd/xcomp/2") == [
        "worden"
    ]


def test_a_participle_that_was_tagged_as_infinitive_goes_with_worden() -> None:
    assert kinds("U/PRON/nsubj/1 werd/pv/root/1 uitgelachen/inf/xcomp/1") == ["worden"]


def test_a_participle_that_looks_like_a_present_one() -> None:
    assert kinds("Het/PRON/nsubj:pass/2 wordt/AUX-pv/aux:pass/2 verrekend/od/root/2") == ["worden"]
    assert kinds("Het/PRON/nsubj/2 wordt/AUX-pv/aux:pass/2 doorslaggevend/od/root/2") == []


def test_an_infinitive_finds_its_participle_over_a_finite_verb() -> None:
    text = "De/DET/det/1 brief/NOUN/root/1 die/PRON/obj/4 verstuurd/vd/xcomp/4 hoeft/pv/acl:relcl/1 te/ADP/mark/6 worden/AUX-inf/xcomp/4"
    assert kinds(text) == ["worden"]


def test_zijn_that_was_taken_for_his() -> None:
    text = "In/ADP/case/2 de/DET/det/2 wet/NOUN/obl/5 zijn/PRON/nmod:poss/4 regels/NOUN/obj/5 opgenomen/vd/root/5"
    assert kinds(text) == ["zijn"]
    assert kinds("Hij/PRON/nsubj/1 heeft/AUX-pv/aux/4 zijn/PRON/nmod:poss/3 brief/NOUN/obj/4 gelezen/vd/root/4") == []


@pytest.mark.parametrize("participle", ["verhuisd", "aangekomen", "overleden", "gescheiden", "opgelopen"])
def test_the_perfect_of_a_verb_with_zijn_is_no_passive(participle: str) -> None:
    assert kinds(f"U/PRON/nsubj:pass/2 bent/AUX-pv/aux:pass/2 {participle}/vd/root/2") == []


@pytest.mark.parametrize("participle", ["nagekomen", "aangevallen", "afgebroken", "uitgekeerd"])
def test_a_verb_that_only_ends_like_one_with_zijn_makes_a_passive(participle: str) -> None:
    assert kinds(f"Het/PRON/nsubj:pass/2 is/AUX-pv/aux:pass/2 {participle}/vd/root/2") == ["zijn"]


def test_a_state_is_no_passive_unless_somebody_did_it() -> None:
    assert kinds("Het/PRON/nsubj:pass/2 is/AUX-pv/aux:pass/2 gesloten/vd/root/2") == []
    text = "Het/PRON/nsubj:pass/5 is/AUX-pv/aux:pass/5 door/ADP/case/4 de/DET/det/4 politie/NOUN/obl:agent/5 gesloten/vd/root/5"
    assert kinds(text) == ["zijn"]


def test_a_participle_with_a_degree_is_a_state() -> None:
    assert kinds("U/PRON/nsubj:pass/3 bent/AUX-pv/aux:pass/3 zeer/ADV/advmod/3 gewaardeerd/vd/root/3") == []


def test_the_parser_decides_on_an_unknown_perfect() -> None:
    assert kinds("U/PRON/nsubj/2 bent/AUX-pv/aux/2 gesprint/vd/root/2") == []


def test_a_participle_of_a_verb_that_never_takes_zijn_makes_a_passive_whatever_the_parser_says() -> None:
    assert kinds("Het/PRON/nsubj/2 is/AUX-pv/aux/2 ingevuld/vd/root/2") == ["zijn"]
    assert kinds("Het/PRON/nsubj/2 is/AUX-pv/aux/2 afgetrokken/inf/root/2") == ["zijn"]


def test_an_infinitive_with_an_object_of_its_own_is_no_passive() -> None:
    text = "Doel/NOUN/nsubj/4 is/AUX-pv/aux/4 u/PRON/obj/4 te/ADP/mark/4 helpen/inf/root/4"
    assert kinds(text) == []


def test_zijn_with_te_and_infinitive() -> None:
    assert kinds("Dat/PRON/nsubj/4 is/AUX-pv/aux/4 niet/ADV/advmod/4 te/ADP/mark/4 zien/inf/root/4") == ["te"]
    text = "Wij/PRON/nsubj/5 zijn/AUX-pv/cop/5 er/ADV/advmod/5 om/ADP/mark/5 te/ADP/mark/5 helpen/inf/root/5"
    assert kinds(text) == []
    assert kinds("Het/PRON/expl/2 is/AUX-pv/cop/2 fijn/ADJ/root/2 te/ADP/mark/4 komen/inf/csubj/2") == []


def test_worden_as_copula_or_participle_is_no_passive() -> None:
    assert kinds("Het/PRON/nsubj/1 wordt/pv/root/1 laat/ADJ/xcomp/1") == []
    assert kinds("Dat/PRON/nsubj/3 is/AUX-pv/aux/3 duurder/ADJ/xcomp/3 geworden/vd/root/3") == []


def test_an_attribute_is_no_participle_of_the_auxiliary() -> None:
    assert kinds("Het/PRON/nsubj/2 wordt/pv/root/1 ingevuld/vd/amod/3 formulier/NOUN/xcomp/1") == []


def test_a_verb_has_one_passive() -> None:
    text = "Dat/PRON/nsubj:pass/2 is/AUX-pv/aux:pass/2 gemeld/vd/root/2 geweest/AUX-vd/aux:pass/2"
    assert [passive.auxiliary for passive in passives(sentence(text))] == [1]
    text = "Het/PRON/nsubj:pass/4 is/AUX-pv/aux:pass/4 en/CCONJ/cc/3 wordt/AUX-pv/aux:pass/4 gedeeld/vd/root/4"
    assert kinds(text) == ["worden"]


def test_two_passives() -> None:
    text = (
        "Het/PRON/nsubj:pass/2 wordt/AUX-pv/aux:pass/2 besproken/vd/root/2 als/SCONJ/mark/6 het/PRON/nsubj:pass/6 "
        "is/AUX-pv/aux:pass/6 onderzocht/vd/advcl/2"
    )
    assert kinds(text) == ["worden", "zijn"]


def test_without_analysis_nothing_is_found() -> None:
    (tokens,) = tokenize(["U wordt gebeld."])
    assert passives(Sentence(text="U wordt gebeld.", start=0, end=15, block=0, tokens=tokens)) == ()


def gold() -> list[tuple[str, str, Sentence]]:
    """Per sentence of the letters its name, the kind of its passive and its tokens as a person annotated them."""
    found = []
    for tree in LETTERS.read_text(encoding="utf-8").strip().split("\n\n"):
        told = dict(re.findall(r"^# (\w+) = (.*)$", tree, re.MULTILINE))
        rows = [line.split("\t") for line in tree.split("\n") if not line.startswith("#")]
        (plain,) = tokenize([told["text"]])
        assert [token.text for token in plain] == [row[1] for row in rows], told["sent_id"]
        tokens = tuple(
            Token(
                text=token.text,
                start=token.start,
                end=token.end,
                is_word=token.is_word,
                lemma=row[2],
                pos=row[3],
                morph=row[5],
                head=int(row[6]) - 1 if row[6] != "0" else index,
                dep=row[7],
            )
            for index, (token, row) in enumerate(zip(plain, rows, strict=True))
        )
        text = told["text"]
        found.append(
            (told["sent_id"], told["passive"], Sentence(text=text, start=0, end=len(text), block=0, tokens=tokens))
        )
    return found


TREES = gold()


@pytest.mark.parametrize(("kind", "tree"), [tree[1:] for tree in TREES], ids=[tree[0] for tree in TREES])
def test_trees_of_letters_are_trees_and_tell_their_passive(kind: str, tree: Sentence) -> None:
    assert sum(token.head == index for index, token in enumerate(tree.tokens)) == 1
    for index in range(len(tree.tokens)):
        path = {index}
        at = index
        while tree.tokens[at].head != at:
            at = tree.tokens[at].head
            assert at not in path
            path.add(at)
    assert [passive.kind for passive in passives(tree)] == ([] if kind == "none" else [kind])


def test_there_are_enough_sentences() -> None:
    assert len(letters()) >= 60
    counts = Counter(example.kind != "none" for example in written())
    assert counts == {True: 50, False: 50}
    assert {example.kind for example in written()} == {"worden", "zijn", "te", "none"}
    assert {example.half for example in written()} == {"dev", "test"}
    assert Counter(example.kind != "none" for example in written(BLIND)) == {True: 60, False: 60}
    assert not {example.text for example in written(BLIND)} & {example.text for example in written()}


def test_the_list_of_participles_is_in_lower_case_and_names_each_once() -> None:
    path = resources.files("checker.text").joinpath("deelwoorden.txt")
    entries = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] not in "#["]
    assert all(entry == entry.lower() and entry[-1] in "dtn" for entry in entries)
    assert max(Counter(entries).values()) == 1
