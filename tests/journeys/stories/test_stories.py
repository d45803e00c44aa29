"""The made-up stories keep to their rules: complete, balanced, findable, kind."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
STORIES = [
    story for path in sorted(FOLDER.glob("*.json")) for story in json.loads(path.read_text("utf-8"))
]
LANGUAGES = {"en", "sw", "pt", "am", "km", "th", "vi", "id", "fil", "ms"}
FIELDS = {
    "id", "audience", "age", "language", "setting", "gender",
    "safe_now", "harms", "marker", "words", "answer",
}  # fmt: skip
VALUES = {
    "age": {"6-9", "10-12", "13-17", "unsaid"},
    "setting": {"rural", "town"},
    "gender": {"girl", "boy", "unsaid"},
    "safe_now": {"safe", "not_safe", "hurt_self", "unsure", "skip"},
}
OPEN_CHOICES = {"something_else", "unsaid"}
HARMS = {
    "6-9": {"H13", "H20", "H02", "H04", "H03", "H01", "H09", "saw"} | OPEN_CHOICES,
    "10-12": {"H13", "H03", "H02", "H04", "H05", "H07", "H09", "H01", "saw"} | OPEN_CHOICES,
    "13-17": {"H13", "H03", "H02", "H04", "H05", "H07", "H09", "H01", "H06", "H10"} | OPEN_CHOICES,
    "caregiver": {
        "H13", "H02", "H04", "H03", "H05", "H07", "H09", "H01", "H10", "H12", "H20",
        "something_else",
    },
    "professional": {f"H{number:02}" for number in range(1, 21)},
}  # fmt: skip
# Rules for words to a child, interface note 2.3; the English answers stand for the others.
NEVER_SAID = ("why did you", "you should have", "you must", "don't worry", "victim", "secret")
HANDLE = re.compile(r"@[a-z]+_[a-z]+_[0-9]{4}")

each_story = pytest.mark.parametrize("story", STORIES, ids=lambda story: story["id"])


@each_story
def test_a_story_has_every_field_and_only_known_values(story):
    assert set(story) == FIELDS
    for field, allowed in VALUES.items():
        assert story[field] in allowed


@each_story
def test_a_story_picks_only_what_its_audience_can_pick(story):
    assert set(story["harms"]) <= HARMS[story["audience"]]
    assert len(set(story["harms"])) == len(story["harms"])


@each_story
def test_a_marker_stands_once_in_its_own_words_and_nowhere_else(story):
    told = [text for other in STORIES for text in (other["words"], other["answer"])]

    assert re.fullmatch(r"[a-z]+[0-9]{2}", story["marker"])
    assert sum(text.count(story["marker"]) for text in told) == 1
    assert story["marker"] in story["words"]


@each_story
def test_a_story_names_no_place_on_the_net_and_no_number_to_call(story):
    text = f"{story['words']} {story['answer']}"

    assert not re.search(r"https?:|www\.|\.com|[0-9]{5,}", text)
    assert HANDLE.sub("", text).count("@") == 0


@each_story
def test_an_answer_is_short_and_blames_nobody(story):
    answer = story["answer"].lower()

    assert 40 < len(answer) < 450
    assert not [words for words in NEVER_SAID if words in answer]


def test_the_files_are_one_per_language_and_the_ids_unique():
    for path in FOLDER.glob("*.json"):
        languages = {story["language"] for story in json.loads(path.read_text("utf-8"))}
        assert languages == {path.stem}
    assert len({story["id"] for story in STORIES}) == len(STORIES) >= 30


def test_the_set_is_balanced():
    languages = Counter(story["language"] for story in STORIES)
    adults = [story for story in STORIES if story["audience"] in {"caregiver", "professional"}]
    settings = Counter(story["setting"] for story in STORIES)
    genders = Counter(story["gender"] for story in STORIES)

    assert set(languages) == LANGUAGES
    assert min(languages.values()) >= 2
    assert len(adults) >= 6
    assert min(settings.values()) >= 10
    assert min(genders["girl"], genders["boy"]) >= 10


def test_every_answer_to_the_first_question_and_every_age_is_there():
    assert {story["safe_now"] for story in STORIES} == VALUES["safe_now"]
    assert {story["age"] for story in STORIES} == VALUES["age"]
    assert {story["audience"] for story in STORIES} == set(HARMS)


def test_several_stories_name_a_handle_and_one_handle_comes_twice():
    handles = Counter(handle for story in STORIES for handle in HANDLE.findall(story["words"]))

    assert sum(handles.values()) >= 6
    assert max(handles.values()) == 2
