"""Housekeeping of stores and pages, on beat."""

from celery import shared_task
from django.core.cache import caches
from django.core.management import call_command
from django.utils import timezone

from education.actions.publish_due import publish_due
from safety_portal.caches import JsonDatabaseCache


@shared_task
def sweep_caches() -> None:
    """Delete what has expired. Redis does that by itself."""
    cache = caches["default"]
    if isinstance(cache, JsonDatabaseCache):
        cache.sweep(timezone.now())


@shared_task
def write_help_pages() -> None:
    """Renew the help pages that are shown while the database is down."""
    call_command("write_help_pages")


@shared_task
def publish_what_is_due() -> None:
    """Put up and take down the pages whose day has come."""
    publish_due(now=timezone.now())
