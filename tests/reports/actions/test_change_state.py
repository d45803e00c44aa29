import pytest
from django.db import transaction

from reports.actions.change_state import (
    Actor,
    Circumstances,
    ReportChangedError,
    TransitionRefusedError,
    change_state,
)
from reports.actions.circumstances import circumstances_of
from reports.models import AuditEvent, Report, StatusChange
from reports.triage.guards import RefusalCode
from reports.vocabulary import ClockKind, Level, State, StateEvent
from tests.reports.builders import NOW, after, fresh, moderator, queued
from tests.reports.faults import LostConnectionError, fault_at_write
from tests.reports.together import together

pytestmark = pytest.mark.django_db

ANSWERED = Circumstances(acts=("asked_platform_to_remove",))


@pytest.fixture
def ana(db):
    return Actor(role="moderator", user=moderator())


def change(report, event, *, actor, now=NOW, **details):
    return change_state(report=report, event=event, actor=actor, now=now, **details)


def in_review(ana, **details):
    report = queued(**details)
    change(report, StateEvent.BEGIN_REVIEW, actor=ana)
    return fresh(report)


def test_a_move_of_the_table_changes_state_version_and_history(ana):
    report = queued()

    assert change(report, StateEvent.BEGIN_REVIEW, actor=ana) == State.IN_REVIEW

    stored = fresh(report)
    assert (stored.state, stored.version) == (State.IN_REVIEW, 3)
    assert [each.state for each in stored.status_changes.all()] == [
        State.RECEIVED,
        State.QUEUED,
        State.IN_REVIEW,
    ]


def test_each_state_of_the_history_has_its_event_in_the_audit_log(ana):
    report = in_review(ana)

    noted = AuditEvent.objects.filter(audit_ref=report.audit_ref).exclude(new_status="")
    assert {(each.report_version, each.new_status) for each in noted} == {
        (each.version, each.state) for each in StatusChange.objects.all()
    }
    assert noted.get(report_version=3).actor == ana.user


def test_what_the_table_does_not_list_is_refused_and_changes_nothing(ana):
    report = queued()
    before = Report.objects.values().get()

    with pytest.raises(TransitionRefusedError) as refused:
        change(report, StateEvent.CLOSE_HELPED, actor=ana)

    assert refused.value.code == RefusalCode.NOT_FROM_HERE
    assert Report.objects.values().get() == before


def test_nothing_is_said_to_be_done_without_an_act(ana):
    report = in_review(ana)

    with pytest.raises(TransitionRefusedError) as refused:
        change(report, StateEvent.RECORD_ACTION, actor=ana)
    change(report, StateEvent.RECORD_ACTION, actor=ana, circumstances=ANSWERED)

    assert refused.value.code == RefusalCode.NO_ACTS
    assert StatusChange.objects.latest("version").acts == list(ANSWERED.acts)


def test_a_report_read_too_long_ago_is_not_changed(ana):
    old = queued()
    change(fresh(old), StateEvent.BEGIN_REVIEW, actor=ana)

    with pytest.raises(ReportChangedError):
        change(old, StateEvent.BEGIN_REVIEW, actor=ana)


@pytest.mark.django_db(transaction=True)
def test_two_people_at_the_same_moment_make_one_change(ana):
    report = queued()

    @transaction.atomic
    def begin():
        return change(fresh(report), StateEvent.BEGIN_REVIEW, actor=ana)

    results = together(begin, begin)

    assert results.count(State.IN_REVIEW) == 1
    assert StatusChange.objects.filter(state=State.IN_REVIEW).count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_fault_at_any_write_leaves_the_old_state(ana):
    report = queued()

    @transaction.atomic
    def begin():
        change(fresh(report), StateEvent.BEGIN_REVIEW, actor=ana)

    for number in range(3):
        with fault_at_write(number), pytest.raises(LostConnectionError):
            begin()
        assert fresh(report).state == State.QUEUED
    begin()

    assert fresh(report).state == State.IN_REVIEW


def test_closing_stops_the_clocks_and_notes_when(ana):
    report = in_review(ana)
    change(report, StateEvent.RECORD_ACTION, actor=ana, circumstances=ANSWERED)

    change(
        report,
        StateEvent.CLOSE_HELPED,
        actor=ana,
        circumstances=ANSWERED,
        now=after(hours=2),
    )

    assert fresh(report).closed_at == after(hours=2)
    assert [each.running_since for each in report.clocks.all()] == [None] * 3


def test_reopening_starts_the_clocks_again_and_keeps_their_time(ana):
    report = in_review(ana)
    change(report, StateEvent.RECORD_ACTION, actor=ana, circumstances=ANSWERED)
    change(
        report,
        StateEvent.CLOSE_HELPED,
        actor=ana,
        circumstances=ANSWERED,
        now=after(hours=2),
    )

    change(report, StateEvent.REOPEN, actor=Actor(role="reporter"), now=after(days=3))

    clock = report.clocks.get(kind=ClockKind.ACTION_STARTED)
    assert (clock.elapsed_seconds, clock.running_since) == (2 * 3600, after(days=3))
    assert fresh(report).closed_at is None


@pytest.mark.parametrize(
    ("level", "runs"), [(Level.P0, True), (Level.P1, False), (Level.P3, False)]
)
def test_waiting_for_a_reporter_pauses_the_action_clock_unless_there_is_danger(ana, level, runs):
    report = in_review(ana, level=level)

    change(report, StateEvent.ASK_REPORTER, actor=ana, now=after(minutes=5))

    clocks = {each.kind: each.running_since is not None for each in report.clocks.all()}
    assert clocks == {
        ClockKind.FIRST_HUMAN_READ: True,
        ClockKind.ACTION_STARTED: runs,
        ClockKind.CHILD_HEARS_BACK: True,
    }


def test_the_reporters_answer_lets_the_action_clock_run_on(ana):
    report = in_review(ana)
    change(report, StateEvent.ASK_REPORTER, actor=ana, now=after(hours=1))

    change(report, StateEvent.REPORTER_WROTE, actor=Actor(role="reporter"), now=after(hours=5))

    clock = report.clocks.get(kind=ClockKind.ACTION_STARTED)
    assert (clock.elapsed_seconds, clock.running_since) == (3600, after(hours=5))


def test_no_report_ends_as_helped_without_one_act_that_can_be_named(ana):
    report = in_review(ana)
    change(report, StateEvent.RECORD_ACTION, actor=ana, circumstances=ANSWERED)

    with pytest.raises(TransitionRefusedError):
        change(report, StateEvent.CLOSE_HELPED, actor=ana)
    earlier = circumstances_of(fresh(report), by=ana.user)
    change(report, StateEvent.CLOSE_HELPED, actor=ana, circumstances=earlier)

    assert fresh(report).state == State.CLOSED_HELPED
