"""Who lives with the child, noted at the desk."""

from reports.vocabulary import Level
from tests.people import at_the_desk
from tests.reports.builders import fresh
from tests.reports.factories import read, taken

QUEUE = "/desk/reports/report/"
NOTE = "Note it"


def at(report, name="ana"):
    browser = at_the_desk(name)
    browser.open(f"{QUEUE}{report.pk}/")
    return browser


def test_a_moderator_notes_that_the_person_lives_elsewhere(ana):
    report = read(by=ana, level=Level.P3)

    page = at(report).press(NOTE, lives_there="no")

    assert not fresh(report).person_may_live_there
    assert "Noted who lives with the child" in page.words


def test_nobody_notes_it_before_reading(ana):
    report = taken(by=ana, level=Level.P3)
    browser = at(report)

    page = browser.press(NOTE, lives_there="no")
    assert "Open their words first" in page.words
    assert fresh(report).person_may_live_there

    browser.press("Open their words")
    browser.press(NOTE, lives_there="no")
    assert not fresh(report).person_may_live_there


def test_whoever_does_not_work_on_the_report_has_no_form(ana, ben):
    report = read(by=ana, level=Level.P3)

    assert NOTE not in at(report, "ben").page.words
    assert NOTE in at(report, "ana").page.words
