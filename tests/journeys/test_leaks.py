"""The search for leaks finds a word in every shape in which it could lie about."""

import base64
import json
from urllib.parse import quote_plus

import pytest

from tests.journeys.leaks import found_in

WORD = "bluekite17 ታሪክ"
AROUND = b"\x00\xffnoise"


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "written" / "deep"
    folder.mkdir(parents=True)
    return folder


def search(place, words):
    return found_in([place.parent], words=words, patterns=place.parent.parent / "patterns")


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param(WORD.encode(), id="as it is"),
        pytest.param(WORD.encode("utf-16-le"), id="in two bytes a letter"),
        pytest.param(json.dumps({"words": f"so {WORD}."}).encode(), id="in JSON"),
        pytest.param(quote_plus(WORD).encode(), id="in an address"),
        pytest.param(WORD.encode().hex().encode(), id="in a dump of bytes"),
        *(
            pytest.param(
                base64.b64encode(b"x" * before + WORD.encode() + b"after"), id=f"b64 {before}"
            )
            for before in range(4)
        ),
    ],
)
def test_a_word_is_found_in_every_shape(place, shape):
    (place / "some.log").write_bytes(AROUND + shape + AROUND)

    assert search(place, [WORD]) == [str(place / "some.log")]


def test_nothing_is_found_where_nothing_is(place):
    (place / "some.log").write_bytes(AROUND + b"bluekite16" + base64.b64encode(b"other words"))

    assert search(place, [WORD, "1234567890123456"]) == []
