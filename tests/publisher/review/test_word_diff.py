"""Two versions word by word: nothing may get lost, and marks must stand where the change is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from publisher.review.word_diff import Fate, as_html, as_markdown, compare, words

TEXT = st.text(alphabet="abc €\n.", max_size=60)


@given(old=TEXT, new=TEXT)
def test_the_stretches_hold_both_texts_whole(old: str, new: str) -> None:
    found = words(old, new)
    assert "".join(each.text for each in found if each.fate is not Fate.NEW) == old
    assert "".join(each.text for each in found if each.fate is not Fate.GONE) == new


def test_a_changed_paragraph_keeps_its_pair_and_a_new_one_stands_alone() -> None:
    old = "# Brief\n\nBeste A,\n\nU krijgt op 1 juli geld van ons.\n\nBel ons gerust.\n"
    new = "# Brief\n\nBeste A,\n\nU krijgt op 2 juli geld van ons.\n\nU hoeft niets te doen.\n\nBel ons gerust.\n"
    changed = [each for each in compare(old, new) if each.is_changed]
    assert [(each.old is None, each.new is None) for each in changed] == [(False, False), (True, False)]
    assert as_markdown(changed[0].stretches) == "U krijgt op ~~1~~**2** juli geld van ons."


def test_what_went_is_told_too() -> None:
    gone = [each for each in compare("Een zin.\n\nNog iets anders.\n", "Een zin.\n") if each.is_changed]
    assert [each.new for each in gone] == [None]


def test_html_is_escaped_and_speaks() -> None:
    shown = as_html(words("a <b>", "a c"))
    assert "&lt;b&gt;" in shown
    assert 'class="voor-oren">weg: ' in shown
