import re

import pytest

from reports.actions.ask_to_stop import ask_to_stop
from reports.actions.note_lateness import note_missed_clocks, note_missed_promises
from reports.actions.open_story import open_story
from reports.actions.record_event import record_event
from reports.actions.send_message import Letter, answer_reporter, write_to_team
from reports.actions.take_report import take_report
from reports.actions.triage_report import give_to_a_person
from reports.models import AuditEvent
from reports.vocabulary import Level, State
from tests.reports.builders import NOW, ZONE, after, data_key_of, moderator, queued, raised, sent

pytestmark = pytest.mark.django_db

# A code, a level, a class of error; never a sentence that somebody could have typed.
CODE = re.compile(r"[A-Za-z0-9_]{0,40}|too many tries")


def everything_happens():
    """Do to reports all that leaves a row in the log, each time with words beside it."""
    ana, report = moderator(), queued(words="Planted story.")
    take_report(report=report, by=ana, now=NOW)
    open_story(report=report, by=ana, now=NOW)
    letters = [Letter(body=f"Planted letter {tag}.", form_tag=bytes([tag] * 32)) for tag in (1, 2)]
    key = data_key_of(report)
    write_to_team(report=report, data_key=key, letter=letters[0], now=NOW)
    answer_reporter(report=report, data_key=key, letter=letters[1], by=ana, now=NOW)
    ask_to_stop(report=report, zone=ZONE, now=NOW)
    raised(report, level=Level.P1)
    other = sent(words="Planted as well.")
    give_to_a_person(job_id=other.job.pk, error="too many tries", zone=ZONE, now=NOW)
    note_missed_clocks(now=after(days=9))
    note_missed_promises(zone=ZONE, now=after(days=9))


def words_in(detail):
    values = detail.values() if isinstance(detail, dict) else detail
    for value in values:
        if isinstance(value, dict | list):
            yield from words_in(value)
        else:
            yield str(value)


def test_every_row_of_the_log_holds_codes_only():
    everything_happens()

    events = list(AuditEvent.objects.all())
    assert len({each.action for each in events}) >= 10
    for event in events:
        odd = [word for word in words_in(event.detail) if not CODE.fullmatch(word)]
        assert odd == [], event.action
        assert event.action in AuditEvent.Action.values
        assert event.new_status in {"", *State}


def test_the_log_names_a_report_by_its_reference_and_never_by_its_id():
    report = queued()

    assert {each.audit_ref for each in AuditEvent.objects.all()} == {report.audit_ref}
    assert str(report.pk) not in str(list(AuditEvent.objects.values()))


def test_whoever_did_it_is_named_with_the_role_of_that_time():
    ana, report = moderator(), queued()

    by_staff = record_event(AuditEvent.Action.TAKEN, report=report, by=ana, now=NOW)
    by_nobody = record_event(AuditEvent.Action.CLOCK_MISSED, report=report, now=NOW)

    assert (by_staff.actor, by_staff.actor_role) == (ana, "moderator")
    assert (by_nobody.actor, by_nobody.actor_role) == (None, "system")
