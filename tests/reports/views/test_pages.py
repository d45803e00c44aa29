"""Help, and the fast way out."""

import re

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from redis.exceptions import ConnectionError as RedisConnectionError

from reports.models import Report
from service.settings_now import RECENT_CHANGES
from tests.journey_walk import Visitor
from tests.query_counts import own_queries

EMPTY_COOKIE = ""


def test_help_names_the_numbers_of_the_country(mira, a_number_to_call):
    page = mira.open("/help/")

    assert f"tel:{a_number_to_call}" in page.html
    assert "Someone may get hurt now" in page.words
    assert "The call may show on the phone." in page.words


def test_who_named_no_country_is_shown_the_services_numbers_by_name_and_where_to_look(
    mira, a_number_to_call
):
    page = mira.open("/help/")

    assert "Call 999 Kenya." in page.words
    assert "Not in Kenya?" in page.words
    assert "https://childhelplineinternational.org/" in page.html


def test_without_a_number_help_says_so_and_shows_where_to_look(mira):
    page = mira.open("/help/")

    assert "We do not have a number for you to call yet." in page.words
    assert "It opens another site. It may show in the history of this phone." in page.words
    assert "tel:" not in page.html


@pytest.mark.parametrize("path", ["/help/", "/leave/"])
def test_a_page_to_read_is_read_only(mira, path):
    mira.client.handler.enforce_csrf_checks = False

    assert mira.client.get(path).status_code == 200
    assert mira.client.head(path).status_code == 200
    assert mira.client.post(path).status_code == 405


def test_help_starts_no_session_and_asks_no_table(mira):
    with own_queries() as queries:
        mira.open("/help/")

    assert queries == []
    assert settings.SESSION_COOKIE_NAME not in mira.client.cookies


def test_leaving_forgets_everything_that_was_not_sent(mira):
    path = mira.walk_to("words").path
    token = mira.client.cookies[settings.SESSION_COOKIE_NAME].value

    response = mira.open("/leave/").response

    assert mira.client.cookies[settings.SESSION_COOKIE_NAME].value == EMPTY_COOKIE
    assert response.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == 0
    mira.client.cookies[settings.SESSION_COOKIE_NAME] = token
    assert mira.open(path).heading == "This page is closed."
    assert not Report.objects.exists()


def test_leaving_forgets_the_token_of_the_forms_as_well(mira):
    mira.begin()

    response = mira.open("/leave/").response

    assert response.cookies[settings.CSRF_COOKIE_NAME].value == EMPTY_COOKIE
    assert response.cookies[settings.CSRF_COOKIE_NAME]["max-age"] == 0


def test_leaving_after_send_takes_the_code_off_the_phone(mira):
    sent = mira.send().code

    mira.open("/leave/")

    assert sent not in mira.open("/s/done/").html
    assert Report.objects.count() == 1


def test_the_way_out_is_empty_and_goes_on_to_the_neutral_site(mira, settings):
    settings.NEUTRAL_URL = "https://example.org/weather"

    page = mira.open("/leave/")

    assert page.words == ""
    assert (page.title, settings.SITE_NAME in page.html) == (".", False)
    assert 'content="0; url=https://example.org/weather"' in page.html
    assert re.findall(r"<(?:script|link|img)", page.html) == []


def test_the_way_out_sends_exactly_these_headers(mira):
    headers = mira.open("/leave/").response.headers

    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Clear-Site-Data"] == '"storage"'
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Robots-Tag"] == "noindex"


@pytest.fixture
def a_store_that_is_down(monkeypatch):
    """Let every question to the session store fail, as it does while Redis is restarted."""

    def fail(*args, **kwargs):
        raise RedisConnectionError

    cache = type(caches[settings.SESSION_CACHE_ALIAS])
    for name in ("get", "has_key", "add", "replace", "delete"):
        monkeypatch.setattr(cache, name, fail)


def test_the_way_out_is_as_empty_while_the_store_of_the_sessions_is_down(mira, request):
    mira.walk_to("words")
    calm = Visitor().client.get("/leave/")
    request.getfixturevalue("a_store_that_is_down")

    response = mira.client.get("/leave/")

    assert (response.status_code, response.content) == (200, calm.content)
    assert response.headers == calm.headers
    for name in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME):
        assert (response.cookies[name].value, response.cookies[name]["max-age"]) == ("", 0)


def test_another_page_still_says_that_something_is_wrong_on_our_side(mira, request):
    path = mira.walk_to("words").path
    request.getfixturevalue("a_store_that_is_down")

    assert mira.client.get(path).status_code == 503


@pytest.mark.usefixtures("settings_of_the_desk")
def test_the_way_out_asks_no_table_where_to_go(mira):
    RECENT_CHANGES.forget()

    with CaptureQueriesContext(connection) as asked_on_the_way_out:
        mira.client.get("/leave/")
    with CaptureQueriesContext(connection) as asked_elsewhere:
        mira.client.get("/")

    assert asked_on_the_way_out.captured_queries == []
    assert asked_elsewhere.captured_queries != []


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"sec-purpose": "prefetch"}, id="prefetch"),
        pytest.param({"sec-purpose": "prefetch;prerender"}, id="prerender"),
        pytest.param({"purpose": "prefetch"}, id="an older browser"),
        pytest.param({"sec-fetch-dest": "image"}, id="as a picture of another site"),
        pytest.param({"sec-fetch-dest": "empty"}, id="by a script"),
    ],
)
def test_a_browser_that_only_loads_ahead_ends_nothing(mira, headers):
    path = mira.walk_to("words").path

    response = mira.client.get("/leave/", headers=headers)

    assert response.status_code == 204
    assert not response.cookies
    assert mira.open(path).step == "words"


def test_a_tap_on_leave_fast_ends_the_visit(mira):
    path = mira.walk_to("words").path

    mira.client.get("/leave/", headers={"sec-fetch-dest": "document"})

    assert mira.open(path).heading == "This page is closed."


def test_after_leaving_one_can_begin_again(mira):
    mira.walk_to("words")
    mira.open("/leave/")

    assert mira.begin().step == "age"
    assert Visitor().begin().step == "age"
