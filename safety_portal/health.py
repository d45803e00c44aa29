"""Is the process up, and can it work? For the machine that watches, not for the public."""

import logging
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial

from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from reports.models import Heartbeat
from reports.views.throttle import client_address, is_internal
from safety_portal.celery import app

logger = logging.getLogger(__name__)

# The worker beats every second; a restart of it takes some ten.
HEARTBEAT_IS_STALE_AFTER = timedelta(seconds=30)
LONGEST_WAIT_SECONDS = 2
SURFACES_WITH_WORK = {"desk", "worker", "all"}


class Part(StrEnum):
    DATABASE = "database"
    CACHE = "cache"
    BROKER = "broker"
    HEARTBEAT = "heartbeat"


class NotReadyError(Exception):
    """A part answers, but not as it must."""


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Answer 200: the process runs. Asks nothing else, so a dead database restarts nobody."""
    return HttpResponse("ok", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Answer 200 or 503 with JSON part -> "ok" or "failed". To strangers there is no such page."""
    address = client_address(request, trusted_proxy_count=settings.TRUSTED_PROXY_COUNT)
    if not is_internal(address):
        raise Http404
    parts = {part: works(part, check=check) for part, check in checks().items()}
    found = {part.value: "ok" if fine else "failed" for part, fine in parts.items()}
    return JsonResponse(found, status=200 if all(parts.values()) else 503)


def checks() -> dict[Part, Callable[[], None]]:
    """Return what this surface needs. A check that fails raises."""
    needed: dict[Part, Callable[[], None]] = {
        Part.DATABASE: check_database,
        Part.CACHE: check_caches,
    }
    if settings.PORTAL_SURFACE in SURFACES_WITH_WORK:
        beat = partial(check_heartbeat, now=timezone.now())
        needed |= {Part.BROKER: check_broker, Part.HEARTBEAT: beat}
    return needed


def works(part: Part, *, check: Callable[[], None]) -> bool:
    try:
        check()
    except Exception as error:  # Whatever it is, the part does not work.
        logger.warning("not ready: %s", part, exc_info=error)
        return False
    return True


def check_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def check_caches() -> None:
    """Write and read in each: a server that is full, or a reader only, answers but is no use."""
    for alias in settings.CACHES:
        value = secrets.token_hex(8)
        caches[alias].set(f"ready-{value}", value, timeout=LONGEST_WAIT_SECONDS * 5)
        if caches[alias].get(f"ready-{value}") != value:
            raise NotReadyError
        caches[alias].delete(f"ready-{value}")


def check_broker() -> None:
    with app.connection_for_write() as broker:
        broker.ensure_connection(max_retries=1, interval_start=0, timeout=LONGEST_WAIT_SECONDS)


def check_heartbeat(*, now: datetime) -> None:
    fresh = Heartbeat.objects.filter(at__gte=now - HEARTBEAT_IS_STALE_AFTER)
    if not fresh.exists():
        raise NotReadyError
