"""The auditor reads who did what, and no report."""

from reports.models import AuditEvent
from tests.people import at_the_desk
from tests.reports.builders import STORY, after
from tests.reports.factories import read

AUDIT = "/desk/reports/auditevent/"


def test_the_auditor_sees_who_did_what_and_nothing_of_the_report(ana):
    report = read(by=ana)

    page = at_the_desk("edna").open(AUDIT)

    assert "Their words opened ana moderator" in page.words
    assert report.audit_ref.hex[:8] in page.words
    assert STORY not in page.html
    assert str(report.pk) not in page.html
    assert report.short_name not in page.html


def test_no_row_can_be_opened_searched_or_changed(ana):
    read(by=ana)

    page = at_the_desk("edna").open(AUDIT)

    assert not [each for each in page.tree.descendants("input") if each.get("name") == "q"]
    assert not [each for each in page.tree.descendants("a") if "/change/" in each.get("href")]


def test_a_long_log_is_shown_in_pages(ana):
    AuditEvent.objects.bulk_create(
        AuditEvent(action=AuditEvent.Action.TAKEN, actor=ana, actor_role="moderator", at=at)
        for at in [after(seconds=place) for place in range(120)]
    )

    rows = [
        len(list(at_the_desk("edna").open(f"{AUDIT}?p={number}").tree.descendants("tr"))) - 1
        for number in (1, 2, 3)
    ]

    assert rows == [50, 50, 20]
