"""Pick a language: it works without JavaScript, and nothing that was answered is lost."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import get_resolver

from reports.views.language import CAN_BE_SHOWN_AGAIN, page_to_go_back_to
from tests.journey_walk import STORY, Visitor


@pytest.fixture(autouse=True)
def _real_languages_only(settings):
    settings.LANGUAGES = [("en", "English"), ("sw", "Kiswahili"), ("pt", "Português")]


def pick(visitor, code, *, on):
    """Follow the link of the footer from the page `on`, and press the button of a language."""
    visitor.client.defaults["HTTP_REFERER"] = f"http://testserver{on}"
    visitor.open("/lang/")
    del visitor.client.defaults["HTTP_REFERER"]
    return visitor.press(code)


def language_of(page):
    return next(page.tree.descendants("html")).get("lang")


def asks_for(language):
    return Visitor(Client(enforce_csrf_checks=True, headers={"accept-language": language}))


def test_each_language_is_named_in_its_own_words_and_marked(mira):
    page = mira.open("/lang/")

    named = {each.get("lang"): each.words for each in page.tree.descendants("button")}
    assert named == {"en": "English", "sw": "Kiswahili", "pt": "Português"}
    assert page.title.startswith("Language ")


def test_every_page_leads_there(mira):
    assert 'href="/lang/"' in mira.open("/").html
    assert 'href="/lang/"' in mira.walk_to("harm").html


def test_a_choice_holds_for_the_pages_that_follow(mira):
    assert language_of(mira.open("/")) == "en"

    page = pick(mira, "sw", on="/help/")

    assert (page.path, language_of(page)) == ("/help/", "sw")
    assert language_of(mira.open("/")) == "sw"
    assert language_of(pick(mira, "en", on="/")) == "en"


def test_the_answers_of_a_journey_stay_and_it_goes_on_where_it_was(mira):
    before = mira.walk_to("words", words=STORY)

    page = pick(mira, "pt", on=before.path)

    assert (page.path, page.step, language_of(page)) == (before.path, "words", "pt")
    assert STORY in mira.go_on_to("check", words=STORY).html


def test_a_report_told_in_swahili_is_answered_in_swahili(mira, db):
    pick(mira, "sw", on="/")
    mira.walk_to("check")
    done = mira.press("send")

    assert language_of(done) == "sw"
    inside = Visitor()
    pick(inside, "sw", on="/c/")
    assert language_of(inside.press("Fungua", code=done.code)) == "sw"


def test_the_browsers_language_counts_without_a_choice(db):
    assert language_of(asks_for("sw-KE,en;q=0.5").open("/")) == "sw"
    assert language_of(asks_for("km,pt-BR;q=0.8").open("/")) == "pt"


def test_a_choice_counts_more_than_the_browser(db):
    visitor = asks_for("sw")

    assert language_of(pick(visitor, "pt", on="/")) == "pt"


def test_the_operators_language_counts_last(settings, mira):
    assert language_of(mira.open("/")) == "en"

    settings.PORTAL_LANGUAGE = "pt"

    assert language_of(mira.open("/")) == "pt"
    assert language_of(asks_for("sw").open("/")) == "sw"


def test_a_language_that_is_not_offered_is_not_chosen(mira, settings):
    pick(mira, "sw", on="/")
    settings.LANGUAGES = [("en", "English")]

    assert language_of(mira.open("/")) == "en"


def test_a_language_that_does_not_exist_changes_nothing(mira):
    mira.open("/lang/")
    token = dict(mira.page.form(having="back").pairs())

    page = mira.post("/lang/", [*token.items(), ("language", "xx")])

    assert language_of(page) == "en"


def test_reading_makes_no_session_and_no_cookie(db):
    visitor = asks_for("sw")
    visitor.open("/help/")
    visitor.open("/lang/")

    assert settings.SESSION_COOKIE_NAME not in visitor.client.cookies
    assert "django_language" not in visitor.client.cookies


def test_leaving_forgets_the_choice(mira):
    pick(mira, "sw", on="/")

    mira.client.get("/leave/")

    assert language_of(mira.open("/")) == "en"


@pytest.mark.parametrize(
    ("address", "path"),
    [
        pytest.param("http://testserver/s/3/", "/s/3/", id="a question"),
        pytest.param("http://testserver/s/list/", "/s/list/", id="the list of sections"),
        pytest.param("http://testserver/s/try/", "/s/try/", id="trying the code"),
        pytest.param("http://testserver/place/", "/place/", id="picking a country"),
        pytest.param("http://testserver/find/", "/find/", id="looking for advice"),
        pytest.param("http://testserver/next/c/?x=1", "/next/c/", id="a page with a query"),
        pytest.param("https://evil.example/help/", "/help/", id="the path of another site"),
        pytest.param("//evil.example", "/", id="another site"),
        pytest.param("http://testserver//evil.example/", "/", id="two slashes"),
        pytest.param("http://testserver/leave/", "/", id="the way out"),
        pytest.param("http://testserver/c/in/stop/", "/", id="a button"),
        pytest.param("http://testserver/desk/", "/", id="the desk"),
        pytest.param("javascript:alert(1)", "/", id="a script"),
        pytest.param("http://[", "/", id="nonsense"),
        pytest.param("", "/", id="nothing"),
    ],
)
def test_it_goes_back_to_a_page_of_its_own_and_nowhere_else(address, path):
    assert page_to_go_back_to(address) == path


def test_every_page_to_go_back_to_exists():
    spaces = get_resolver().namespace_dict
    names = {f"{space}:{name}" for space in spaces for name in spaces[space][1].reverse_dict}

    assert names >= CAN_BE_SHOWN_AGAIN


def test_only_a_read_or_a_press_is_answered(mira):
    assert mira.client.get("/lang/").status_code == 200
    assert Client().put("/lang/").status_code == 405
