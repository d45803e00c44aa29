"""What reporters ask, also of finished reports: a list for leads."""

import pytest

from reports.actions.ask_to_delete import ask_to_delete
from reports.actions.make_wish import make_wish, take_wish_back
from reports.vocabulary import WishKind
from tests.people import at_the_desk
from tests.reports.builders import NOW, ZONE, fresh, queued
from tests.reports.factories import finished

QUEUE, LIST = "/desk/reports/report/", "/desk/reports/report/wishes/"


def test_a_wish_of_a_finished_report_is_found_by_a_lead(ana):
    report = finished(by=ana)
    ask_to_delete(report=report, zone=ZONE, now=NOW)
    browser = at_the_desk("lea")
    assert "Nothing waits here." in browser.open(QUEUE).words
    links = {each.words: each.get("href") for each in browser.page.tree.descendants("a")}

    page = browser.open(links["What reporters ask"])

    assert f"{report.short_name} delete asked a person decides Closed: helped" in page.words


def test_a_wish_taken_back_is_not_listed():
    report, other = queued(), queued()
    for each in (report, other):
        make_wish(report=each, kind=WishKind.STOP, now=NOW)
    take_wish_back(report=fresh(report), kind=WishKind.STOP, now=NOW)

    page = at_the_desk("lea").open(LIST)

    assert report.short_name not in page.words
    assert other.short_name in page.words


@pytest.mark.parametrize(
    ("name", "status"), [("lea", 200), ("sol", 200), ("ana", 404), ("edna", 404), ("omar", 404)]
)
def test_the_list_is_for_leads(name, status):
    assert at_the_desk(name).open(LIST).status == status


def test_a_moderator_is_offered_no_such_list():
    assert "What reporters ask" not in at_the_desk("ana").open(QUEUE).words
