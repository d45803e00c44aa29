"""Which level may follow which by a person's hand."""

import itertools

import pytest

from reports.triage.level_change import LevelReason, LevelRefusal, LevelWish, why_not
from reports.vocabulary import Level

LOWERING = LevelReason.READ_AND_SAFE


def wish(old, new, *, reason=LOWERING, read=True, two=False):
    return LevelWish(old=old, new=new, reason=reason, was_read=read, is_lead_and_second_person=two)


@pytest.mark.parametrize(("new", "old"), list(itertools.combinations(Level, 2)))
def test_up_is_always_free(old, new):
    for reason, read in itertools.product(LevelReason, (True, False)):
        assert why_not(wish(old, new, reason=reason, read=read)) is None


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [
        pytest.param(Level.P0, Level.P1, LevelRefusal.NEEDS_SECOND_PERSON, id="P0 to P1"),
        pytest.param(Level.P1, Level.P3, LevelRefusal.NEEDS_SECOND_PERSON, id="P1 to P3"),
        pytest.param(Level.P2, Level.P3, None, id="P2 to P3"),
        pytest.param(Level.P2, Level.P2, LevelRefusal.SAME_LEVEL, id="no change"),
    ],
)
def test_down_is_guarded_from_above(old, new, refusal):
    assert why_not(wish(old, new)) is refusal
    assert why_not(wish(old, new, two=True)) in {None, LevelRefusal.SAME_LEVEL}


def test_nobody_lowers_what_nobody_read():
    assert why_not(wish(Level.P2, Level.P3, read=False)) is LevelRefusal.NOT_READ
    assert why_not(wish(Level.P0, Level.P3, read=False, two=True)) is LevelRefusal.NOT_READ
