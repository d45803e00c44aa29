"""The page to look for advice: it answers with links, and what is typed stays nowhere."""

import io
import logging

import pytest
from django.conf import settings
from django.db import OperationalError
from django.test import Client

from education.models import FoundKind
from education.search import MOST_LETTERS
from readability.gates import TELLTALE
from safety_portal.logging import EventHandler
from tests.education.found_texts import add
from tests.journey_walk import Visitor
from tests.reports.traces import everything_stored, places_of, spellings

pytestmark = pytest.mark.django_db

PLANTED = "plantedkingfisher"


@pytest.fixture(autouse=True)
def the_childs_site(settings):
    settings.ROOT_URLCONF = "safety_portal.urls.public"


@pytest.fixture
def mira():
    """Return Mira, a child, at the browser of her phone: no JavaScript, and tokens count."""
    return Visitor(Client(enforce_csrf_checks=True, raise_request_exception=False))


@pytest.fixture
def log(monkeypatch):
    """Return what the real handler writes, with every logger as talkative as it can be."""
    lines = io.StringIO()
    root = logging.getLogger()
    for handler in root.handlers:
        if isinstance(handler, EventHandler):
            monkeypatch.setattr(handler, "stream", lines)
    monkeypatch.setattr(root, "level", logging.DEBUG)
    return lines


def look(visitor, words, **chosen):
    visitor.open("/find/")
    return visitor.press("Look", words=words, **chosen)


def links(page):
    (main,) = page.tree.descendants("main")
    return [each.get("href") for each in main.descendants("a")]


def box(page):
    return next(each for each in page.tree.descendants("input") if each.get("name") == "words")


def test_the_page_opens_with_an_empty_box_and_makes_no_visit(mira):
    page = mira.open("/find/")

    assert (page.status, page.heading) == (200, "Look for advice")
    assert box(page).get("value") == ""
    assert links(page) == []
    assert settings.SESSION_COOKIE_NAME not in mira.client.cookies


def test_what_was_found_is_a_link_with_title_and_first_line(mira):
    add(text="Block the person.")

    page = look(mira, "block")

    assert (page.status, page.path) == (200, "/find/")
    assert links(page) == ["/g/friend/"]
    assert "A friend online" in page.words
    assert "Some people are not who they say." in page.words


def test_the_words_stand_in_the_box_again_and_in_no_address_or_cookie(mira):
    add()

    page = look(mira, PLANTED)

    assert box(page).get("value") == PLANTED
    assert page.html.count(PLANTED) == 1
    assert PLANTED not in f"{page.response.headers} {page.response.cookies} {page.title}"
    assert mira.page.form(having="words").method == "post"


def test_where_nothing_is_found_a_kind_text_leads_to_somebody_to_talk_to(mira):
    page = look(mira, "elephant")

    assert "We found nothing with these words." in page.words
    assert links(page) == ["/help/"]


def test_pages_with_only_some_of_the_words_are_said_to_be_that(mira):
    add()

    partly, wholly = look(mira, "friend elephant"), look(mira, "friend")

    assert links(partly) == links(wholly) == ["/g/friend/"]
    assert "No page has all your words." in partly.words
    assert "No page has all your words." not in wholly.words


@pytest.mark.parametrize("words", ["", "   ", "?"])
def test_nothing_typed_shows_the_empty_page_again(mira, words):
    add()

    page = look(mira, words)

    assert page.status == 200
    assert "What we found" not in page.words
    assert links(page) == []


def test_too_much_typed_is_cut_and_not_refused(mira):
    add()
    mira.open("/find/")
    token = dict(mira.page.form(having="words").pairs())["csrfmiddlewaretoken"]

    page = mira.post("/find/", [("csrfmiddlewaretoken", token), ("words", "friend " * 1000)])

    assert page.status == 200
    assert links(page) == ["/g/friend/"]
    assert len(box(page).get("value")) == MOST_LETTERS


def test_each_reader_sees_pages_in_their_own_words_and_stays_who_they_said(mira):
    add(address="/g/teens/", reader="13-17")
    add(address="/g/adults/", reader="caregiver")

    teen, adult = look(mira, "friend", reader="c"), look(mira, "friend", reader="d")

    assert (links(teen), teen.ticked) == (["/g/teens/"], ["c"])
    assert (links(adult), adult.ticked) == (["/g/adults/"], ["d"])
    assert 'class="band-c ' in teen.html
    assert 'class="band-adult ' in adult.html


@pytest.mark.parametrize("reader", ["", "x", "13-17", "\0"])
def test_a_reader_nobody_offers_counts_as_the_usual_one(mira, reader):
    add()
    mira.open("/find/")
    token = dict(mira.page.form(having="words").pairs())["csrfmiddlewaretoken"]

    fields = [("csrfmiddlewaretoken", token), ("words", "friend"), ("reader", reader)]
    page = mira.post("/find/", fields)

    assert (links(page), page.ticked) == (["/g/friend/"], ["b"])


def test_title_and_address_tell_nobody_what_the_page_is_about(mira):
    page = look(mira, "friend")

    assert not TELLTALE.search(page.title)
    assert not TELLTALE.search(page.path)


def test_what_is_typed_is_shown_as_text_and_never_as_markup(mira):
    page = look(mira, "\"><script>alert('x')</script>")

    assert "<script>" not in page.html
    assert box(page).get("value") == "\"><script>alert('x')</script>"


def test_the_page_can_be_read_and_posted_to_and_nothing_else(mira):
    answers = {method: getattr(mira.client, method)("/find/").status_code
               for method in ("get", "head", "put", "patch", "delete")}  # fmt: skip

    assert answers == {"get": 200, "head": 200, "put": 403, "patch": 403, "delete": 403}
    for method in ("put", "patch", "delete"):
        assert getattr(Client(), method)("/find/").status_code == 405


def test_a_form_of_another_site_is_not_answered(mira):
    add()

    assert Client(enforce_csrf_checks=True).post("/find/", {"words": "friend"}).status_code == 403
    assert look(mira, "friend").status == 200


def test_a_search_leaves_its_words_in_no_log_table_file_or_session(mira, log, capfd):
    add()
    for words in (PLANTED, f"friend {PLANTED}", "'; DROP TABLE education_foundtext; --"):
        assert look(mira, words).status == 200
    mira.client.get(f"/find/?words={PLANTED}")
    mira.client.put("/find/", f"words={PLANTED}")

    left = everything_stored() | {"log": log.getvalue().encode()}
    left |= {"printed": "".join(capfd.readouterr()).encode()}
    assert log.getvalue().count("\n") >= 1
    assert places_of(spellings(PLANTED), stored=left) == []


def test_a_search_that_fails_answers_kindly_and_leaves_its_words_in_no_log(mira, log, monkeypatch):
    mira.open("/find/")
    broken = OperationalError(f"cannot read {PLANTED}")
    with monkeypatch.context() as outage:
        outage.setattr("education.views.find.search", raising(broken))
        page = mira.press("Look", words=PLANTED)

    assert page.status == 503
    assert box(page).get("value") == PLANTED
    assert "a store does not answer" in log.getvalue()
    assert places_of(spellings(PLANTED), stored={"log": log.getvalue().encode()}) == []
    assert look(mira, "friend").status == 200


def raising(problem):
    def search(*_words, **_whose):
        raise problem

    return search


def test_advice_is_opened_in_the_words_of_whoever_looked_for_it(mira):
    add(kind=FoundKind.ADVICE, address="/h/8/", reader="13-17")

    page = look(mira, "friend", reader="c")

    assert links(page) == ["/h/8/c/"]
