from datetime import date

import pytest

from reports.actions.ask_to_stop import ask_to_stop, carry_out_stops, take_stop_back
from reports.actions.raise_level import raise_level
from reports.models import AuditEvent, Report, Wish
from reports.vocabulary import Level, State
from tests.reports.builders import NOW, ZONE, after, fresh, queued
from tests.reports.together import together

pytestmark = pytest.mark.django_db

IN_A_WEEK = date(2026, 3, 9)


def ask(report, *, now=NOW):
    return ask_to_stop(report=report, zone=ZONE, now=now)


def carry_out(*, days):
    return carry_out_stops(zone=ZONE, now=after(days=days))


def report_that_may_stop(*, level=Level.P3, **changes):
    """Return a report of which a moderator has said that the person does not live there."""
    report = queued(level=level)
    Report.objects.filter(pk=report.pk).update(**{"person_may_live_there": False, **changes})
    return fresh(report)


@pytest.mark.parametrize("level", list(Level))
def test_every_stop_waits_for_a_person_until_one_says_that_home_is_safe(level):
    report = queued(level=level)

    assert ask(report)

    assert Wish.objects.get().carry_out_on is None
    assert carry_out(days=30) == 0
    assert fresh(report).state == State.QUEUED


@pytest.mark.parametrize(
    ("level", "day"),
    [(Level.P0, None), (Level.P1, None), (Level.P2, IN_A_WEEK), (Level.P3, IN_A_WEEK)],
)
def test_where_home_is_safe_only_urgent_reports_wait_for_a_person(level, day):
    ask(report_that_may_stop(level=level))

    assert Wish.objects.get().carry_out_on == day


def test_a_legal_hold_waits_for_a_person():
    ask(report_that_may_stop(legal_hold=True))

    assert Wish.objects.get().carry_out_on is None


def test_after_seven_days_the_report_is_withdrawn_once():
    report = report_that_may_stop()
    ask(report)

    assert carry_out(days=6) == 0
    assert carry_out(days=7) == 1
    assert carry_out(days=8) == 0
    assert fresh(report).state == State.WITHDRAWN
    assert Wish.objects.get().done_at == after(days=7)


def test_within_the_week_it_can_be_taken_back():
    report = report_that_may_stop()
    ask(report)

    assert take_stop_back(report=report, now=after(days=3))

    assert carry_out(days=30) == 0
    assert fresh(report).state == State.QUEUED
    assert not take_stop_back(report=report, now=after(days=4))


def test_after_taking_it_back_one_may_ask_again():
    report = report_that_may_stop()
    ask(report)
    take_stop_back(report=report, now=after(days=3))

    assert ask(report, now=after(days=5))

    assert carry_out(days=7) == 0
    assert carry_out(days=12) == 1


def test_asking_twice_is_one_request_with_the_first_day():
    report = report_that_may_stop()

    assert ask(report)
    assert not ask(report, now=after(days=2))

    assert Wish.objects.get().carry_out_on == IN_A_WEEK
    assert AuditEvent.objects.filter(action="stop_asked").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_taps_at_the_same_moment_are_one_request():
    report = report_that_may_stop()

    results = together(lambda: ask(report), lambda: ask(report))

    assert sorted(results) == [False, True]


@pytest.mark.parametrize(
    "change", [{"legal_hold": True}, {"person_may_live_there": True}], ids=["hold", "home"]
)
def test_what_has_changed_since_is_for_a_person_to_decide(change):
    report = report_that_may_stop()
    ask(report)
    Report.objects.update(**change)

    assert carry_out(days=7) == 0

    assert fresh(report).state == State.QUEUED
    standing = Wish.objects.get()
    assert (standing.done_at, standing.carry_out_on) == (None, None)


def test_a_report_that_became_urgent_is_not_stopped_by_itself():
    report, calm = report_that_may_stop(), report_that_may_stop()
    ask(report)
    ask(calm)
    raise_level(report=report, level=Level.P0, zone=ZONE, now=after(days=2))

    assert carry_out(days=7) == 1

    assert (fresh(report).state, fresh(calm).state) == (State.QUEUED, State.WITHDRAWN)


def test_asking_and_taking_back_are_in_the_log_as_the_reporters():
    report = queued()
    ask(report)
    take_stop_back(report=report, now=after(days=1))

    events = AuditEvent.objects.filter(action__startswith="stop").order_by("at")
    assert [(each.action, each.actor_role) for each in events] == [
        ("stop_asked", "reporter"),
        ("stop_taken_back", "reporter"),
    ]
