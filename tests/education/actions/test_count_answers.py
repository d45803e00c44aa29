"""Answers are counted and nothing else of whoever gave them; figures move ten people at a time."""

import pytest

from education.actions.count_answers import count_answers
from education.models import CheckCount
from education.moments import SKIPPED, Moment

pytestmark = pytest.mark.django_db


def count(times=1, *, answers=None, moment=Moment.BEFORE, source=""):
    for _ in range(times):
        count_answers(check="pressure", moment=moment, answers=answers or {"pay": 1}, source=source)


def counts_of(question="pay", **wanted):
    rows = CheckCount.objects.filter(question=question, **wanted)
    return {row.choice: (row.counted, row.waiting) for row in rows}


def test_each_answer_adds_one_and_a_question_left_out_counts_as_such():
    count(2, answers={"pay": 1, "show": SKIPPED})
    count(answers={"pay": 0, "show": 0})

    assert counts_of("pay") == {1: (0, 2), 0: (0, 1)}
    assert counts_of("show") == {SKIPPED: (0, 2), 0: (0, 1)}


def test_moments_and_sources_are_counted_apart():
    count()
    count(moment=Moment.AFTER)
    count(source="owe-nothing")

    rows = CheckCount.objects.values_list("moment", "source", "waiting")

    assert sorted(rows) == [("after", "", 1), ("before", "", 1), ("before", "owe-nothing", 1)]


def test_nine_answers_wait_and_the_tenth_lets_all_of_them_in():
    count(6)
    count(3, answers={"pay": 0})
    assert counts_of() == {1: (0, 6), 0: (0, 3)}

    count(answers={"pay": 2})

    assert counts_of() == {1: (6, 0), 0: (3, 0), 2: (1, 0)}


def test_the_eleventh_waits_again():
    count(11)

    assert counts_of() == {1: (10, 1)}


def test_who_left_the_question_out_lets_nobody_in():
    count(20, answers={"pay": SKIPPED})
    count(9)
    assert counts_of() == {SKIPPED: (0, 20), 1: (0, 9)}

    count()

    assert counts_of() == {SKIPPED: (20, 0), 1: (10, 0)}


def test_the_answers_of_one_person_are_counted_whole_or_not_at_all():
    count(answers={"pay": 1, "show": 0})

    with pytest.raises(ValueError, match="no number"):
        count(answers={"pay": 1, "show": "no number"})

    assert counts_of("pay") == {1: (0, 1)}


def test_a_row_has_no_room_for_a_person_or_a_time():
    names = {field.name for field in CheckCount._meta.get_fields()}

    assert names == {
        *("id", "check_slug", "moment", "question", "choice", "source", "waiting", "counted")
    }
