"""In which language a request is answered."""

import pytest
from django.test import RequestFactory

from safety_portal.request_language import language_of
from service.unavailable import SessionUnavailableError


@pytest.fixture(autouse=True)
def _real_languages_only(settings):
    settings.LANGUAGES = [("en", "English"), ("sw", "Kiswahili"), ("pt", "Português")]


class DeadSession:
    def get(self, _key):
        raise SessionUnavailableError


def request_of(path="/", *, asks="", session=None, settings=None):
    request = RequestFactory().get(path, headers={"accept-language": asks})
    if session is not None:
        request.COOKIES[settings.SESSION_COOKIE_NAME] = "a" * 32
        request.session = session
    return request


def test_what_was_chosen_comes_before_what_the_browser_asks(settings):
    chosen = request_of(asks="pt", session={"language": "sw"}, settings=settings)

    assert language_of(chosen) == "sw"
    assert language_of(request_of(asks="pt")) == "pt"


@pytest.mark.parametrize(
    ("asks", "language"),
    [
        ("", "en"),
        ("*", "en"),
        ("km", "en"),
        ("km, sw;q=0.4", "sw"),
        ("pt-MZ", "pt"),
        ("en-GB, sw;q=0.9", "en"),
        ("x" * 5000, "en"),
        ("../../etc/passwd", "en"),
    ],
)
def test_a_browser_may_ask_for_anything(asks, language):
    assert language_of(request_of(asks=asks)) == language


def test_while_the_store_is_down_the_browser_is_still_heard(settings):
    assert language_of(request_of(asks="sw", session=DeadSession(), settings=settings)) == "sw"


def test_the_desk_is_in_english_for_everybody(settings):
    chosen = {"session": {"language": "sw"}, "settings": settings}

    assert language_of(request_of("/desk/", asks="sw", **chosen)) == "en"
    assert language_of(request_of("/help/", asks="sw", **chosen)) == "sw"


def test_an_operators_language_that_is_not_offered_gives_english(settings):
    settings.PORTAL_LANGUAGE = "xx"
    assert language_of(request_of()) == "en"

    settings.PORTAL_LANGUAGE = "sw"

    assert language_of(request_of()) == "sw"
