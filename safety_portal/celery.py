"""The Celery app: JSON only, late acknowledgement, nothing kept of results."""

import os

from celery import Celery
from celery.signals import beat_init, setup_logging, task_postrun, worker_init
from django.conf import settings
from django.db import close_old_connections
from kombu.transport import TRANSPORT_ALIASES

from safety_portal.startup import refuse_wrong_settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "safety_portal.settings.active")
# kombu's own transport of this name loses a race against itself: see safety_portal.folder_broker.
TRANSPORT_ALIASES["filesystem"] = "safety_portal.folder_broker:Transport"

app = Celery("safety_portal")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["reports", "safety_portal", "transparency"])


@worker_init.connect
@beat_init.connect
def stop_on_wrong_settings(**kwargs: object) -> None:  # noqa: ARG001
    if not settings.CELERY_TASK_ALWAYS_EAGER:
        refuse_wrong_settings()


@task_postrun.connect
def give_back_connections(**kwargs: object) -> None:  # noqa: ARG001
    """Do after a task what Django does after a request: a broken connection is not used again."""
    if not settings.CELERY_TASK_ALWAYS_EAGER:
        close_old_connections()


@setup_logging.connect
def keep_our_logging(**kwargs: object) -> None:
    """Say that logging is set up, by Django's settings: Celery would print arguments of tasks."""
