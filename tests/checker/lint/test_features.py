"""The features of LiNT-II, on sentences analysed and counted by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.lint.features import Counts, Features, count, features
from checker.lint.tables import frequency
from checker.text.document import Sentence
from tests.checker.lint.sentence_by_hand import OUDEGRACHT, by_hand


def measure(*sentences: Sentence) -> Features:
    return features([count(sentence) for sentence in sentences])


def test_the_documented_example() -> None:
    # lint-ii: content words Oudegracht, sfeervolle (on the skip list), hart and stad; hart has two senses, stad is
    # concrete, Oudegracht unknown; three words stand between 'Oudegracht' and 'hart'.
    found = measure(OUDEGRACHT)
    assert found.frequency == pytest.approx(5.364349123825101, abs=1e-12)
    assert (found.dependency, found.density, found.concrete) == (3, 4.0, 0.5)


def test_a_compound_is_as_common_as_its_head() -> None:
    sentence = by_hand("Gezondheidszorg NOUN N|soort|ev root Gezondheidszorg")
    assert count(sentence).frequencies == (frequency("zorg"),)


def test_verbs_and_adjectives_are_looked_up_as_they_stand() -> None:
    sentence = by_hand("grote ADJ ADJ|prenom amod loopt", "loopt VERB WW|pv|tgw|met-t root loopt lopen")
    assert count(sentence).frequencies == (frequency("grote"), frequency("loopt"))


@pytest.mark.parametrize(
    ("token", "counts"),
    [
        ("huis NOUN N|soort|ev root 0", 1),
        ("Heerenveen PROPN SPEC|deeleigen root 0", 1),
        ("loopt VERB WW|pv|tgw|met-t root 0", 1),
        ("groot ADJ ADJ|vrij|basis root 0", 1),
        ("hardop ADV BW root 0", 1),  # manner adverb
        ("gisteren ADV BW root 0", 0),
        ("is AUX WW|pv|tgw|ev root 0", 0),
        ("tweede ADJ TW|rang|prenom root 0", 0),
        ("wordt VERB WW|pv|tgw|met-t cop 0", 0),
    ],
)
def test_what_a_content_word_is(token: str, counts: int) -> None:
    assert count(by_hand(token)).content_words == counts


def test_names_and_skipped_words_have_no_frequency() -> None:
    sentence = by_hand(
        "Heerenveen PROPN SPEC root 0", "sms NOUN N|soort|ev conj 0", "whatsappte VERB WW|pv|verl|ev conj 0 whatsappen"
    )
    assert count(sentence).frequencies == ()


@pytest.mark.parametrize(
    ("token", "concrete", "typed"),
    [
        ("stad NOUN N|soort|ev root 0", 1, 1),
        ("gezondheidszorg NOUN N|soort|ev root 0", 0, 1),
        ("hulp NOUN N|soort|ev root 0", 0, 1),  # both senses
        ("paardje NOUN N|soort|ev|dim root 0 paard", 1, 1),  # by its lemma
        ("Oudegracht PROPN SPEC|deeleigen root 0", 0, 0),  # a name that is not listed
        ("km SYM SPEC|symb root 0", 1, 1),  # a unit
        ("% SYM SPEC|symb root 0", 0, 0),
        ("loopt VERB WW|pv|tgw|met-t root 0", 0, 0),
    ],
)
def test_the_kinds_of_nouns(token: str, concrete: int, typed: int) -> None:
    found = count(by_hand(token))
    assert (found.concrete, found.typed) == (concrete, typed)


def test_a_curly_apostrophe_is_looked_up_as_a_straight_one() -> None:
    assert count(by_hand("foto’s NOUN N|soort|mv root 0 foto")).frequencies == (frequency("foto's"),)


def test_a_subject_belongs_to_every_conjunct_of_its_verb() -> None:
    # lint-ii's own example: from 'geluid' to 'gehoord' there are nine words.
    sentence = by_hand(
        "Dat DET VNW det geluid",
        "geluid NOUN N|soort|ev nsubj klinkt",
        "klinkt VERB WW|pv|tgw|met-t root klinkt",
        "in ADP VZ|init case midden-",
        "het DET LID det midden-",
        "midden- NOUN SPEC|afgebr obl klinkt",
        "en CCONJ VG|neven cc kleinbedrijf",
        "kleinbedrijf NOUN N|soort|ev conj midden-",
        "en CCONJ VG|neven cc gehoord",
        "moet AUX WW|pv|tgw|ev aux gehoord",
        "worden AUX WW|inf aux:pass gehoord",
        "gehoord VERB WW|vd|vrij|zonder conj klinkt",
        ". PUNCT LET punct klinkt",
    )
    assert measure(sentence).dependency == 9
    tokens = (replace(token, dep="nsubj:pass") if token.dep == "nsubj" else token for token in sentence.tokens)
    passive = replace(sentence, tokens=tuple(tokens))
    assert measure(passive).dependency == 8  # 'gehoord' to 'klinkt': no other relation has more heads than one


def test_a_conjunct_has_the_head_of_the_first_one() -> None:
    # 'brood', 'melk' and 'kaas' all hang on 'koop'; three words stand between 'koop' and 'kaas', the comma left out.
    sentence = by_hand(
        "Ik PRON VNW nsubj koop",
        "koop VERB WW|pv|tgw|ev root koop",
        "brood NOUN N|soort|ev obj koop",
        ", PUNCT LET punct melk",
        "melk NOUN N|soort|ev conj brood",
        "en CCONJ VG|neven cc kaas",
        "kaas NOUN N|soort|ev conj melk",
        ". PUNCT LET punct koop",
    )
    assert measure(sentence).dependency == 3


def test_punctuation_is_no_distance_and_has_none() -> None:
    sentence = by_hand(
        "U PRON VNW nsubj betaalt",
        ", PUNCT LET punct betaalt",
        "( PUNCT LET punct betaalt",
        "betaalt VERB WW|pv|tgw|met-t root betaalt",
        "nu ADV BW advmod betaalt",
        "! PUNCT LET punct 0",
    )
    assert measure(sentence).dependency == 0


def test_without_a_word_between_two_there_is_no_distance() -> None:
    assert count(by_hand("Inleiding NOUN N|soort|ev root 0", ". PUNCT LET punct 0")).dependency is None


def test_a_sentence_without_finite_verb_has_no_clause() -> None:
    assert measure(by_hand("Inleiding NOUN N|soort|ev root 0")).density is None


def test_words_and_nouns_weigh_equally_sentences_weigh_equally() -> None:
    found = features(
        [
            Counts(frequencies=(2.0,), dependency=1, content_words=4, finite_verbs=2, concrete=1, typed=1),
            Counts(frequencies=(5.0, 5.0), dependency=4, content_words=1, finite_verbs=1, concrete=0, typed=3),
            Counts(frequencies=(), dependency=None, content_words=3, finite_verbs=0, concrete=0, typed=0),
        ]
    )
    assert found == Features(frequency=4.0, dependency=2.5, density=1.5, concrete=0.25)


def test_what_nobody_analysed_counts_for_nothing() -> None:
    tokens = tuple(replace(token, head=-1, dep="", pos="", tag="") for token in OUDEGRACHT.tokens)
    nothing = Features(frequency=None, dependency=None, density=None, concrete=None)
    assert measure(replace(OUDEGRACHT, tokens=tokens)) == nothing
    assert features([]) == nothing
