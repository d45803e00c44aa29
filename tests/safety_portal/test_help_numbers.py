"""The numbers of a page: those of the country its reader named, and never a foreign one."""

import pytest
from django.conf import settings as django_settings
from django.db import OperationalError
from django.http import HttpResponse
from django.test import RequestFactory

from education.app_names import RECENT_COUNTRIES
from education.help_lines import RECENT_LINES
from education.models import Helpline, HelplineQuerySet, Platform, PlatformQuerySet
from education.platforms import RECENT_APPS
from safety_portal.help_numbers import HelpNumbers
from safety_portal.sessions import SessionStore
from service.unavailable import SessionUnavailableError

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def two_countries(settings):
    settings.COUNTRY = "KE"
    for kept in (RECENT_LINES, RECENT_APPS, RECENT_COUNTRIES):
        kept.forget()
    for code, name, number in (("KE", "Kenya", "116"), ("TH", "Thailand", "1387")):
        Helpline.objects.create(
            country_iso2=code, country_name=name, number=number, kind="helpline", confidence="high"
        )
    Platform.objects.create(slug="chatter", name="Chatter", popular_in=["TH"])
    Platform.objects.create(slug="facebook", name="Facebook")


def request_of(session=None):
    """Return a request that has passed the middleware, with or without a session's cookie."""
    request = RequestFactory().get("/")
    if session is not None:
        request.COOKIES[django_settings.SESSION_COOKIE_NAME] = "a"
        request.session = session
    HelpNumbers(lambda _request: HttpResponse())(request)
    return request


def numbers_of(request):
    return [(line.country, line.number) for line in request.help_lines]


def test_the_country_a_reader_named_decides_the_numbers():
    assert numbers_of(request_of({"country": "TH"})) == [("Thailand", "1387")]
    assert numbers_of(request_of({"country": "th"})) == [("Thailand", "1387")]


@pytest.mark.parametrize("session", [None, {}, {"country": ""}, {"country": "unsaid"}])
def test_a_reader_who_named_none_is_shown_those_of_the_operators_country(session):
    assert numbers_of(request_of(session)) == [("Kenya", "116")]


def test_a_country_nobody_knows_has_no_number_instead_of_a_foreign_one():
    request = request_of({"country": "ZZ"})

    assert numbers_of(request) == []
    assert request.help_country == "ZZ"


def test_without_a_cookie_no_session_is_asked():
    request = request_of()
    request.session = None

    assert str(request.help_country) == "KE"


def test_a_session_store_that_is_down_leaves_the_operators_numbers(monkeypatch):
    def refuse(_self):
        raise SessionUnavailableError

    monkeypatch.setattr(SessionStore, "load", refuse)

    assert numbers_of(request_of(SessionStore("a" * 32))) == [("Kenya", "116")]


def test_no_session_is_started_by_looking():
    session = SessionStore()

    assert numbers_of(request_of(session)) == [("Kenya", "116")]
    assert session.session_key is None
    assert not session.modified


def test_the_choices_are_the_apps_in_the_order_of_the_country_and_the_countries():
    choices = request_of({"country": "TH"}).site_choices

    assert list(choices["app"].items()) == [("chatter", "Chatter"), ("facebook", "Facebook")]
    assert choices["country_name"] == {"KE": "Kenya", "TH": "ไทย (Thailand)"}
    assert list(request_of().site_choices["app"]) == ["facebook", "chatter"]
    assert set(choices) == {"app", "country_name"}


def test_a_page_that_needs_nothing_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        request = request_of({"country": "TH"})
        len(request.site_choices)

    with django_assert_num_queries(1):
        assert request.site_choices["app"]
    with django_assert_num_queries(0):
        assert request.site_choices["app"]


def test_with_a_dead_database_the_choices_are_those_shipped(monkeypatch):
    def refuse(_self):
        raise OperationalError

    for rows in (HelplineQuerySet, PlatformQuerySet):
        monkeypatch.setattr(rows, "_fetch_all", refuse)
    choices = request_of({"country": "TH"}).site_choices

    assert "whatsapp" in choices["app"]
    assert "KE" in choices["country_name"]
