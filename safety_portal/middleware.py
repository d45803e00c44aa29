"""What every answer carries, and what a child sees while a store is down."""

import logging
import sys
from collections.abc import Callable

import psycopg
from django.core.signals import got_request_exception
from django.db import InterfaceError, OperationalError
from django.dispatch import receiver
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import translation
from django.utils.html import format_html
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError

from education.help_lines import lines_in_file
from education.help_pages import help_page, read_help_page
from reports.views.posted import posted_fields
from safety_portal.request_language import language_without_a_store
from service.settings_now import last_known_settings
from service.unavailable import SessionUnavailableError

logger = logging.getLogger(__name__)

GetResponse = Callable[[HttpRequest], HttpResponseBase]

STORE_ERRORS = (
    SessionUnavailableError,
    OperationalError,
    InterfaceError,
    psycopg.OperationalError,
    RedisConnectionError,
    RedisTimeoutError,
)
STORE_IS_DOWN = "portal.store_is_down"
RETRY_AFTER_SECONDS = 30
# Where the page on disk has room for the form that could not be taken.
TRY_AGAIN = "<!-- try again -->"
# Where a link to the style sheet goes. The page can be read without it.
STYLES = "<!-- looks -->"
PERMISSIONS = "camera=(), microphone=(), geolocation=(), browsing-topics=()"


class SafetyHeaders:
    """No page stays on a shared phone, in a search engine, or in the address of the next site.

    A page for adults may let itself be found: its view says so in X-Robots-Tag. None else is.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Referrer-Policy", "same-origin")
        response.headers["Permissions-Policy"] = PERMISSIONS
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers["Cache-Control"] = "no-store"
            response.headers.setdefault("X-Robots-Tag", "noindex")
        return response


class KindErrors:
    """Answer with help numbers, and no blame, while database, cache or session store is down.

    Stands outside every middleware that asks a store. Asks none itself.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        return help_without_a_store(request) if request.META.get(STORE_IS_DOWN) else response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Take what a view raised before Django makes a 500 of it."""
        if not isinstance(error, STORE_ERRORS):
            return None
        logger.error("a store does not answer", exc_info=error)
        return help_without_a_store(request)


@receiver(got_request_exception)
def notice_a_store_that_is_down(request: HttpRequest | None = None, **_: object) -> None:
    """Mark the request: Django has made a 500 of a middleware's error before any other sees it."""
    if request is not None and isinstance(sys.exc_info()[1], STORE_ERRORS):
        request.META[STORE_IS_DOWN] = True


def help_without_a_store(request: HttpRequest) -> HttpResponse:
    """Return 503 with the page on disk, or one made of the numbers that ship with the site.

    A form that could not be taken comes back inside it: one more tap sends the same words again.
    """
    language = language_without_a_store(request)
    lines = lines_in_file(last_known_settings().country)
    page = read_help_page(language) or help_page(language, lines=lines)
    with translation.override(language):
        page = page.replace(TRY_AGAIN, form_to_try_again(request)).replace(STYLES, style_link())
    headers = {"Cache-Control": "no-store", "Retry-After": str(RETRY_AFTER_SECONDS)}
    return HttpResponse(page, status=503, headers=headers)


def style_link() -> str:
    """Return the link to the style sheet, which needs no store; empty where none was collected."""
    try:
        return format_html('<link rel="stylesheet" href="{}">', static("css/site.css"))
    except ValueError:
        return ""


def form_to_try_again(request: HttpRequest) -> str:
    """Return the posted form with everything in it hidden, as HTML; empty for other requests."""
    fields = posted_fields(request)
    if not fields:
        return ""
    return render_to_string("portal/try_again.html", {"path": request.path, "fields": fields})


class RejectBadRequests:
    """An address with a NUL byte names no page, and PostgreSQL would stumble over it.

    The body is left to the view, which shows the same question again with the words in the box.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        query = request.META.get("QUERY_STRING", "")
        if "\0" in request.path_info or "\0" in query or "%00" in query:
            raise Http404
        return self.get_response(request)
