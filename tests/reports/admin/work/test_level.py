"""A person changes the level: up freely, down with a reason and, from above, with two people."""

import pytest

from reports.models import AuditEvent
from reports.vocabulary import Level
from tests.people import at_the_desk
from tests.reports.builders import fresh
from tests.reports.factories import passed_on, read, taken

QUEUE = "/desk/reports/report/"
SET = "Set the level"


def at(report, name="ana"):
    browser = at_the_desk(name)
    browser.open(f"{QUEUE}{report.pk}/")
    return browser


def test_a_moderator_raises_a_level_with_a_reason(ana):
    report = read(by=ana, level=Level.P3)

    page = at(report).press(SET, level="P1", reason="words_say_more")

    assert fresh(report).level == Level.P1
    assert "from P3 to P1. Their own words say more than the taps moderator" in page.words
    event = AuditEvent.objects.get(action=AuditEvent.Action.LEVEL_CHANGED)
    assert (event.actor, event.detail["reason"]) == (ana, "words_say_more")


def test_no_level_changes_without_a_reason(ana):
    report = read(by=ana)

    page = at(report).press(SET, level="P0", reason="")

    assert "This field is required." in page.words
    assert fresh(report).level == Level.P3


@pytest.mark.parametrize("level", [Level.P0, Level.P1])
def test_down_from_above_needs_two_people(ana, level):
    report = passed_on(by=ana, level=level)
    browser = at(report)
    browser.press("Take this report")

    page = browser.press(SET, level="P2", reason="read_and_safe")
    assert "takes two people" in page.words
    assert fresh(report).level == level

    browser.open(f"{QUEUE}{report.pk}/")
    browser.press("Give it back")
    lead = at(report, "lea")
    lead.press("Take this report")
    lead.press(SET, level="P2", reason="read_and_safe")
    assert fresh(report).level == Level.P2


def test_a_lead_alone_is_one_person(lea):
    report = read(by=lea, level=Level.P1)

    page = at(report, "lea").press(SET, level="P2", reason="read_and_safe")

    assert "takes two people" in page.words
    assert fresh(report).level == Level.P1


def test_nobody_lowers_a_report_unread(ana):
    report = taken(by=ana, level=Level.P2)
    browser = at(report)

    page = browser.press(SET, level="P3", reason="read_and_safe")
    assert "Open their words first" in page.words

    browser.press("Open their words")
    browser.press(SET, level="P3", reason="read_and_safe")
    assert fresh(report).level == Level.P3
