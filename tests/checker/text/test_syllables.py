"""Syllables are counted by sound."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.text.syllables import count

BY_HAND = """
u 1|de 1|over 2|avond 2|adres 2|uren 2|idee 2|ideeën 3|aanvraag 2|toeslagaanvraag 4|uitkering 3|bijstand 2
gemeente 3|bijstandsuitkering 5|zeeëend 2|zee-eend 2|na-ijver 3|naoorlogs 3|bureau 2|niveau 2|nieuw 1|eeuw 1
leeuwen 2|fraai 1|fraaie 2|mooi 1|mooie 2|groei 1|groeien 2|financiën 4|industrieën 4|categorieën 5|coördinatie 5
beïnvloeden 4|geïnd 2|geëist 2|reünie 3|museum 3|geuit 2|serieus 3|religieuze 5|milieu 2|nationaal 3|pensioen 2
functioneren 4|politie 3|politieagent 5|vakantie 3|actie 2|station 2|kwaliteit 3|quote 2|systeem 2|hobby 2|yoga 2
loyaal 2|royale 3|type 2|website 2|online 2|deadline 2|e-mail 2|team 1|theater 3|reageren 4|beantwoorden 4
geautomatiseerd 6|zo'n 1|foto's 2|auto's 2|'s 1|AOW 3|AOW-leeftijd 5|UWV 3|SVB 3|IOAW 4|DUO 2|Wmo 3|tbc 3
één 1|café 2|crèche 2|€ 1|2026 1|1.419,46 1|12e 1|t.a.v. 3|m.b.t. 3|A.B. 2|in- 1|duo 2|radio 3|regio 3|situatie 4
individueel 5|actueel 3|januari 4|februari 4|officieel 3|interieur 4|bijeenkomst 3|beijveren 4|Meijer 2|drieëntwintig 4
"""


def test_counted_by_hand() -> None:
    cases = [case.rpartition(" ") for line in BY_HAND.split("\n") for case in line.split("|") if case]
    wrong = [f"{word}: {count(word)}, not {number}" for word, _, number in cases if count(word) != int(number)]
    assert not wrong, "\n".join(wrong)


@given(st.text(max_size=30))
def test_every_word_has_a_syllable(word: str) -> None:
    assert count(word) >= 1
