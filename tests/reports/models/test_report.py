from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from reports.models import AuditEvent, Report, ReportKey, SealedAnswer
from reports.vocabulary import CLOSED_STATES, OPEN_STATES, Level, State
from tests.reports.builders import NOW, after, fresh, sent

pytestmark = pytest.mark.django_db


def report(**changes):
    details = {
        "form_tag": uuid4().bytes,
        "audience": "13-17",
        "age_band": "13-17",
        "language": "en",
        "level": Level.P3,
        "due_at": NOW,
        "received_at": NOW,
    }
    return Report.objects.create(**{**details, **changes})


def note(one, *, state, version):
    AuditEvent.objects.create(
        at=NOW,
        action="state_changed",
        audit_ref=one.audit_ref,
        report_version=version,
        new_status=state,
    )


def set_state(one, *, state=State.QUEUED, version=2):
    with transaction.atomic():
        Report.objects.filter(pk=one.pk).update(state=state, version=version)


def test_the_most_urgent_level_comes_first_then_the_soonest_due():
    slow = report(level=Level.P1, due_at=after(hours=5))
    calm = report(level=Level.P2, due_at=after(hours=-9))
    danger = report(level=Level.P0, due_at=after(hours=9))
    soon = report(level=Level.P1, due_at=after(hours=1))

    assert list(Report.objects.in_queue_order()) == [danger, soon, slow, calm]


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_pages_of_the_queue_show_each_report_once(size):
    for level in (Level.P1, Level.P2):
        for hours in (1, 1, 1, 2, 3):
            report(level=level, due_at=after(hours=hours))
    whole = list(Report.objects.in_queue_order())

    seen, page = [], list(Report.objects.in_queue_order()[:size])
    while page:
        seen += page
        last = page[-1]
        behind = Report.objects.after(level=last.level, due_at=last.due_at, report_id=last.pk)
        page = list(behind.in_queue_order()[:size])

    assert seen == whole


@pytest.mark.parametrize("state", list(State))
def test_a_report_is_open_until_it_has_ended(state):
    one = report(state=state)

    assert one.is_open == (state in OPEN_STATES) == (state not in CLOSED_STATES)
    assert list(Report.objects.open()) == ([one] if one.is_open else [])


def test_what_no_worker_has_seen_can_be_counted():
    waiting = report()
    report(state=State.QUEUED)

    assert list(Report.objects.received_but_not_queued()) == [waiting]


def test_the_database_refuses_a_state_without_its_audit_event():
    one = report()

    with pytest.raises(DatabaseError, match="audit event first"):
        set_state(one)
    note(one, state=State.QUEUED, version=2)
    set_state(one)

    assert fresh(one).state == State.QUEUED


@pytest.mark.parametrize(
    ("state", "version"),
    [
        pytest.param(State.IN_REVIEW, 2, id="another state"),
        pytest.param(State.QUEUED, 3, id="another version"),
    ],
)
def test_an_event_of_another_change_does_not_count(state, version):
    one = report()
    note(one, state=state, version=version)

    with pytest.raises(DatabaseError, match="audit event"):
        set_state(one)


def test_an_event_of_another_report_does_not_count():
    one, other = report(), report()
    note(other, state=State.QUEUED, version=2)

    with pytest.raises(DatabaseError, match="audit event"):
        set_state(one)


def test_raw_sql_cannot_go_around_it_either():
    one = report()

    with (
        pytest.raises(DatabaseError, match="audit"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "UPDATE reports_report SET state = 'closed_helped' WHERE id = %s", [one.pk.hex]
        )

    assert fresh(one).state == State.RECEIVED


def test_what_is_not_a_change_of_state_needs_no_event():
    one = report()

    Report.objects.filter(pk=one.pk).update(level=Level.P0, state=State.RECEIVED)

    assert fresh(one).level == Level.P0


def test_one_form_is_one_report():
    report(form_tag=b"t" * 32)

    with pytest.raises(IntegrityError):
        report(form_tag=b"t" * 32)


def test_one_code_opens_one_report():
    one, other = sent().report, sent().report

    with pytest.raises(IntegrityError):
        ReportKey.objects.filter(report=other).update(locator=bytes(one.key.locator))


def test_each_kind_of_answers_is_kept_once():
    one = sent().report

    with pytest.raises(IntegrityError):
        SealedAnswer.objects.create(report=one, field="words", sealed=b"")


def test_deleting_a_report_leaves_only_its_trace_in_the_log():
    one = sent().report
    reference = one.audit_ref

    one.delete()

    assert ReportKey.objects.count() == SealedAnswer.objects.count() == 0
    assert AuditEvent.objects.filter(audit_ref=reference).count() == 1


def test_the_name_that_staff_say_aloud_tells_nothing():
    one = sent().report

    assert one.short_name == one.pk.hex[:8]
    assert str(one) == f"Report {one.short_name}"
