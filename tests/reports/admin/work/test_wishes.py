"""A lead answers what a reporter asked; a moderator sees it and cannot."""

import pytest

from reports.actions.ask_for_other_person import ask_for_other_person
from reports.actions.ask_to_delete import ask_to_delete
from reports.models import Report, Wish
from reports.vocabulary import Level, State
from tests.people import at_the_desk, member
from tests.reports.builders import NOW, ZONE, fresh
from tests.reports.factories import finished, passed_on, read

QUEUE = "/desk/reports/report/"
TOOK_OVER, DELETE = "Somebody else took over", "Delete, as the reporter asked"


def at(report, name):
    browser = at_the_desk(name)
    browser.open(f"{QUEUE}{report.pk}/")
    return browser


@pytest.fixture
def hers(ana):
    """Return a report of Ana whose reporter asked for another person."""
    report = read(by=ana)
    ask_for_other_person(report=report, now=NOW)
    return fresh(report)


def wants_deletion(report):
    ask_to_delete(report=report, zone=ZONE, now=NOW)
    return fresh(report)


def test_the_page_and_the_queue_say_that_another_person_was_asked_for(hers):
    assert "asked for another person on Mon 2 Mar." in at(hers, "ana").page.words

    for name in ("ana", "lea"):
        assert "another person asked" in at_the_desk(name).open(QUEUE).words


def test_one_button_of_a_lead_ends_it(hers, lea):
    page = at(hers, "lea").press(TOOK_OVER)

    assert fresh(hers).moderator == lea
    assert Wish.objects.get().done_at == NOW
    assert "asked for another person on" not in page.words
    assert "another person asked" not in at_the_desk("lea").open(QUEUE).words
    assert at(hers, "ana").page.status == 404


def test_a_moderator_has_no_such_button_and_its_address_does_nothing(hers, ana):
    browser = at(hers, "ana")
    assert TOOK_OVER not in browser.page.words
    _, pairs = browser.filled("Give it back")

    assert browser.post(f"{QUEUE}{hers.pk}/other-person/", pairs).status == 404

    assert fresh(hers).moderator == ana


def test_a_lead_who_works_on_it_herself_is_not_another_person(lea):
    report = read(by=lea)
    ask_for_other_person(report=report, now=NOW)
    browser = at(report, "lea")
    assert TOOK_OVER not in browser.page.words
    _, pairs = browser.filled("Give it back")

    page = browser.post(f"{QUEUE}{report.pk}/other-person/", pairs)

    assert "They asked for somebody else than you" in page.words
    at(report, "sol").press(TOOK_OVER)
    assert fresh(report).moderator == member("sol")


def test_deleting_asks_once_more_and_then_leaves_nothing(ana):
    report = wants_deletion(finished(by=ana))
    browser = at(report, "lea")
    assert "A lead decides" in browser.page.words

    page = browser.press(DELETE)
    assert "Nobody can undo this." in page.words
    assert fresh(report).erased_at is None
    page = browser.press("Delete for good")

    assert "Deleted, as the reporter asked." in page.words
    assert fresh(report).erased_at == NOW
    assert at(report, "lea").page.status == 404


def test_an_urgent_report_in_work_needs_a_second_look_first(ana):
    report = wants_deletion(read(by=ana, level=Level.P1))
    browser = at(report, "lea")
    browser.press(DELETE)

    page = browser.press("Delete for good")

    assert "This needs a second look by another person first." in page.words
    assert fresh(report).state == State.IN_REVIEW
    other = wants_deletion(passed_on(by=ana))
    browser = at(other, "lea")
    browser.press(DELETE)
    browser.press("Delete for good")
    assert fresh(other).erased_at == NOW


def test_a_legal_hold_takes_the_button_away(ana):
    report = wants_deletion(finished(by=ana))
    assert DELETE in at(report, "lea").page.words

    Report.objects.update(legal_hold=True)

    assert DELETE not in at(report, "lea").page.words


def test_a_wish_taken_back_in_this_moment_is_not_carried_out(ana):
    report = wants_deletion(finished(by=ana))
    browser = at(report, "lea")
    browser.press(DELETE)
    Wish.objects.update(taken_back_at=NOW)

    page = browser.press("Delete for good")

    assert "The reporter took the wish back, or never asked." in page.words
    assert fresh(report).erased_at is None


def test_a_moderator_deletes_nothing(ana):
    report = wants_deletion(finished(by=ana))
    browser = at(report, "ana")
    assert DELETE not in browser.page.words
    _, pairs = browser.filled("Take this report")

    page = browser.post(f"{QUEUE}{report.pk}/erase/", [*pairs, ("sure", "1")])

    assert page.status == 404
    assert fresh(report).erased_at is None
