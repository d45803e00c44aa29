import pytest

from reports.access import ReportNotFoundError
from reports.actions.change_state import Actor, change_state
from reports.actions.open_story import open_story
from reports.crypto.keyring import KeyNotOnThisSurfaceError
from reports.models import AuditEvent, ReportKey
from reports.vocabulary import ClockKind, State, StateEvent
from tests.reports.builders import NOW, STORY, after, fresh, moderator, queued
from tests.reports.faults import LostConnectionError, fault_at_write

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana(db):
    return moderator()


def read_at(report):
    return report.clocks.get(kind=ClockKind.FIRST_HUMAN_READ).met_at


def test_the_moderator_reads_what_was_typed(ana):
    report = queued(words=STORY)

    assert open_story(report=report, by=ana, now=NOW) == {"words": STORY}


def test_the_first_reading_meets_the_clock_and_keeps_the_promise(ana):
    report = queued()

    open_story(report=report, by=ana, now=after(hours=1))

    assert read_at(report) == after(hours=1)
    assert report.promises.get(kind="first_read").kept_at == after(hours=1)
    assert report.promises.get(kind="answer").kept_at is None
    assert fresh(report).state == State.IN_REVIEW


def test_a_later_reading_is_in_the_log_and_moves_nothing(ana):
    report = queued()
    open_story(report=report, by=ana, now=after(hours=1))
    version = fresh(report).version

    open_story(report=fresh(report), by=ana, now=after(hours=2))

    assert AuditEvent.objects.filter(action="story_opened", actor=ana).count() == 2
    assert (read_at(report), fresh(report).version) == (after(hours=1), version)


def test_every_opening_says_who_and_in_which_role(ana):
    report = queued()
    open_story(report=report, by=ana, now=NOW)

    event = AuditEvent.objects.get(action="story_opened")
    assert (event.actor, event.actor_role) == (ana, "moderator")
    assert event.audit_ref == report.audit_ref


def test_a_story_that_could_not_be_logged_is_not_shown(ana):
    report = queued()

    with fault_at_write(0), pytest.raises(LostConnectionError):
        open_story(report=report, by=ana, now=NOW)

    assert read_at(report) is None


def test_reading_for_a_second_look_does_not_end_it(ana):
    report = queued()
    open_story(report=report, by=ana, now=NOW)
    report = fresh(report)
    actor = Actor(role="moderator", user=ana)
    change_state(report=report, event=StateEvent.ASK_SECOND_LOOK, actor=actor, now=NOW)

    open_story(report=report, by=ana, now=after(hours=1))

    assert fresh(report).state == State.SECOND_LOOK


def test_a_reopened_report_is_read_again(ana):
    report = queued()
    for event in (StateEvent.CLOSE_ELSEWHERE, StateEvent.REOPEN):
        change_state(report=report, event=event, actor=Actor(role="moderator", user=ana), now=NOW)

    open_story(report=fresh(report), by=ana, now=after(hours=1))

    assert (fresh(report).state, read_at(report)) == (State.IN_REVIEW, after(hours=1))


def test_an_erased_report_opens_for_nobody(ana):
    report = queued()
    ReportKey.objects.all().delete()

    with pytest.raises(ReportNotFoundError):
        open_story(report=report, by=ana, now=NOW)

    assert not AuditEvent.objects.filter(action="story_opened").exists()


@pytest.mark.parametrize("surface", ["public", "cms"])
def test_no_story_opens_where_the_private_key_must_not_be(ana, settings, surface):
    report = queued()
    settings.PORTAL_SURFACE = surface

    with pytest.raises(KeyNotOnThisSurfaceError):
        open_story(report=report, by=ana, now=NOW)
