"""Sealed text opens in its own place with its own key, and tells nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.crypto.envelope import (
    CannotOpenError,
    Place,
    length_prefixed,
    new_data_key,
    open_text,
    seal_text,
)

KEY = new_data_key()
PLACE = Place(
    table="message",
    field="body",
    report_id="6f1c7a52-93ee-4a8a-a0f3-0f2b5d1f5c11",
    row_id="0d7a2f0e-6a41-4b0b-8c6c-6b1f0f7f7a22",
    direction="from_reporter",
    author_role="child",
)
OVERHEAD = 1 + 12 + 16


def test_a_data_key_is_32_fresh_bytes():
    assert len(new_data_key()) == 32
    assert new_data_key() != new_data_key()


@given(text=st.text(max_size=3000))
def test_what_is_sealed_opens_again(text):
    assert open_text(seal_text(text, key=KEY, place=PLACE), key=KEY, place=PLACE) == text


@pytest.mark.parametrize(
    "part", ["table", "field", "report_id", "row_id", "direction", "author_role"]
)
def test_a_value_moved_to_another_place_does_not_open(part):
    sealed = seal_text("mira", key=KEY, place=PLACE)
    elsewhere = replace(PLACE, **{part: "another"})

    assert open_text(sealed, key=KEY, place=PLACE) == "mira"
    with pytest.raises(CannotOpenError):
        open_text(sealed, key=KEY, place=elsewhere)


def test_a_letter_moved_between_two_parts_of_the_place_is_another_place():
    one = Place(table="ab", field="c", report_id="r", row_id="i")
    other = Place(table="a", field="bc", report_id="r", row_id="i")
    sealed = seal_text("mira", key=KEY, place=one)

    with pytest.raises(CannotOpenError):
        open_text(sealed, key=KEY, place=other)


@given(
    one=st.lists(st.binary(max_size=6), max_size=4),
    other=st.lists(st.binary(max_size=6), max_size=4),
)
def test_two_lists_of_parts_never_give_the_same_bytes(one, other):
    assert (length_prefixed(*one) == length_prefixed(*other)) is (one == other)


def test_another_key_does_not_open():
    sealed = seal_text("mira", key=KEY, place=PLACE)

    with pytest.raises(CannotOpenError):
        open_text(sealed, key=new_data_key(), place=PLACE)


@pytest.mark.parametrize("key", [b"", b"short", bytes(31), bytes(33)])
def test_something_that_is_no_key_does_not_open(key):
    sealed = seal_text("mira", key=KEY, place=PLACE)

    with pytest.raises(CannotOpenError):
        open_text(sealed, key=key, place=PLACE)


def test_a_change_of_any_byte_is_noticed():
    sealed = seal_text("mira", key=KEY, place=PLACE)

    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises(CannotOpenError):
            open_text(bytes(changed), key=KEY, place=PLACE)


@settings(max_examples=50)
@given(junk=st.binary(max_size=80))
def test_bytes_from_anywhere_do_not_open(junk):
    with pytest.raises(CannotOpenError):
        open_text(junk, key=KEY, place=PLACE)


def test_a_cut_value_does_not_open():
    sealed = seal_text("mira", key=KEY, place=PLACE)

    for length in range(len(sealed)):
        with pytest.raises(CannotOpenError):
            open_text(sealed[:length], key=KEY, place=PLACE)


def test_the_error_says_nothing():
    sealed = seal_text("mira", key=KEY, place=PLACE)

    with pytest.raises(CannotOpenError) as refused:
        open_text(sealed, key=new_data_key(), place=PLACE)

    assert str(refused.value) == ""
    assert refused.value.__suppress_context__


@settings(max_examples=60)
@given(length=st.integers(min_value=0, max_value=6000))
def test_the_length_tells_only_a_step(length):
    inside = len(seal_text("x" * length, key=KEY, place=PLACE)) - OVERHEAD

    assert inside % (256 if inside <= 2048 else 1024) == 0
    assert length < inside <= length + 1024


def test_texts_within_a_step_have_the_same_length():
    lengths = {len(seal_text("x" * n, key=KEY, place=PLACE)) for n in range(200)}
    longer = {len(seal_text("x" * n, key=KEY, place=PLACE)) for n in range(2100, 3000, 50)}

    assert len(lengths) == len(longer) == 1


def test_the_same_text_sealed_twice_looks_different():
    assert seal_text("mira", key=KEY, place=PLACE) != seal_text("mira", key=KEY, place=PLACE)


def test_a_sealed_value_does_not_hold_the_text():
    assert b"mira" not in seal_text("mira", key=KEY, place=PLACE)
