"""Pages that anybody can read without telling anything."""

import re

import pytest
from django.conf import settings

from reports.journey.statuses import GROUPS
from reports.journey.wording import words_for
from tests.query_counts import own_queries

READERS = ["a", "b", "c", "d", "e"]
# Claims that somebody was, is or will be told by software, which informs nobody.
SAYS_TOLD = re.compile(
    r"\b(?:is|are|was|were|gets?|be) (?:told|informed|notified|alerted)\b|published", re.IGNORECASE
)
FOLDED = {
    "a": ["Who else may know", "What we can do", "What you can do"],
    "b": ["When we must tell someone", "What we can and cannot do", "What you can do after"],
    "c": ["When we must tell someone", "What we can and cannot do", "What you can do after"],
    "d": ["When we pass it on", "What we can and cannot do", "What you can do after"],
    "e": [
        "What we share, and with whom",
        "What we can and cannot do",
        "Feedback, and what you can do after",
    ],
}
NEW = {
    "a": "No child has tried it out yet.",
    "b": "No child has tried these pages yet.",
    "c": "No one under 18 has tested this yet.",
    "d": "No child and no parent has tested these pages.",
    "e": "No child and no parent has tested these pages.",
}
PAGES = ["/next/", "/private/", "/who/", "/tips/", "/access/"]
ADDRESSES = [
    *PAGES,
    *(f"{page}{reader}/" for page in ["/next/", "/private/", "/tips/"] for reader in READERS),
]


@pytest.mark.parametrize("reader", READERS)
def test_what_happens_next_says_who_reads_it_how_fast_and_what_then(mira, reader):
    page = mira.open(f"/next/{reader}/")

    folded = [each.words for each in page.tree.descendants("summary")]
    statuses = [words_for(group).heading for group in GROUPS]
    assert page.heading == "How long it takes"
    assert [each.words for each in page.tree.descendants("h2")] == [
        "Who reads it",
        "What your page says",
    ]
    assert folded == [*FOLDED[reader], *statuses]


@pytest.mark.parametrize("reader", READERS)
def test_what_a_page_may_say_later_is_read_before_in_the_approved_words(mira, reader):
    words = mira.open(f"/next/{reader}/").words

    for key in (key for keys in GROUPS.values() for key in keys):
        status = words_for(key)
        assert " ".join([status.heading, *status.hints]) in words
    assert "We have your message. No one has read it yet." in words


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_page_says_that_somebody_is_told_by_itself_as_nobody_is(mira, path):
    words = mira.open(path).words

    assert words
    assert SAYS_TOLD.findall(words) == []


def test_the_check_for_such_claims_knows_those_that_once_stood_there():
    assert SAYS_TOLD.search("Your page says so and a second person is told.")
    assert SAYS_TOLD.search("If we are late, your page says so. Our times are published.")
    assert not SAYS_TOLD.search("If you are not safe, we may tell someone who can help.")


@pytest.mark.parametrize("reader", READERS)
def test_each_reader_learns_that_no_child_has_tested_this(mira, reader):
    assert NEW[reader] in mira.open(f"/private/{reader}/").words


def test_a_professional_reads_what_is_shared_and_that_the_own_duty_stays(mira):
    words = mira.open("/next/e/").words

    assert "Only with services that need it to keep a child safe" in words
    assert "take over your duty to report" in words
    assert "Your code opens our answer and what we did." in words
    assert "organisation, contact and case reference" in mira.open("/private/e/").words
    assert mira.open("/tips/e/").heading == mira.open("/tips/d/").heading


@pytest.mark.parametrize("number", ["2.4.2", "1.3.5", "2.2.1", "3.3.8"])
def test_each_conflict_of_safety_with_the_rules_of_access_is_stated(mira, number):
    lines = [each.words for each in mira.open("/access/").tree.descendants("li")]

    assert len([line for line in lines if f"({number})" in line]) == 1


def test_each_reader_has_own_words_and_can_change_to_others(mira):
    pages = {reader: mira.open(f"/next/{reader}/") for reader in READERS}

    assert len({page.words for page in pages.values()}) == len(READERS)
    for reader, page in pages.items():
        links = [each.get("href") for each in page.tree.descendants("a")]
        assert {f"/next/{other}/" for other in READERS if other != reader} <= set(links)


def test_a_reader_that_nobody_is_leads_nowhere(mira):
    assert mira.open("/next/f/").status == 404
    assert mira.open("/next/e/").status == 200


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
    nameless = mira.open("/who/").words
    assert "We are" not in nameless
    assert "Call" not in nameless
    assert "Our name is not here yet. So you cannot check it." in nameless

    settings.OPERATOR_NAME = "Open Arms"
    named = mira.open("/who/").words
    assert "We are Open Arms." in named
    assert "Our name is not here yet." not in named


def test_home_and_the_foot_of_every_page_lead_to_who_we_are(mira):
    for path in ["/", "/help/", "/c/"]:
        page = mira.open(path)
        assert "/who/" in [each.get("href") for each in page.tree.descendants("a")]


def test_before_the_first_question_a_child_learns_how_to_hide_the_visit(mira):
    page = mira.walk_to("before")

    assert "Do other people use this phone?" in page.words
    assert "/tips/" in [each.get("href") for each in page.tree.descendants("a")]
