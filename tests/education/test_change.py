"""What is said of counted answers: never of fewer than ten people, and in no order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from education.change import Counted, Share, change_of, share_of
from education.moments import SKIPPED, Moment

WANTED = {0, 1}
MANY = st.integers(min_value=0, max_value=400)
COUNTS = st.lists(
    st.builds(Counted, moment=st.sampled_from(Moment), choice=st.integers(-1, 4), count=MANY),
    max_size=15,
)


def answers(*, wanted, other, moment=Moment.BEFORE, skipped=0):
    return [
        Counted(moment=moment, choice=0, count=wanted),
        Counted(moment=moment, choice=2, count=other),
        Counted(moment=moment, choice=SKIPPED, count=skipped),
    ]


@pytest.mark.parametrize(
    ("wanted", "other", "shown"),
    [
        pytest.param(10, 10, Share(percent=50, base=20), id="ten on each side"),
        pytest.param(19, 20, Share(percent=50, base=30), id="the base is cut to whole tens"),
        pytest.param(10, 90, Share(percent=10, base=100), id="a small share of many"),
        pytest.param(9, 90, None, id="nine on one side"),
        pytest.param(90, 9, None, id="nine on the other side"),
        pytest.param(0, 90, None, id="everybody alike"),
        pytest.param(90, 0, None, id="everybody alike, as hoped"),
        pytest.param(0, 0, None, id="nobody"),
    ],
)
def test_a_share_is_shown_with_ten_people_on_either_side(wanted, other, shown):
    assert share_of(answers(wanted=wanted, other=other), wanted={0}) == shown


def test_who_left_the_question_out_changes_nothing():
    without = change_of(answers(wanted=12, other=18), wanted={0})

    assert change_of(answers(wanted=12, other=18, skipped=50), wanted={0}) == without


def test_the_difference_is_in_points_of_what_is_shown():
    counts = [
        *answers(wanted=10, other=30, moment=Moment.BEFORE),
        *answers(wanted=30, other=10, moment=Moment.AFTER),
        *answers(wanted=20, other=20, moment=Moment.LATER),
    ]

    change = change_of(counts, wanted={0})

    assert (change.gained, change.lasting) == (50, 25)


def test_without_one_of_the_shares_there_is_no_difference():
    counts = answers(wanted=30, other=10, moment=Moment.AFTER)

    change = change_of(counts, wanted={0})

    assert change.after == Share(percent=75, base=40)
    assert (change.gained, change.lasting) == (None, None)


@given(COUNTS)
def test_no_share_is_of_fewer_than_ten_people_on_a_side(counts):
    change = change_of(counts, wanted=WANTED)

    for moment, share in zip(Moment, (change.before, change.after, change.later), strict=True):
        answered = [x for x in counts if x.moment is moment and x.choice != SKIPPED]
        base = sum(each.count for each in answered)
        part = sum(each.count for each in answered if each.choice in WANTED)
        assert (share is not None) == (part >= 10 and base - part >= 10)
        if share:
            assert 10 <= share.base <= base < share.base + 10
            assert abs(share.percent - 100 * part / base) <= 2.5


@given(COUNTS.flatmap(lambda counts: st.tuples(st.just(counts), st.permutations(counts))))
def test_the_order_of_the_answers_says_nothing(pair):
    counts, shuffled = pair

    assert change_of(shuffled, wanted=WANTED) == change_of(counts, wanted=WANTED)


@given(COUNTS)
def test_a_difference_stays_between_minus_and_plus_a_hundred(counts):
    change = change_of(counts, wanted=WANTED)

    for points in (change.gained, change.lasting):
        assert points is None or -100 <= points <= 100
