"""Celery. The outbox gives the durability; the broker may lose everything it holds."""

from typing import Any

from celery.schedules import crontab

from .environment import BROKER_URL, PORTAL_SURFACE
from .stores import BROKER_FOLDER

CELERY_TASK_ALWAYS_EAGER = False
CELERY_TASK_SERIALIZER = "json"
CELERY_RESULT_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_STORE_EAGER_RESULT = False
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_REDIRECT_STDOUTS = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_CONNECTION_TIMEOUT = 2
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0.2}
# Left alone, Celery shuts the pool after every task: a new connection costs more than a triage.
CELERY_DB_REUSE_MAX = 1_000
CELERY_TASK_SOFT_TIME_LIMIT = 30
CELERY_TASK_TIME_LIMIT = 60
CELERY_TASK_DEFAULT_QUEUE = "triage"
CELERY_TASK_ROUTES = {
    "reports.tasks.dispatch_jobs": {"queue": "outbox"},
    "reports.tasks.note_lateness": {"queue": "outbox"},
    "safety_portal.tasks.*": {"queue": "outbox"},
    "transparency.tasks.*": {"queue": "outbox"},
    "reports.tasks.carry_out_stop_requests": {"queue": "outbox"},
    "reports.tasks.carry_out_delete_requests": {"queue": "outbox"},
}
# Kept in memory: the schedule is in code, and a file half written at a kill would stop beat.
CELERY_BEAT_SCHEDULER = "celery.beat.Scheduler"
CELERY_BEAT_MAX_LOOP_INTERVAL = 1
CELERY_BEAT_SCHEDULE = {
    "dispatch-jobs": {
        "task": "reports.tasks.dispatch_jobs",
        "schedule": 1.0,
        "options": {"expires": 1},
    },
    "note-lateness": {
        "task": "reports.tasks.note_lateness",
        "schedule": 30.0,
        "options": {"expires": 30},
    },
    "sweep-caches": {
        "task": "safety_portal.tasks.sweep_caches",
        "schedule": 300.0,
        "options": {"expires": 300},
    },
    "write-help-pages": {
        "task": "safety_portal.tasks.write_help_pages",
        "schedule": 300.0,
        "options": {"expires": 300},
    },
    "publish-what-is-due": {
        "task": "safety_portal.tasks.publish_what_is_due",
        "schedule": 60.0,
        "options": {"expires": 60},
    },
    "carry-out-stop-requests": {
        "task": "reports.tasks.carry_out_stop_requests",
        "schedule": 600.0,
        "options": {"expires": 600},
    },
    "carry-out-delete-requests": {
        "task": "reports.tasks.carry_out_delete_requests",
        "schedule": 600.0,
        "options": {"expires": 600},
    },
    # By the clock of the wall (UTC): beat counts an interval anew from each of its starts, and a
    # day would never pass where it starts every day.
    "propose-for-rises": {
        "task": "transparency.tasks.propose_for_rises",
        "schedule": crontab(hour="3", minute="20"),
        "options": {"expires": 3600},
    },
    "count-reach": {
        "task": "transparency.tasks.count_reach",
        "schedule": crontab(hour="3", minute="40"),
        "options": {"expires": 3600},
    },
}

CELERY_BROKER_URL = BROKER_URL or "filesystem://"
if BROKER_URL:
    CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {
        "socket_timeout": 5,
        "socket_connect_timeout": 2,
        "visibility_timeout": 120,
        # kombu's own sweep of unacknowledged messages comes only every 100 s or so.
        "unacked_restore_interval": 5,
        "unacked_restore_throttle": 1,
    }
else:
    # The child's site and the editors' have no broker, not even an empty folder.
    if PORTAL_SURFACE in {"desk", "worker", "all"}:
        for _part in ("queue", "control"):
            (BROKER_FOLDER / _part).mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(BROKER_FOLDER / "queue"),
        "data_folder_out": str(BROKER_FOLDER / "queue"),
        "control_folder": str(BROKER_FOLDER / "control"),
        "polling_interval": 0.1,
    }
