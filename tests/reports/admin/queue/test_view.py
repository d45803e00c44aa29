"""The queue: the most urgent first, page by page, and nobody else's reports in it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reports.actions.ask_to_stop import ask_to_stop
from reports.models import Report
from reports.vocabulary import OPEN_STATES, Level, State
from tests.people import at_the_desk
from tests.reports.builders import NOW, ZONE, after, queued, sent
from tests.reports.factories import finished, taken

QUEUE = "/desk/reports/report/"
MOST_QUERIES = 10


def names_on(page) -> list[str]:
    links = page.tree.descendants("a")
    return [each.words for each in links if each.get("class") == "short-name"]


def row_of(page, report) -> str:
    rows = page.tree.descendants("tr")
    return str(next(row.words for row in rows if report.short_name in row.words))


def many(number: int, *, start=NOW) -> list[Report]:
    """Return `number` waiting reports, each due a minute after the one before."""
    pattern = queued(level=Level.P3)
    rows = [
        Report(
            form_tag=f"{place:032}".encode(),
            audience=pattern.audience,
            age_band=pattern.age_band,
            language="en",
            state=State.QUEUED,
            level=Level.P3,
            due_at=start + timedelta(days=9, minutes=place),
            received_at=start,
        )
        for place in range(number - 1)
    ]
    return [pattern, *Report.objects.bulk_create(rows)]


def test_the_most_urgent_stands_first_and_then_what_is_due_first():
    later = queued(level=Level.P2, now=after(hours=1))
    first = queued(level=Level.P0, now=after(hours=2))
    sooner = queued(level=Level.P2)

    page = at_the_desk("ana").open(QUEUE)

    assert names_on(page) == [each.short_name for each in (first, sooner, later)]


def test_a_row_says_why_for_whom_and_until_when():
    report = queued(level=Level.P1, age="10-12")
    ask_to_stop(report=report, zone=ZONE, now=NOW)

    row = row_of(at_the_desk("ana").open(QUEUE), report)

    assert "P1 today" in row
    assert "in 1 h First read" in row
    assert "Someone is threatening or blackmailing the child." in row
    assert "Sexual extortion of a child" in row
    assert "10 to 12" in row
    assert "stop asked" in row


def test_what_could_not_be_sorted_says_that_it_needs_a_person():
    report = sent().report
    Report.objects.filter(pk=report.pk).update(needs_a_person=True)

    row = row_of(at_the_desk("ana").open(QUEUE), report)

    assert "needs a person" in row
    assert "not sorted yet" in row


def test_a_late_report_says_so_in_words(clock):
    report = queued(level=Level.P1)

    clock.shift(timedelta(hours=3))

    assert "2 h late" in row_of(at_the_desk("ana").open(QUEUE), report)


def test_another_moderators_report_is_not_there_and_a_lead_sees_both(ana, ben):
    hers, his = taken(by=ana), taken(by=ben)

    assert names_on(at_the_desk("ana").open(QUEUE)) == [hers.short_name]
    assert names_on(at_the_desk("ben").open(QUEUE)) == [his.short_name]
    assert len(names_on(at_the_desk("lea").open(QUEUE))) == 2
    assert "ben" in row_of(at_the_desk("lea").open(QUEUE), his)


def test_a_finished_report_leaves_the_queue(ana):
    finished(by=ana)

    assert "Nothing waits here." in at_the_desk("ana").open(QUEUE).words


def test_links_choose_a_level_and_only_mine(ana):
    mine, urgent = taken(by=ana), queued(level=Level.P1)
    browser = at_the_desk("ana")

    assert names_on(browser.open(f"{QUEUE}?level=P1")) == [urgent.short_name]
    assert names_on(browser.open(f"{QUEUE}?mine=1")) == [mine.short_name]
    assert names_on(browser.open(f"{QUEUE}?level=P1&mine=1")) == []
    assert len(names_on(browser.open(f"{QUEUE}?level=all&after=nonsense"))) == 2


def test_the_next_page_begins_where_the_last_one_ended():
    everyone = [report.short_name for report in many(120)]
    browser = at_the_desk("ana")

    seen = []
    page = browser.open(QUEUE)
    while True:
        seen.append(names_on(page))
        onward = [each for each in page.tree.descendants("a") if each.get("rel") == "next"]
        if not onward:
            break
        page = browser.open(QUEUE + onward[0].get("href"))

    assert [len(names) for names in seen] == [50, 50, 20]
    assert [name for names in seen for name in names] == everyone


@pytest.mark.parametrize("number", [1, 60])
def test_a_page_costs_the_same_few_queries_however_long_the_queue(number):
    many(number)
    browser = at_the_desk("ana")
    browser.open(QUEUE)

    with CaptureQueriesContext(connection) as queries:
        browser.open(QUEUE)

    assert len(queries) <= MOST_QUERIES
    assert not [each for each in queries if "COUNT(" in each["sql"] or "OFFSET" in each["sql"]]


def test_the_queue_asks_for_exactly_the_states_of_its_index():
    index = next(each for each in Report._meta.indexes if each.name == "report_queue")

    assert dict(index.condition.children)["state__in"] == sorted(OPEN_STATES)
    assert list(index.fields) == ["level", "due_at", "id"]
