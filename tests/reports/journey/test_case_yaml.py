"""The words of the case page: one text for every age, so it must be easy for the youngest."""

import re

import pytest
import yaml

from reports.journey.declaration import FOLDER

CASE = yaml.safe_load((FOLDER / "words" / "case.yaml").read_text(encoding="utf-8"))
MOST_WORDS_A_SENTENCE, MOST_WORDS_A_PAGE = 12, 60
# Blame, promises nobody can keep, and what a groomer says too.
NEVER = re.compile(
    r"\b(secret|why did you|you should|you must|victim|predator|abuse|nude|naked|sex\w*|"
    r"don.t worry|everything will be|rejected|invalid|spam|complain\w*)\b",
    re.IGNORECASE,
)


def lines_of(key: str) -> list[str]:
    raw = CASE[key]["shared"]
    hints = [each if isinstance(each, str) else each["text"] for each in raw.get("hints", ())]
    parts = [*raw.get("choices", {}).values(), *raw.get("actions", {}).values()]
    return [raw["heading"], *hints, *parts]


def words_of(text: str) -> list[str]:
    return re.findall(r"[\w']+", text)


@pytest.mark.parametrize("key", CASE)
def test_every_text_is_shared_by_all_ages(key):
    assert set(CASE[key]) == {"shared"}


@pytest.mark.parametrize("key", CASE)
def test_no_sentence_is_longer_than_twelve_words(key):
    sentences = [one for line in lines_of(key) for one in re.split(r"(?<=[.?!]) ", line)]

    long = [one for one in sentences if len(words_of(one)) > MOST_WORDS_A_SENTENCE]
    assert long == []


@pytest.mark.parametrize("key", CASE)
def test_no_page_has_more_than_sixty_words(key):
    assert sum(len(words_of(line)) for line in lines_of(key)) <= MOST_WORDS_A_PAGE


@pytest.mark.parametrize("key", CASE)
def test_nothing_blames_frightens_or_asks_for_silence(key):
    assert [line for line in lines_of(key) if NEVER.search(line)] == []


def test_the_gates_see_what_they_are_for():
    assert NEVER.search("This is our secret.")
    assert not NEVER.search("Write it down where only you look.")
