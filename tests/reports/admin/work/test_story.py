"""Their own words, behind one click, written down, and hidden again by a reload."""

from reports.models import AuditEvent
from reports.vocabulary import ClockKind, State
from tests.people import at_the_desk
from tests.reports.builders import STORY, fresh, queued
from tests.reports.factories import finished, taken

QUEUE = "/desk/reports/report/"
HANDLE = "@blue_kite_0000"


def opened(report, name="ana"):
    browser = at_the_desk(name)
    browser.open(f"{QUEUE}{report.pk}/")
    browser.press("Open their words")
    return browser


def test_one_click_opens_the_words_and_notes_who_read_them(ana):
    report = queued()

    page = opened(report).page

    assert STORY in page.words
    event = AuditEvent.objects.get(action=AuditEvent.Action.STORY_OPENED)
    assert (event.actor, event.audit_ref) == (ana, report.audit_ref)


def test_the_first_opening_is_the_first_read():
    report = queued()

    opened(report)

    assert fresh(report).state == State.IN_REVIEW
    assert report.clocks.get(kind=ClockKind.FIRST_HUMAN_READ).met_at is not None


def test_a_reload_hides_the_words_again():
    browser = opened(queued())
    path = browser.page.path.partition("#")[0]

    page = browser.open(path)

    assert page.status == 200
    assert STORY not in page.html


def test_names_in_the_words_show_only_with_the_words():
    report = queued(words=f"He is called {HANDLE} everywhere.")
    queued(words=f"{HANDLE} wrote to me as well.")
    browser = at_the_desk("ana")

    assert HANDLE not in browser.open(f"{QUEUE}{report.pk}/").html
    page = browser.press("Open their words")
    assert "in 2 reports" in page.words


def test_a_report_without_words_says_so():
    assert "They wrote no words of their own." in opened(queued(words="")).page.words


def test_reading_again_changes_no_state(ana):
    report = finished(by=ana)
    before = fresh(report).version

    assert STORY in opened(report).page.words
    assert fresh(report).version == before


def test_a_moderator_cannot_open_the_words_of_a_colleagues_report(ana):
    report = taken(by=ana)
    browser = at_the_desk("ben")
    browser.open("/desk/")
    browser.client.handler.enforce_csrf_checks = False

    assert browser.post(f"{QUEUE}{report.pk}/story/", []).status == 404
    assert not AuditEvent.objects.filter(action=AuditEvent.Action.STORY_OPENED).exists()
    assert STORY in opened(report, "lea").page.words
