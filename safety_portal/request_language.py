"""In which language a request is answered: what was chosen, what the browser asks, the operator's.

Django's own middleware keeps a choice in a cookie of its own, which would stay on a shared phone
after "Leave fast". Here the choice lies in the sealed session and goes with it.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

from languages.known import LANGUAGE_IN_SESSION, SOURCE
from service.unavailable import SessionUnavailableError


class SpeakTheirLanguage:
    """Answer in the reader's language. Stands right behind the session; starts none."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        language = language_of(request)
        request.LANGUAGE_CODE = language
        with translation.override(language):
            return self.get_response(request)


def language_of(request: HttpRequest) -> str:
    """Return the code of a language that is offered. Never raises while the store is down.

    The desk is in English for everybody: its texts are in no other language yet, and a page that is
    half in one, by Django's own words, would be read aloud wrongly.
    """
    if request.path_info.startswith(tuple(settings.STAFF_PATHS)):
        return SOURCE
    chosen = chosen_language(request)
    if is_offered(chosen):
        return chosen
    return asked_language(request) or operators_language()


def language_without_a_store(request: HttpRequest) -> str:
    """Return the language that this request was answered in so far, without asking any store."""
    found = getattr(request, "LANGUAGE_CODE", "")
    return found or asked_language(request) or operators_language()


def chosen_language(request: HttpRequest) -> str:
    """Return what this session chose on /lang/, or ""."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not hasattr(request, "session"):
        return ""
    try:
        return str(request.session.get(LANGUAGE_IN_SESSION) or "")
    except SessionUnavailableError:
        return ""


def asked_language(request: HttpRequest) -> str:
    """Return the first language that the browser asks for and the site offers, or ""."""
    for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        try:
            return translation.get_supported_language_variant(code)
        except LookupError:
            continue
    return ""


def operators_language() -> str:
    return settings.PORTAL_LANGUAGE if is_offered(settings.PORTAL_LANGUAGE) else SOURCE


def is_offered(code: str) -> bool:
    return any(code == each for each, _ in settings.LANGUAGES)
