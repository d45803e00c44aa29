"""What stands beside the words of a question: for readers up to twelve a drawing, and why."""

import re

import pytest

from reports.journey.wording import FILES, read_texts
from reports.templatetags._icons import ICONS

YOUNGEST = ("6-9", "10-12")


@pytest.mark.parametrize("reader", YOUNGEST)
def test_every_choice_of_a_reader_up_to_twelve_stands_beside_a_drawing(reader: str) -> None:
    questions = {
        key: readers[reader]["choices"]
        for key, readers in read_texts(FILES).items()
        if "choices" in readers.get(reader, {})
    }

    # Names of apps come from the site's own list, as words alone.
    bare = {
        (key, code)
        for key, choices in questions.items()
        for code, choice in choices.items()
        if not isinstance(choice, dict) or choice.get("icon") not in ICONS
    }
    assert len(questions) > 10
    assert bare == set()


@pytest.mark.parametrize("reader", YOUNGEST)
def test_no_two_choices_of_a_question_have_the_same_drawing(reader: str) -> None:
    drawn = {
        key: [choice["icon"] for choice in readers[reader]["choices"].values()]
        for key, readers in read_texts(FILES).items()
        if "choices" in readers.get(reader, {})
    }

    assert drawn
    assert {key: names for key, names in drawn.items() if len(set(names)) < len(names)} == {}


@pytest.mark.parametrize("step", ["app", "country", "at_home", "in_person", "needs"])
def test_a_question_that_may_feel_prying_says_why_it_is_asked(step: str) -> None:
    hints = {
        reader: " ".join(map(str, words.get("hints", [])))
        for reader, words in read_texts(FILES)[step].items()
    }

    why = re.compile(r"(We use it|helps us)")
    assert hints
    assert [reader for reader, said in hints.items() if not why.search(said)] == []
