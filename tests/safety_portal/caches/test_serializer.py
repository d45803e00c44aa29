"""Values of a cache as JSON."""

import contextlib
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety_portal.caches import JsonSerializer, NotJsonError

JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    # A lone surrogate is no text; JSON escapes carry it all the same.
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(JSON_VALUES)
def test_what_json_can_hold_comes_back_the_same(value):
    serializer = JsonSerializer()

    assert serializer.loads(serializer.dumps(value)) == value


@given(st.binary())
def test_any_bytes_are_a_value_or_not_json_and_nothing_else_happens(data):
    with contextlib.suppress(NotJsonError):
        JsonSerializer().loads(data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(pickle.dumps({"a": 1}), id="a pickle"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param(b"[" * 100_000, id="nested too deeply"),
        pytest.param(b"", id="nothing"),
        pytest.param("9" * 5_000, id="a number too long to read"),
    ],
)
def test_foreign_data_is_named_as_such(data):
    with pytest.raises(NotJsonError):
        JsonSerializer().loads(data)


@pytest.mark.parametrize(
    "value", [pytest.param(object(), id="an object"), {1, 2}, b"bytes", float("nan")], ids=str
)
def test_what_json_cannot_hold_is_refused_when_stored(value):
    with pytest.raises((TypeError, ValueError)):
        JsonSerializer().dumps(value)


def test_whole_numbers_are_written_so_that_redis_can_count_them():
    assert JsonSerializer().dumps(41) == "41"
