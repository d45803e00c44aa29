"""One moderator works on a report, and may pass it on without a reason."""

from reports.models import AuditEvent, Lease
from tests.people import at_the_desk
from tests.reports.builders import after, fresh, queued
from tests.reports.factories import taken

QUEUE = "/desk/reports/report/"


def at(report, name):
    browser = at_the_desk(name)
    browser.open(f"{QUEUE}{report.pk}/")
    return browser


def test_taking_a_report_makes_it_mine_for_a_quarter_of_an_hour(ana):
    report = queued()

    page = at(report, "ana").press("Take this report")

    assert "You work on this report until 09:15." in page.words
    assert fresh(report).moderator == ana


def test_two_who_press_at_once_are_told_who_was_first(ana, ben):
    report = queued()
    late = at(report, "ben")
    path, pairs = late.filled("Take this report")
    at(report, "ana").press("Take this report")

    assert late.post(path, pairs).status == 404
    assert Lease.objects.get(report=report).holder == ana


def test_a_lead_cannot_take_what_somebody_works_on(ana, lea):
    report = queued()
    late = at(report, "lea")
    path, pairs = late.filled("Take this report")
    at(report, "ana").press("Take this report")

    assert "Somebody else works on this report now." in late.post(path, pairs).words
    assert Lease.objects.get(report=report).holder == ana


def test_a_lead_who_steps_in_leaves_the_case_with_its_moderator(ana, lea, clock):
    report = taken(by=ana)
    clock.move_to(after(minutes=16))

    at(report, "lea").press("Take this report")

    assert fresh(report).moderator == ana
    assert "lea works on this report" in at(report, "ana").page.words


def test_giving_back_needs_no_reason_and_is_written_down(ana):
    report = taken(by=ana)

    page = at(report, "ana").press("Give it back")

    assert "No reason needed." in page.words
    assert fresh(report).moderator is None
    assert AuditEvent.objects.filter(action=AuditEvent.Action.GIVEN_BACK, actor=ana).exists()


def test_fifteen_more_minutes_keep_the_forms_valid(ana, clock):
    report = taken(by=ana)
    browser = at(report, "ana")
    token = Lease.objects.get(report=report).token
    clock.move_to(after(minutes=10))

    page = browser.press("15 more minutes")

    assert "until 09:25" in page.words
    assert Lease.objects.get(report=report).token == token
