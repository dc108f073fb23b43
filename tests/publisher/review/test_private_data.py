"""Numbers and addresses that can belong to somebody are found, however they are typed; what nobody can have is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.review.private_data import Kind, found, passes_account_test, passes_eleven_test

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2)


def bsn(first: list[int]) -> str | None:
    """The number that begins with these eight digits and passes the eleven-test; None when there is none."""
    last = sum(weight * digit for weight, digit in zip(WEIGHTS, first, strict=True)) % 11
    return "".join(map(str, [*first, last])) if last < 10 and any(first) else None


def account(bank: str, number: int) -> str:
    """A Dutch account with the right check digits."""
    plain = f"{bank}{number:010}"
    left = int("".join(str(int(sign, 36)) for sign in f"{plain}NL00")) % 97
    return f"NL{98 - left:02}{plain}"


def kinds(text: str) -> list[Kind]:
    return [each.kind for each in found(text)]


NUMBERS = st.lists(st.integers(0, 9), min_size=8, max_size=8).map(bsn).filter(bool)


@given(NUMBERS)
def test_every_number_made_for_it_passes_the_eleven_test(number: str) -> None:
    assert passes_eleven_test(number)


@given(NUMBERS, st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_never_passes_the_eleven_test(number: str, place: int, shift: int) -> None:
    other = (int(number[place]) + shift) % 10
    assert not passes_eleven_test(f"{number[:place]}{other}{number[place + 1 :]}")


@given(NUMBERS, st.sampled_from(["{}", "Mijn nummer is {}.", "bsn:{}", "BSN{} staat in de brief", "12, {}, 13"]))
def test_a_bsn_is_found_wherever_it_stands(number: str, sentence: str) -> None:
    (finding,) = found(sentence.format(number))
    assert finding.kind is Kind.BSN
    assert finding.text == number
    assert sentence.format(number)[finding.start : finding.end] == number


@pytest.mark.parametrize(
    "typed", ["1112.22.333", "111 222 333", "1112 22 333", "111.222.333", "111222333", "11122 2333"]
)
def test_a_bsn_is_found_with_dots_and_spaces(typed: str) -> None:
    assert kinds(f"Het is {typed} geworden.") == [Kind.BSN]


@given(st.lists(st.integers(0, 9), min_size=7, max_size=7).map(lambda rest: bsn([0, *rest])).filter(bool))
def test_a_bsn_that_lost_its_zero_is_found(number: str) -> None:
    assert kinds(f"nummer {number[1:]}.") == [Kind.BSN]


@pytest.mark.parametrize(
    "text",
    [
        "000000000", "123456789", "22-11-2026", "2026-11-22", "2025 2026", "22 11 2026 om 14.00 uur", "€ 1.234,56",
        "van 06-07-2026 14.00 uur", "Bel 14 0513.", "Bel 0800 8115.", "Postbus 15000, 8440 GA", "NL00 TEST 0123 4567 89",
        "pagina 12 en 13", "@gemeente", "artikel 4:6 Awb",
    ],
)  # fmt: skip
def test_what_nobody_can_have_is_left_alone(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "typed",
    [
        "0612345678", "06-12345678", "06 12 34 56 78", "+31 6 12345678", "+31 (0)6 12345678", "0031612345678",
        "0513 621234", "(0513) 62 12 34", "058-2131415", "tel:0612345678", "088 123 45 67",
    ],
)  # fmt: skip
def test_a_telephone_number_is_found_however_it_is_typed(typed: str) -> None:
    assert kinds(f"Bel mij op {typed} graag") == [Kind.PHONE]


@pytest.mark.parametrize(
    "typed", ["jan@gmail.com", "j.de.vries+werk@mail.ziggo.nl", "jan @ gmail.com", "JAN@GMAIL.COM"]
)
def test_an_e_mail_address_is_found(typed: str) -> None:
    assert kinds(f"Mail {typed}, dank u") == [Kind.MAIL]


@given(st.sampled_from(["ABNA", "INGB", "RABO", "BUNQ"]), st.integers(0, 9_999_999_999))
def test_an_account_is_found_with_and_without_spaces(bank: str, number: int) -> None:
    plain = account(bank, number)
    spaced = " ".join(plain[start : start + 4] for start in range(0, len(plain), 4))
    for typed in (plain, spaced, plain.lower()):
        (finding,) = found(f"Ik heb {typed} als rekening en meer")
        assert (finding.kind, finding.text) == (Kind.ACCOUNT, typed)


@given(st.sampled_from(["ABNA", "INGB"]), st.integers(0, 9_999_999_999), st.sampled_from(["00", "01", "99"]))
def test_check_digits_that_no_sum_gives_are_no_account(bank: str, number: int, digits: str) -> None:
    assert not passes_account_test(f"NL{digits}{bank}{number:010}")


def test_accounts_of_other_countries_are_found() -> None:
    """Examples of the registry itself (ISO 13616)."""
    for plain in (
        "BE68539007547034",
        "DE89370400440532013000",
        "GB29NWBK60161331926819",
        "PL61109010140000071219812874",
    ):
        assert kinds(plain) == [Kind.ACCOUNT]


def test_everything_is_told_in_the_order_of_the_text() -> None:
    text = "Bel 06 12345678 of mail jan@gmail.com, bsn 111222333, NL91 ABNA 0417 1643 00."
    assert kinds(text) == [Kind.PHONE, Kind.MAIL, Kind.BSN, Kind.ACCOUNT]


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for finding in found(text):
        assert text[finding.start : finding.end] == finding.text
