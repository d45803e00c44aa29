"""Pages that are the same for everybody who comes to them: drawn once and kept in memory.

A question that nobody has answered yet holds nothing of its reader but the form's token, and that
is put in anew each time. A page without a form is given no token, so reading it sets no cookie.
"""

import secrets
from collections.abc import Callable, Hashable, Mapping
from typing import Any

from django.core.signals import setting_changed
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language

from service.settings_now import is_staffed, service_settings

# Stands where the token will: as long as one, and in no page by chance.
HOLE = secrets.token_hex(32)
# Some ten kilobytes each; over that, all are drawn again.
MOST_PAGES = 1_000
_PAGES: dict[Hashable, list[bytes]] = {}


def show_drawn_once(
    request: HttpRequest,
    template: str,
    /,
    *,
    key: Hashable,
    context: Callable[[], Mapping[str, Any]],
) -> HttpResponse:
    """Answer with the page kept under `key`; `context` is asked only where there is none.

    The key must name everything the page depends on but language, the reader's country, its help
    numbers and settings (with whether anybody is here): texts that may be changed meanwhile stand
    in it whole. The page must hold nothing that anybody said, nor what else is known of a country
    and may be put right meanwhile.
    """
    now = timezone.now()
    service = service_settings(now=now)
    country = str(getattr(request, "help_country", ""))
    same_for_all = (get_language(), service, is_staffed(service, now), country)
    whole_key = (template, same_for_all, tuple(getattr(request, "help_lines", ())), key)
    pieces = _PAGES.get(whole_key)
    if pieces is None:
        filled = {**context(), "csrf_token": HOLE}
        pieces = render_to_string(template, filled, request).encode().split(HOLE.encode())
        if len(_PAGES) >= MOST_PAGES:
            _PAGES.clear()
        _PAGES[whole_key] = pieces
    has_form = len(pieces) > 1
    return HttpResponse(get_token(request).encode().join(pieces) if has_form else pieces[0])


@receiver(setting_changed)
def draw_again(**_: object) -> None:
    """Forget every page: only tests change settings while a process runs."""
    _PAGES.clear()
