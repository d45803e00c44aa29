"""What a reporter reads of who opened the report: roles and days, each once."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.access import case_file, open_with_code
from reports.actions.note_opened import note_opened
from reports.actions.open_story import open_story
from reports.local_time import today_at
from reports.models import AuditEvent
from tests.people import member
from tests.reports.builders import NOW, after, fresh, queued, sent
from tests.reports.together import together

pytestmark = pytest.mark.django_db
LOOKS = st.lists(st.tuples(st.sampled_from(["ana", "ben", "lea", "sol"]), st.integers(0, 3)))


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(looks=LOOKS)
def test_the_list_says_exactly_the_roles_and_days_of_the_log(looks):
    mira = sent()
    for name, days in looks:
        note_opened(report=fresh(mira.report), by=member(name), now=after(days=days))

    shown = case_file(open_with_code(mira.code.keys)).opened

    events = AuditEvent.objects.filter(audit_ref=mira.report.audit_ref, action="report_opened")
    logged = {(each.actor_role, today_at(each.at)) for each in events}
    assert {(each.role, each.day) for each in shown} == logged
    assert len(shown) == len(logged)


def test_opening_the_words_counts_as_opening():
    report = queued()

    open_story(report=report, by=member("lea"), now=NOW)

    assert fresh(report).opened_by == [["lead", "2026-03-02"]]


def test_no_name_and_no_time_is_kept_for_the_reporter():
    report = queued()

    note_opened(report=report, by=member("ana"), now=NOW)

    kept = str(fresh(report).opened_by)
    assert "ana" not in kept
    assert "09" not in kept


@pytest.mark.django_db(transaction=True)
def test_two_who_open_it_at_the_same_moment_are_both_shown():
    report, people = queued(), [member("ana"), member("lea")]

    together(*[lambda by=by: note_opened(report=fresh(report), by=by, now=NOW) for by in people])

    assert sorted(role for role, _ in fresh(report).opened_by or []) == ["lead", "moderator"]
