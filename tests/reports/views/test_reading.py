"""Pages that anybody can read without telling anything."""

import pytest
import time_machine
from django.conf import settings

from tests.query_counts import own_queries

READERS = ["a", "b", "c", "d"]
PAGES = ["/next/", "/private/", "/who/", "/tips/", "/access/"]
ADDRESSES = [*PAGES, *(f"{page}{reader}/" for page in PAGES[:2] for reader in READERS)]


def test_what_happens_next_is_said_in_days_of_the_slowest_report(mira):
    with time_machine.travel("2026-03-01 09:00Z", tick=False):  # a Sunday
        page = mira.open("/next/")

    assert "We read it by Wednesday." in page.words
    assert "We write to you here by Friday." in page.words


@pytest.mark.parametrize("reader", READERS)
def test_what_happens_next_says_who_reads_it_when_and_when_others_are_told(mira, reader):
    page = mira.open(f"/next/{reader}/")

    folded = [each.words for each in page.tree.descendants("summary")]
    assert len(folded) == 3
    assert "we" in page.words.lower()
    assert page.heading == "How long it takes"


def test_each_reader_has_own_words_and_can_change_to_others(mira):
    pages = {reader: mira.open(f"/next/{reader}/") for reader in READERS}

    assert len({page.words for page in pages.values()}) == len(READERS)
    for reader, page in pages.items():
        links = [each.get("href") for each in page.tree.descendants("a")]
        assert {f"/next/{other}/" for other in READERS if other != reader} <= set(links)


def test_a_reader_that_nobody_is_leads_nowhere(mira):
    assert mira.open("/next/e/").status == 404
    assert mira.open("/next/d/").status == 200


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_to_read_is_read_only_starts_no_session_and_asks_no_table(mira, path):
    mira.client.handler.enforce_csrf_checks = False
    with own_queries() as queries:
        assert mira.client.get(path).status_code == 200

    assert queries == []
    assert settings.SESSION_COOKIE_NAME not in mira.client.cookies
    assert mira.client.head(path).status_code == 200
    assert mira.client.post(path).status_code == 405


def test_who_we_are_names_the_operator_only_where_there_is_one(mira, settings):
    settings.OPERATOR_NAME = ""
    assert "We are" not in mira.open("/who/").words

    settings.OPERATOR_NAME = "Open Arms"
    assert "We are Open Arms." in mira.open("/who/").words


def test_home_and_the_foot_of_every_page_lead_to_who_we_are(mira):
    for path in ["/", "/help/", "/c/"]:
        page = mira.open(path)
        assert "/who/" in [each.get("href") for each in page.tree.descendants("a")]


def test_before_the_first_question_a_child_learns_how_to_hide_the_visit(mira):
    page = mira.walk_to("before")

    assert "Do other people use this phone?" in page.words
    assert "/tips/" in [each.get("href") for each in page.tree.descendants("a")]
