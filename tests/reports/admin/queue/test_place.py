"""A place in the queue as one word of an address."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from reports.admin.queue.place import Place
from reports.vocabulary import Level
from tests.reports.builders import NOW

HERE = Place(Level.P1, NOW, UUID(int=7))


def test_a_place_comes_back_from_its_word():
    assert Place.from_word(HERE.as_word()) == HERE


@given(st.text(max_size=400))
def test_anything_else_is_no_place(word):
    assert Place.from_word(word) is None


def test_a_word_that_was_changed_is_no_place():
    word = HERE.as_word()

    assert Place.from_word(word[:-9]) is None
    assert Place.from_word("") is None
