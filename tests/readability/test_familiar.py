"""Which words a reader of ten knows."""

import pytest

from readability.familiar import familiar_words, is_familiar


@pytest.mark.parametrize(
    "word",
    [
        "ask", "asked", "asks", "happens", "happening", "scared", "scary", "fastest", "stopped",
        "stories", "You", "don't", "don\u2019t", "we'll", "grown-up", "online", "phone", "3", "H03",
    ],
)  # fmt: skip
def test_a_known_word_is_known_with_its_endings(word):
    assert is_familiar(word)


@pytest.mark.parametrize("word", ["coerce", "consent", "solicitation", "xyz", "protection"])
def test_a_hard_word_is_not(word):
    assert not is_familiar(word)


def test_a_word_of_two_parts_is_known_when_both_are():
    assert is_familiar("well-known")
    assert not is_familiar("well-solicited")


def test_the_list_is_there_with_where_it_comes_from():
    assert len(familiar_words()) > 2_900
    assert not [word for word in familiar_words() if word != word.lower() or "#" in word]
