"""The Celery app: JSON only, late acknowledgement, nothing kept of results."""

import os

from celery import Celery
from celery.signals import beat_init, setup_logging, worker_init
from django.conf import settings

from safety_portal.startup import refuse_wrong_settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "safety_portal.settings.active")

app = Celery("safety_portal")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["reports", "safety_portal"])


@worker_init.connect
@beat_init.connect
def stop_on_wrong_settings(**kwargs: object) -> None:  # noqa: ARG001
    if not settings.CELERY_TASK_ALWAYS_EAGER:
        refuse_wrong_settings()


@setup_logging.connect
def keep_our_logging(**kwargs: object) -> None:
    """Say that logging is set up, by Django's settings: Celery would print arguments of tasks."""
