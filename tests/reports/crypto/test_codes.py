"""The case code: what is shown, what may be typed, what is refused before any costly work."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.crypto.codes import (
    CODE_SPACE,
    LONGEST_TYPED,
    Hint,
    MalformedCodeError,
    as_digits,
    as_words,
    code_number,
    form_tag,
    grouped,
    parse_code,
)

PEPPER = b"p" * 32
NUMBERS = st.integers(min_value=0, max_value=CODE_SPACE - 1)
SEEDS = st.binary(min_size=32, max_size=32)
SCRIPTS = {
    "Khmer": 0x17E0,
    "Arabic-Indic": 0x0660,
    "Eastern Arabic": 0x06F0,
    "Thai": 0x0E50,
    "Devanagari": 0x0966,
    "Bengali": 0x09E6,
    "full width": 0xFF10,
}


def hint_of(text):
    with pytest.raises(MalformedCodeError) as refused:
        parse_code(text)
    return refused.value.hint


def words_of(number):
    words = as_words(number, language="en")
    assert words is not None
    return words


def in_script(digits, zero):
    return "".join(chr(zero + int(digit)) for digit in digits)


@given(seed=SEEDS)
def test_a_code_is_a_number_that_sixteen_digits_hold(seed):
    number = code_number(seed=seed, pepper=PEPPER)

    assert 0 <= number < CODE_SPACE
    assert len(as_digits(number)) == 16


def test_the_same_form_gives_the_same_code_and_tag():
    seed = b"s" * 32

    assert code_number(seed=seed, pepper=PEPPER) == code_number(seed=seed, pepper=PEPPER)
    assert form_tag(seed=seed, pepper=PEPPER) == form_tag(seed=seed, pepper=PEPPER)
    assert len(form_tag(seed=seed, pepper=PEPPER)) == 32


def test_code_and_tag_never_change_between_releases():
    seed = b"s" * 32

    assert code_number(seed=seed, pepper=PEPPER) == 394_496_161_719_925
    assert (
        form_tag(seed=seed, pepper=PEPPER).hex()
        == "d1388b06b801f466ee3e2e96647ae4b30681175fc541552c99226fe4df0738b4"
    )


def test_another_form_or_another_pepper_gives_another_code():
    codes = {
        code_number(seed=seed, pepper=pepper)
        for seed in (b"s" * 32, b"t" * 32)
        for pepper in (PEPPER, b"q" * 32)
    }

    assert len(codes) == 4


def test_the_tag_in_the_database_does_not_tell_the_code():
    tag = form_tag(seed=b"s" * 32, pepper=PEPPER)

    assert int.from_bytes(tag, "big") % CODE_SPACE != code_number(seed=b"s" * 32, pepper=PEPPER)


def test_codes_are_spread_evenly():
    numbers = [code_number(seed=n.to_bytes(32, "big"), pepper=PEPPER) for n in range(4000)]
    lower_half = sum(number < CODE_SPACE // 2 for number in numbers)

    assert 1800 < lower_half < 2200


def test_digits_are_shown_in_fours():
    assert grouped("0482991122047716") == "0482 9911 2204 7716"


@given(number=NUMBERS)
def test_the_digits_as_shown_lead_back(number):
    assert parse_code(grouped(as_digits(number))) == number


@pytest.mark.parametrize("zero", SCRIPTS.values(), ids=SCRIPTS.keys())
@settings(max_examples=20)
@given(number=NUMBERS)
def test_digits_of_any_script_lead_back(zero, number):
    assert parse_code(grouped(in_script(as_digits(number), zero))) == number


@settings(max_examples=30)
@given(number=NUMBERS, between=st.sampled_from([" ", "-", "\u200b", "\u2013", "\u200f", ".", "\t"]))
def test_whatever_stands_between_digits_does_not_matter(number, between):
    assert parse_code(between.join(as_digits(number)) + between) == number


@settings(max_examples=25)
@given(number=NUMBERS)
def test_every_slip_of_one_digit_is_caught(number):
    digits = as_digits(number)
    slips = [
        digits[:place] + other + digits[place + 1 :]
        for place in range(16)
        for other in "0123456789"
        if other != digits[place]
    ]

    assert {hint_of(slip) for slip in slips} == {Hint.CHECK_DIGIT}


@settings(max_examples=50)
@given(number=NUMBERS)
def test_every_swap_of_neighbours_is_caught(number):
    digits = as_digits(number)
    swaps = [
        digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
        for place in range(15)
        if digits[place] != digits[place + 1]
    ]

    assert all(hint_of(swap) is Hint.CHECK_DIGIT for swap in swaps)


@given(number=NUMBERS)
def test_the_words_lead_back(number):
    words = words_of(number)

    assert len(words) == 5
    assert parse_code(" ".join(words)) == number


@settings(max_examples=30)
@given(number=NUMBERS, between=st.sampled_from(["", " ", "-", ", ", "\n", "\u200b", " / ", "1"]))
def test_whatever_stands_between_words_does_not_matter(number, between):
    assert parse_code(between.join(words_of(number))) == number


@pytest.mark.parametrize("form", ["upper", "title", "full width"])
def test_words_in_any_letter_case_lead_back(form):
    words = " ".join(words_of(123_456_789_012_345))
    typed = {
        "upper": words.upper(),
        "title": words.title(),
        "full width": "".join(chr(ord(c) + 0xFEE0) if c.isalpha() else c for c in words),
    }[form]

    assert unicodedata.normalize("NFKC", typed).lower() == words
    assert parse_code(typed) == 123_456_789_012_345


def test_a_regional_language_uses_the_list_of_its_language():
    assert as_words(7, language="en-gb") == as_words(7, language="en")


def test_a_language_without_a_list_has_no_words():
    assert as_words(7, language="km") is None


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        pytest.param("", Hint.EMPTY, id="nothing"),
        pytest.param(" \u200b - \n", Hint.EMPTY, id="only separators"),
        pytest.param("0482 9911 2304", Hint.TOO_SHORT, id="digits missing"),
        pytest.param("0482 9911 2304 7716 1", Hint.TOO_LONG, id="a digit too many"),
        pytest.param("acorn acorn acorn acorn", Hint.TOO_SHORT, id="a word missing"),
        pytest.param(" ".join(["acorn"] * 6), Hint.TOO_LONG, id="a word too many"),
        pytest.param("acorn acorn acorn acorn qwxyz", Hint.UNKNOWN_WORD, id="not a word of ours"),
        pytest.param("zucchini " * 5, Hint.UNKNOWN_WORD, id="words above the last code"),
        pytest.param("0" * (LONGEST_TYPED + 1), Hint.TOO_LONG, id="longer than anybody types"),
    ],
)
def test_what_cannot_be_a_code_is_refused_with_a_hint(typed, hint):
    assert hint_of(typed) is hint


@settings(max_examples=300)
@given(text=st.text(max_size=LONGEST_TYPED + 5))
def test_whatever_is_typed_is_a_code_or_refused(text):
    try:
        number = parse_code(text)
    except MalformedCodeError:
        number = 0

    assert 0 <= number < CODE_SPACE


def test_a_refusal_does_not_repeat_what_was_typed():
    with pytest.raises(MalformedCodeError) as refused:
        parse_code("mirasecret")

    assert "mirasecret" not in repr(refused.value)
    assert refused.value.__context__ is None
