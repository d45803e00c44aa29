"""Counts of one page of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readability.gates import GATES, NEVER, TELLTALE, Gate, over
from readability.measure import measure, sentences, words


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("We read it. We write to you!", 2),
        ("A heading without a stop", 1),
        ("Who are you?", 1),
        ("{day}", 1),
        ("...", 0),
        ("ስምህን መናገር የለብህም። አንድ ሰው ያነበዋል።", 2),
        ("អ្នកអាចប្រាប់យើង។ យើងអាន។", 2),
        ("هل أنت بأمان؟ نحن هنا.", 2),
    ],
)
def test_sentences_end_at_the_stops_of_every_script(line, count):
    assert len(sentences(line)) == count


def test_what_is_filled_in_counts_as_one_word():
    assert words("In {country} call {number}.") == ["In", "day", "call", "day"]
    assert words("In %(country)s call %(number)s.") == ["In", "day", "call", "day"]


def test_the_marks_of_a_page_are_no_words():
    link = '<a class="back" href="tel:%(tel)s"><strong>%(number)s</strong></a>'

    assert words(f"Call {link} now.") == ["Call", "day", "now"]
    assert len(sentences(f"Call {link} now.")) == 1


def test_a_page_is_measured_with_its_choices():
    found = measure(["Are you safe right now?"], choices=["Yes, I am safe.", "I am not sure."])

    assert (found.words, found.longest, found.choices) == (13, 5, 2)
    assert found.mean == pytest.approx(13 / 3)
    assert found.longest_sentence == "Are you safe right now"
    assert found.off_list == ()


def test_a_hard_word_is_named_and_its_share_is_of_all_words():
    found = measure(["They coerce you."])

    assert found.off_list == ("coerce",)
    assert found.off_list_share == pytest.approx(1 / 3)


def test_an_empty_page_measures_nothing():
    found = measure([])

    assert (found.words, found.longest, found.mean, found.off_list_share) == (0, 0, 0, 0)


def test_each_gate_says_what_is_over_it_and_a_page_within_it_says_nothing():
    narrow = Gate(longest=3, mean=2, words=5, choices=1, off_list=0.1)
    page = measure(["They coerce you to go."], choices=["Yes.", "No."])

    said = list(over(narrow, page))

    assert len(said) == 5
    assert "coerce" in said[-1]
    assert list(over(narrow, measure(["Go on."], choices=["Yes."]))) == []


@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_text_can_be_measured(lines):
    found = measure(lines)

    assert 0 <= found.mean <= found.longest <= found.words
    assert 0 <= found.off_list_share <= 1


def test_younger_readers_have_narrower_gates():
    young, older, oldest = (GATES[band] for band in ["6-9", "10-12", "13-17"])

    for lower, upper in [(young, older), (older, oldest)]:
        assert lower.longest < upper.longest
        assert lower.words < upper.words
        assert lower.off_list < upper.off_list


def test_what_is_never_said_is_found_and_plain_words_are_not():
    assert NEVER.search("Why did you send it?")
    assert NEVER.search("Don\u2019t worry")
    assert not NEVER.search("You are not in trouble with us.")
    assert TELLTALE.search("Report abuse")
    assert not TELLTALE.search("Question 3 of 8")
