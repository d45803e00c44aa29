from datetime import date

import pytest

from reports.access import ReportNotFoundError, open_with_code
from reports.actions.ask_to_delete import ask_to_delete, carry_out_deletions, take_delete_back
from reports.actions.raise_level import raise_level
from reports.models import AuditEvent, Report, Wish
from reports.vocabulary import Level, State
from tests.reports.builders import NOW, ZONE, after, fresh, queued, sent

pytestmark = pytest.mark.django_db


def ask(report, *, now=NOW):
    return ask_to_delete(report=report, zone=ZONE, now=now)


def carry_out(*, days):
    return carry_out_deletions(zone=ZONE, now=after(days=days))


def calm(report):
    """Return the report once a moderator has said that the person does not live there."""
    Report.objects.filter(pk=report.pk).update(person_may_live_there=False)
    return fresh(report)


def test_after_seven_days_everything_is_gone_and_the_code_is_unknown():
    mira = sent()
    ask(calm(mira.report))

    assert carry_out(days=6) == 0
    assert open_with_code(mira.code.keys).report == mira.report
    assert carry_out(days=7) == 1
    assert carry_out(days=8) == 0

    with pytest.raises(ReportNotFoundError):
        open_with_code(mira.code.keys)
    assert fresh(mira.report).erased_at == after(days=7)
    assert fresh(mira.report).state == State.WITHDRAWN


def test_within_the_week_it_can_be_taken_back():
    report = calm(queued())
    ask(report)

    assert take_delete_back(report=report, now=after(days=6))
    assert not take_delete_back(report=report, now=after(days=6))

    assert carry_out(days=30) == 0
    assert fresh(report).erased_at is None


def test_asking_twice_is_one_wish_with_the_first_day():
    report = calm(queued())

    assert ask(report)
    assert not ask(report, now=after(days=2))

    assert Wish.objects.get().carry_out_on == date(2026, 3, 9)
    assert AuditEvent.objects.filter(action="delete_asked").count() == 1


@pytest.mark.parametrize("level", list(Level))
def test_where_home_may_not_be_safe_a_person_decides(level):
    report = queued(level=level)

    ask(report)

    assert Wish.objects.get().carry_out_on is None
    assert carry_out(days=60) == 0


@pytest.mark.parametrize(
    "change",
    [{"legal_hold": True}, {"person_may_live_there": True}, {"level": Level.P1}],
    ids=["hold", "home", "urgent"],
)
@pytest.mark.parametrize("state", [State.QUEUED, State.CLOSED_LIMIT])
def test_what_has_changed_since_is_for_a_person_to_decide(change, state):
    report, other = calm(queued()), calm(queued())
    ask(report)
    ask(other)
    AuditEvent.objects.filter(audit_ref=report.audit_ref).update(new_status=state)
    Report.objects.filter(pk=report.pk).update(**change, state=state)

    assert carry_out(days=7) == 1

    assert (fresh(report).erased_at, fresh(other).erased_at) == (None, after(days=7))
    assert Wish.objects.get(report=report).carry_out_on is None


def test_a_report_that_became_urgent_is_not_deleted_by_itself():
    report = calm(queued())
    ask(report)
    raise_level(report=report, level=Level.P0, zone=ZONE, now=after(days=2))

    assert carry_out(days=7) == 0

    assert fresh(report).erased_at is None
