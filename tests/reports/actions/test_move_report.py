"""A move is made by who holds the report, from the version they read, or not at all."""

import pytest

from reports.actions.ask_to_stop import ask_to_stop
from reports.actions.change_state import ReportChangedError, TransitionRefusedError
from reports.actions.keep_lease import LeaseLostError
from reports.actions.move_report import NoStopRequestError, Told, move_report
from reports.actions.send_message import Letter
from reports.models import AuditEvent, Lease, Message, Wish
from reports.vocabulary import ClockKind, Level, State, StateEvent
from tests.people import member
from tests.reports.builders import NOW, ZONE, fresh
from tests.reports.factories import ACTS, passed_on, read, token_of, written_by_reporter

pytestmark = pytest.mark.django_db


def move(report, event, *, by, **changes):
    told = {"token": token_of(report), "version": report.version, "acts": ACTS, **changes}
    return move_report(report=report, event=event, told=Told(**told), by=by, now=NOW)


def test_a_move_changes_the_state_and_says_who_made_it():
    ana = member("ana")
    report = read(by=ana)

    assert move(report, StateEvent.CLOSE_NOT_US, by=ana) == State.CLOSED_NOT_US
    event = AuditEvent.objects.get(new_status=State.CLOSED_NOT_US)
    assert (event.actor, event.actor_role) == (ana, "moderator")


def test_somebody_without_the_lease_moves_nothing():
    ana, lea = member("ana"), member("lea")
    report = read(by=ana)

    with pytest.raises(LeaseLostError):
        move(report, StateEvent.CLOSE_NOT_US, by=lea)
    assert fresh(report).state == State.IN_REVIEW
    assert move(report, StateEvent.CLOSE_NOT_US, by=ana) == State.CLOSED_NOT_US


def test_an_older_token_moves_nothing():
    ana = member("ana")
    report = read(by=ana)

    with pytest.raises(LeaseLostError):
        move(report, StateEvent.CLOSE_NOT_US, by=ana, token=token_of(report) - 1)


def test_a_report_that_changed_since_it_was_read_is_not_moved():
    ana = member("ana")
    read_report = read(by=ana)
    move(read_report, StateEvent.ASK_REPORTER, by=ana)
    now_there = written_by_reporter(fresh(read_report), body="Here is my answer.")

    with pytest.raises(ReportChangedError):
        move(now_there, StateEvent.RECORD_ACTION, by=ana, version=read_report.version)
    assert fresh(now_there).state == State.IN_REVIEW


@pytest.mark.parametrize("event", [StateEvent.RECORD_ACTION, StateEvent.REFER])
def test_doing_something_meets_the_action_clock(event):
    ana = member("ana")
    report = read(by=ana)

    move(report, event, by=ana)

    assert report.clocks.get(kind=ClockKind.ACTION_STARTED).met_at == NOW


def test_a_refused_move_sends_no_letter_and_keeps_the_stop_request():
    ana = member("ana")
    report = read(by=ana, level=Level.P1)
    ask_to_stop(report=report, zone=ZONE, now=NOW)
    letter = Letter(body="Goodbye.", form_tag=b"t" * 32)

    with pytest.raises(TransitionRefusedError):
        move(report, StateEvent.WITHDRAW, by=ana, letter=letter)
    assert not Message.objects.exists()
    assert Wish.objects.get().done_at is None


def test_a_report_is_stopped_only_if_its_reporter_asked():
    lea = member("lea")
    report = passed_on(by=member("ana"))
    Lease.objects.update(holder=lea)

    with pytest.raises(NoStopRequestError):
        move(report, StateEvent.WITHDRAW, by=lea)
    ask_to_stop(report=report, zone=ZONE, now=NOW)
    assert move(report, StateEvent.WITHDRAW, by=lea) == State.WITHDRAWN
    assert Wish.objects.get().done_at == NOW


@pytest.mark.parametrize("event", [StateEvent.CLOSE_NOT_US, StateEvent.ASK_SECOND_LOOK])
def test_whoever_goes_on_with_it_need_not_wait_for_the_lease(event):
    ana = member("ana")
    report = read(by=ana)

    move(report, event, by=ana)

    assert Lease.objects.get(report=report).holder is None
