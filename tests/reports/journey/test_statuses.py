"""The statuses explained before telling are those that a case page may show."""

from reports.journey.statuses import GROUPS, MORE
from reports.journey.wording import FILES, choice_codes, read_texts, words_for
from reports.triage.states import CHILD_STATUS_KEY

TEXTS = read_texts(FILES)
EXPLAINED = [key for keys in GROUPS.values() for key in keys]
# They begin like another text and say no more of what the status means.
SAID_BY = {"st_late_again": "st_late", "st_pass": "st_pass_ok"}


def test_every_status_is_explained_once():
    every = {key for key in TEXTS if key.startswith("st_")}

    assert set(EXPLAINED) == every - SAID_BY.keys()
    assert len(EXPLAINED) == len(set(EXPLAINED))
    assert {SAID_BY.get(key, key) for key in CHILD_STATUS_KEY.values()} <= set(EXPLAINED)


def test_a_status_whose_text_only_names_a_day_has_a_meaning_of_its_own():
    without_more = {key for key in EXPLAINED if not words_for(key).hints}

    assert without_more == set(choice_codes(MORE, "shared"))


def test_what_is_left_out_begins_like_the_text_that_says_it():
    for left_out, key in SAID_BY.items():
        shown = TEXTS[key]["shared"]["heading"].rstrip(".")
        assert TEXTS[left_out]["shared"]["heading"].startswith(shown)
