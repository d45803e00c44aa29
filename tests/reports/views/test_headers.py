"""What comes with every answer of the child's site over https: this, and nothing else."""

import json
import os
import subprocess
import sys
from functools import cache
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from redis.exceptions import ConnectionError as RedisConnectionError

from reports.vocabulary import Audience
from safety_portal.settings import production
from scripts.command_lines import ROOT
from tests.journey_walk import Visitor

# What depends on the size or the date of an answer tells nobody anything.
PASSED_OVER = {"Content-Length", "Vary", "ETag", "Last-Modified"}
OF_SURFACE = [
    "CONTENT_SECURITY_POLICY", "SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE",
    "CSRF_COOKIE_NAME", "CSRF_COOKIE_SECURE",
]  # fmt: skip
OF_PRODUCTION = [
    "SECURE_PROXY_SSL_HEADER", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    "SECURE_HSTS_PRELOAD",
]  # fmt: skip

POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'",
    "img-src": "'self' data:", "media-src": "'self'", "connect-src": "'none'",
    "form-action": "'self'", "base-uri": "'none'", "frame-ancestors": "'none'",
}  # fmt: skip
EVERYWHERE: dict[str, Any] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains; preload",
}
PAGE = EVERYWHERE | {
    "Content-Type": "text/html; charset=utf-8",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
}
WAY_OUT = PAGE | {"Referrer-Policy": "no-referrer", "Clear-Site-Data": '"storage"'}
FILE = EVERYWHERE | {"Access-Control-Allow-Origin": "*", "Cache-Control": "max-age=60, public"}


@pytest.fixture
def over_https(settings):
    """Be the public surface as a service runs it, behind a proxy that speaks https."""
    for name, value in of_public_surface().items():
        setattr(settings, name, value)
    for name in OF_PRODUCTION:
        setattr(settings, name, getattr(production, name))


@pytest.fixture
def mira(db, over_https):
    """Return Mira at a browser that is told of https by the proxy."""
    headers = {
        "host": "testserver", "x-forwarded-proto": "https", "origin": "https://testserver",
    }  # fmt: skip
    return Visitor(Client(enforce_csrf_checks=True, headers=headers))


@pytest.fixture
def no_store(monkeypatch, settings):
    """Return how every question to the session store begins to fail."""

    def fail(*args, **kwargs):
        raise RedisConnectionError

    def begin():
        cache_class = type(caches[settings.SESSION_CACHE_ALIAS])
        for name in ("get", "has_key", "add", "replace", "delete"):
            monkeypatch.setattr(cache_class, name, fail)

    return begin


@cache
def of_public_surface() -> dict[str, Any]:
    """Return the settings of a process of its own: they are read once, when it starts."""
    show = (
        "import json; from django.conf import settings;"
        f"print(json.dumps({{name: getattr(settings, name) for name in {OF_SURFACE}}}))"
    )
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "safety_portal.settings.test",
        "PORTAL_SURFACE": "public",
        "SITE_ORIGIN": "https://portal.example",
    }
    shown = subprocess.run(
        [sys.executable, "-c", show],
        cwd=ROOT, env=environment, capture_output=True, check=True, text=True,
    )  # fmt: skip
    return dict(json.loads(shown.stdout))


def told(response: Any) -> dict[str, Any]:
    """Return the headers of an answer, its policy as rules in no order."""
    found = {name: value for name, value in response.headers.items() if name not in PASSED_OVER}
    rules = found["Content-Security-Policy"].split(";")
    found["Content-Security-Policy"] = dict(each.strip().partition(" ")[::2] for each in rules)
    response.close()
    return found


@pytest.mark.parametrize(
    ("path", "status", "headers"),
    [
        pytest.param("/", 200, PAGE, id="a page"),
        pytest.param("/s/0/", 200, PAGE, id="a question"),
        pytest.param("/leave/", 200, WAY_OUT, id="the way out"),
        pytest.param("/s/9/", 302, PAGE | {"Location": "/s/0/"}, id="a redirect"),
        pytest.param("/nowhere/", 404, PAGE, id="no page"),
        pytest.param("/%00", 404, PAGE, id="no address"),
        pytest.param(
            "/static/css/site.css", 200,
            FILE | {"Content-Type": 'text/css; charset="utf-8"'}, id="a style sheet",
        ),
        pytest.param(
            "/static/js/site.js", 200,
            FILE | {"Content-Type": 'text/javascript; charset="utf-8"'}, id="the script",
        ),
    ],
)  # fmt: skip
def test_each_kind_of_address_sends_exactly_these_headers(mira, path, status, headers):
    mira.begin()

    response = mira.client.get(path)

    assert response.status_code == status
    assert told(response) == headers


def test_a_button_that_is_only_looked_at_says_so_and_no_more(mira):
    response = mira.client.get("/start/")

    assert response.status_code == 405
    assert told(response) == PAGE | {"Allow": "POST"}


@pytest.mark.parametrize("path", ["/s/0/", "/lang/"])
def test_a_page_while_a_store_is_down_sends_exactly_these_headers(mira, no_store, path):
    """Whether a view asks the store in vain, or what it wanted to keep cannot be kept."""
    mira.begin()
    mira.open("/lang/")
    pairs = dict(mira.page.form(having="back").pairs(button="English"))
    no_store()
    mira.client.raise_request_exception = False

    response = mira.client.post(path, pairs) if path == "/lang/" else mira.client.get(path)

    assert response.status_code == 503
    assert told(response) == PAGE | {"Retry-After": "30"}


COOKIE = {
    "httponly": True, "samesite": "Lax", "path": "/", "domain": "", "max-age": "", "expires": "",
}  # fmt: skip


def kept(visitor: Visitor) -> dict[str, dict[str, Any]]:
    cookies = visitor.client.cookies.items()
    return {name: {key: morsel[key] for key in (*COOKIE, "secure")} for name, morsel in cookies}


@pytest.mark.parametrize("audience", [Audience.A, Audience.PROFESSIONAL])
def test_a_phone_keeps_two_cookies_until_it_is_closed_for_this_address_alone(mira, audience):
    mira.begin(audience)

    secure = COOKIE | {"secure": True}
    assert kept(mira) == {"__Host-public_s": secure, "__Host-public_t": secure}


def test_on_ones_own_machine_without_https_they_are_the_same_but_for_that(db, settings):
    visitor = Visitor()
    visitor.begin()

    plain = COOKIE | {"secure": ""}
    assert kept(visitor) == {settings.SESSION_COOKIE_NAME: plain, settings.CSRF_COOKIE_NAME: plain}
    assert not any(name.startswith("__Host-") for name in kept(visitor))


def test_leaving_takes_both_off_the_phone(mira):
    mira.begin()

    gone = mira.client.get("/leave/").cookies

    assert {name: (each.value, each["max-age"]) for name, each in gone.items()} == {
        "__Host-public_s": ("", 0),
        "__Host-public_t": ("", 0),
    }
    assert all(each["secure"] and each["path"] == "/" for each in gone.values())
