"""What education knows, within reach of every page; reports need not know the source."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from education.app_names import app_names, countries
from education.help_lines import help_lines
from service.settings_now import service_settings
from service.unavailable import SessionUnavailableError

TWO_LETTERS = re.compile(r"[A-Z]{2}")
COUNTRY_IN_SESSION = "country"


class HelpNumbers:
    """Give each request what a page may ask for; nothing is read before it does.

    `help_country`, two letters or "": where the reader said they are, else the operator's country;
    `help_lines`, the numbers of that country, none for a country without a sure one;
    `site_choices`, the apps ("app") and the countries ("country_name") one can choose from.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        country = SimpleLazyObject(lambda: country_of(request))
        request.help_country = country  # type: ignore[attr-defined]
        request.help_lines = SimpleLazyObject(  # type: ignore[attr-defined]
            lambda: help_lines(str(country), now=timezone.now())
        )
        request.site_choices = SiteChoices(country)  # type: ignore[attr-defined]
        return self.get_response(request)


def country_of(request: HttpRequest) -> str:
    """Return the country this reader named (two letters), else the operator's.

    A country of which nothing is known stays what it is: no number is better than a foreign one
    (safeguarding.md H13). Starts no session, and never raises while the store is down.
    """
    named = named_country(request)
    return named if TWO_LETTERS.fullmatch(named) else service_settings(now=timezone.now()).country


def named_country(request: HttpRequest) -> str:
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not hasattr(request, "session"):
        return ""
    try:
        return str(request.session.get(COUNTRY_IN_SESSION) or "").upper()
    except SessionUnavailableError:
        return ""


class SiteChoices(Mapping[str, Mapping[str, str]]):
    """Lists of code -> name by what is chosen. Each is read when it is asked for."""

    def __init__(self, country: object) -> None:
        self._read: dict[str, Callable[[datetime], Mapping[str, str]]] = {
            "app": lambda now: app_names(str(country), now=now),
            "country_name": lambda now: countries(now=now),
        }

    def __getitem__(self, name: str) -> Mapping[str, str]:
        return self._read[name](timezone.now())

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)
