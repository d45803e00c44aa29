"""Identifiers: found in what a reporter typed, brought to one form, indexed by a key."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.crypto.blind_index import MOST_FOUND, exact_index, find_identifiers, normalise

KEY = b"i" * 32
KINDS = ["handle", "url", "phone", "email", "game_id"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("it was @Nobody_Here99.", [("handle", "@Nobody_Here99")], id="handle"),
        pytest.param(
            "see https://example.org/a?b=1, ok", [("url", "https://example.org/a?b=1")], id="link"
        ),
        pytest.param("on www.example.org!", [("url", "www.example.org")], id="link without scheme"),
        pytest.param("(x.y+z@example.org)", [("email", "x.y+z@example.org")], id="mail"),
        pytest.param("call +44 20 7946 0000", [("phone", "+44 20 7946 0000")], id="phone"),
        pytest.param("\u17e0\u17e1\u17e2 \u17e3\u17e4\u17e5 \u17e6\u17e7\u17e8",
                     [("phone", "\u17e0\u17e1\u17e2 \u17e3\u17e4\u17e5 \u17e6\u17e7\u17e8")],
                     id="phone in Khmer digits"),
        pytest.param("I am 12 and it was 3 times", [], id="small numbers are no phone"),
        pytest.param("@ @. @... mail me @ home", [], id="a lone at sign is nobody"),
        pytest.param("https://a@example.org/@b", [("url", "https://a@example.org/@b")],
                     id="parts of a link are not found twice"),
        pytest.param("", [], id="nothing"),
        pytest.param("http://[::1 now", [("url", "http://[::1")], id="half an address"),
    ],
)  # fmt: skip
def test_what_looks_like_an_identifier_is_found(text, found):
    assert [(each.kind, each.value) for each in find_identifiers(text)] == found


def test_the_same_identifier_is_found_once():
    assert len(find_identifiers("@someone and @someone again")) == 1


def test_no_more_than_fifty_are_found():
    text = " ".join(f"@person{number}" for number in range(500))

    assert len(find_identifiers(text)) == MOST_FOUND == 50


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("handle", "@Some_One", "some_one"),
        ("handle", "@\uff53ome", "@some"),
        ("game_id", "Player7 ", "player7"),
        ("email", "Some@Example.org", "some@example.ORG"),
        ("phone", "+44 (20) 7946-0000", "+442079460000"),
        ("phone", "+\u17e4\u17e4 \u17e2\u17e0\u17e7\u17e9\u17e4\u17e6", "+44207946"),
        ("url", "HTTPS://www.Example.org/a/", "example.org/a"),
        ("url", "http://example.org:80/a#part", "https://example.org/a"),
        ("url", "https://example.org/?utm_source=x&b=2&a=1", "https://example.org?a=1&b=2"),
    ],
)
def test_two_spellings_meet_in_one_index(kind, one, other):
    assert normalise(kind, one) == normalise(kind, other)
    assert exact_index(kind, one, index_key=KEY) == exact_index(kind, other, index_key=KEY)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("handle", "some_one", "someone"),
        ("url", "example.org/A", "example.org/a"),
        ("phone", "+442079460000", "+442079460001"),
    ],
)
def test_two_identifiers_do_not_meet(kind, one, other):
    assert exact_index(kind, one, index_key=KEY) != exact_index(kind, other, index_key=KEY)


def test_the_index_is_16_bytes_of_its_own_kind_and_key():
    indexes = {exact_index(kind, "1234567", index_key=KEY) for kind in KINDS}

    assert {len(index) for index in indexes} == {16}
    assert len(indexes) == len(KINDS)
    assert exact_index("phone", "1234567", index_key=b"j" * 32) not in indexes


def test_indexes_never_change_within_a_version():
    assert (
        exact_index("handle", "@Some_One", index_key=KEY).hex()
        == "c97b7b4d07d04594ae6f9202b2858666"
    )


def test_an_unknown_kind_is_an_error():
    with pytest.raises(KeyError):
        normalise("address", "somewhere")


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=150)
@given(value=st.text(max_size=60) | st.text(alphabet="@.:/?&=# w[a1+", max_size=30))
def test_a_normal_form_stays_as_it_is(kind, value):
    once = normalise(kind, value)

    assert normalise(kind, once) == once


@settings(max_examples=200)
@given(text=st.text(max_size=300) | st.text(alphabet="@.:/?[]&=# whtpsa1+-", max_size=200))
def test_whatever_is_typed_every_identifier_found_can_be_indexed(text):
    for each in find_identifiers(text):
        assert normalise(each.kind, each.value) != ""
        assert len(exact_index(each.kind, each.value, index_key=KEY)) == 16


@pytest.mark.parametrize(
    "unit", ["a", "@", "1 ", "a.", "a@", "www.", "http://", "1-", "+1(", "a@a.", "[", "@a"]
)
def test_time_grows_no_faster_than_the_text(unit):
    text = unit * 40_000
    start = time.process_time()

    find_identifiers(text)

    # A quadratic pattern takes minutes for this; a linear one some hundredths of a second.
    assert time.process_time() - start < 3
