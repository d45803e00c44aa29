"""What every answer carries, and what a child sees while a store is down."""

import logging
from urllib.parse import urlencode

import psycopg
import pytest
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import path
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError

from service.unavailable import SessionUnavailableError

pytestmark = pytest.mark.urls(__name__)

WORD = "PLANTEDWORD"
ON_DISK = "<p>Help on disk</p>"
OUTAGES = [
    OperationalError,
    InterfaceError,
    psycopg.OperationalError,
    RedisConnectionError,
    RedisTimeoutError,
    SessionUnavailableError,
]
ERRORS = {error.__module__ + error.__name__: error for error in OUTAGES}


def hello(request: HttpRequest) -> HttpResponse:
    return HttpResponse("hello")


def for_adults(request: HttpRequest) -> HttpResponse:
    return HttpResponse("found", headers={"X-Robots-Tag": "all"})


def elsewhere(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect("/hello/")


def counts(request: HttpRequest) -> HttpResponse:
    return JsonResponse({})


def leave(request: HttpRequest) -> HttpResponse:
    headers = {"Referrer-Policy": "no-referrer", "Cache-Control": "max-age=600"}
    return HttpResponse("gone", headers=headers)


def fail(request: HttpRequest, error: str) -> HttpResponse:
    raise ERRORS.get(error, ValueError)(WORD)


def write(request: HttpRequest) -> HttpResponse:
    request.session["words"] = WORD
    return HttpResponse("kept")


def found(request: HttpRequest, anything: str) -> HttpResponse:
    return HttpResponse("found")


def not_found(request: HttpRequest, exception: Http404) -> HttpResponse:
    return HttpResponse("no page", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    return HttpResponse("broken", status=500)


urlpatterns = [
    path("hello/", hello),
    path("adults/", for_adults),
    path("elsewhere/", elsewhere),
    path("counts/", counts),
    path("leave/", leave),
    path("fail/<str:error>/", fail),
    path("write/", write),
    path("named/<path:anything>/", found),
]
handler404 = not_found
handler500 = server_error


@pytest.fixture(autouse=True)
def stack(settings, tmp_path):
    settings.MIDDLEWARE = [
        "safety_portal.middleware.SafetyHeaders",
        "safety_portal.middleware.KindErrors",
        "safety_portal.middleware.RejectBadRequests",
        "django.contrib.sessions.middleware.SessionMiddleware",
    ]
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.DATA_DIR = tmp_path
    settings.COUNTRY = "KE"


@pytest.fixture
def page_on_disk(tmp_path):
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "en.html").write_text(ON_DISK)


def test_a_page_is_kept_by_no_phone_and_found_by_no_search_engine(client):
    answer = client.get("/hello/")

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    for right in ("camera", "microphone", "geolocation"):
        assert f"{right}=()" in answer.headers["Permissions-Policy"]


def test_a_page_for_adults_may_be_found_where_its_view_says_so(client):
    headers = client.get("/adults/").headers

    assert headers["X-Robots-Tag"] == "all"
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/elsewhere/", "/leave/", "/nowhere/", "/fail/other/"])
def test_redirects_and_error_pages_are_not_kept_either(client, address):
    client.raise_request_exception = False

    assert client.get(address).headers["Cache-Control"] == "no-store"


def test_a_view_may_tell_the_next_site_even_less(client):
    assert client.get("/leave/").headers["Referrer-Policy"] == "no-referrer"


def test_what_is_no_page_may_be_kept(client):
    assert "Cache-Control" not in client.get("/counts/").headers


@pytest.mark.usefixtures("page_on_disk")
@pytest.mark.parametrize("error", ERRORS)
def test_while_a_store_is_down_the_page_on_disk_is_shown(client, error):
    answer = client.get(f"/fail/{error}/")

    assert answer.status_code == 503
    assert answer.content.decode() == ON_DISK
    assert answer.headers["Retry-After"] == "30"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex"


@pytest.mark.django_db
def test_without_a_page_on_disk_the_shipped_numbers_are_shown(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.post(f"/fail/{next(iter(ERRORS))}/", {"words": WORD})

    page = answer.content.decode()
    assert answer.status_code == 503
    assert "Something went wrong on our side." in page
    assert "In Kenya call" in page
    assert WORD not in page


@pytest.mark.django_db
def test_the_page_has_its_styles_where_they_are_served_and_can_do_without(client, monkeypatch):
    failing = f"/fail/{next(iter(ERRORS))}/"
    styled = client.get(failing).content.decode()

    def nothing_was_collected(_name):
        raise ValueError

    monkeypatch.setattr("safety_portal.middleware.static", nothing_was_collected)
    plain = client.get(failing).content.decode()

    assert '<link rel="stylesheet" href="/static/css/site.' in styled
    assert "<link" not in plain
    assert "In Kenya call" in plain


@pytest.mark.django_db
def test_the_numbers_come_in_the_language_the_browser_asks_for(client):
    failing = f"/fail/{next(iter(ERRORS))}/"

    asked = client.get(failing, headers={"accept-language": "sw"}).content.decode()
    unknown = client.get(failing, headers={"accept-language": "km"}).content.decode()

    assert '<html lang="sw" dir="ltr">' in asked
    assert '<html lang="en" dir="ltr">' in unknown


@pytest.mark.usefixtures("page_on_disk")
def test_a_session_that_cannot_be_stored_gets_the_same_page(client, monkeypatch):
    def refuse(*args, **kwargs):
        raise SessionUnavailableError

    monkeypatch.setattr("safety_portal.sessions.SessionStore.save", refuse)
    client.raise_request_exception = False

    answer = client.get("/write/")

    assert answer.status_code == 503
    assert answer.content.decode() == ON_DISK
    assert not answer.cookies


def test_any_other_error_is_an_ordinary_one(client):
    client.raise_request_exception = False

    answer = client.get("/fail/other/")

    assert (answer.status_code, answer.content) == (500, b"broken")


def test_the_log_names_the_outage(client, caplog):
    with caplog.at_level(logging.ERROR):
        client.get(f"/fail/{next(iter(ERRORS))}/")

    assert "a store does not answer" in caplog.messages


@pytest.mark.parametrize("address", ["/named/a%00b/", "/hello/?q=a%00b", "/named/x/?%00"])
def test_an_address_with_a_nul_byte_names_no_page(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/named/a%20b/", "/hello/?q=a%2000", "/named/%ff/"])
def test_an_odd_address_without_one_is_read_as_any_other(client, address):
    assert client.get(address).status_code == 200


def test_words_that_could_not_be_taken_come_back_ready_to_be_sent_again(client):
    typed = urlencode({"answer": 'he said "hi" & left', "step": "words"})

    answer = client.post(
        "/fail/django.db.utilsOperationalError/",
        typed,
        content_type="application/x-www-form-urlencoded",
    )

    assert answer.status_code == 503
    assert 'value="he said &quot;hi&quot; &amp; left"' in answer.text
    assert '<form method="post" action="/fail/django.db.utilsOperationalError/"' in answer.text


def test_a_page_that_was_only_looked_at_has_nothing_to_send_again(client):
    assert "<form" not in client.get("/fail/django.db.utilsOperationalError/").text
