"""Log lines that name events and ids, and never a word that somebody typed.

Built from nothing: no mail handler, no local variables, no exception message, no path or query.
"""

import logging
import re
import sys
import traceback
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Any
from uuid import UUID

import structlog
from structlog.typing import EventDict

OWN_PACKAGES = {"safety_portal", "transparency", "reports", "education", "accounts"}
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
# A case code is a number of 16 digits; a count or a row's number is much smaller.
LARGEST_NUMBER_SHOWN = 10**12
MOST_FRAMES = 25
MOST_CAUSES = 5
UUID_TEXT = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TASK_NAME = re.compile(r"[a-z_]+(\.[a-z_]+)+")

# Loggers that a framework gives handlers of its own: theirs are taken away.
FRAMEWORK_LOGGERS = (
    "django",
    "django.server",
    "celery",
    "celery.task",
    "celery.redirected",
    "multiprocessing",
    "_granian",
    "granian.access",
)
# Each request, each query and each index row would be a line.
TOO_TALKATIVE = ("django.server", "granian.access", "django.db.backends", "django_tasks")


def logging_config(*, level: str) -> dict[str, Any]:
    """Return a `logging.config.dictConfig`: one JSON object a line, on stderr.

    `level` is a level's name. Celery keeps out of it only where `setup_logging` has a receiver.
    """
    loggers: dict[str, Any] = {
        name: {"handlers": [], "propagate": True} for name in FRAMEWORK_LOGGERS
    }
    loggers |= {
        name: {"handlers": [], "propagate": True, "level": "WARNING"} for name in TOO_TALKATIVE
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"events": {"()": build_formatter}},
        "handlers": {"stderr": {"()": EventHandler, "formatter": "events"}},
        "root": {"handlers": ["stderr"], "level": level.upper()},
        "loggers": loggers,
    }


def build_formatter() -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(
        processors=[
            describe,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(sort_keys=True),
        ],
        use_get_message=False,
        pass_foreign_args=True,
    )


class EventHandler(logging.StreamHandler[Any]):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802
        # Python's own prints the message and its arguments.
        sys.stderr.write('{"event": "a log line could not be written", "level": "error"}\n')


def describe(_logger: object, _method: str, found: EventDict) -> EventDict:
    """Build the line afresh from what is safe, rather than remove what is not."""
    record: logging.LogRecord = found["_record"]
    arguments = found.get("positional_args") or ()
    line: dict[str, Any] = {"level": record.levelname.lower(), "logger": record.name}
    request = getattr(record, "request", None)
    if hasattr(request, "resolver_match"):
        line |= {"event": "request answered", **describe_request(record, request)}
    elif record.name.split(".")[0] in OWN_PACKAGES:
        line["event"] = fill(str(found["event"]), arguments)
    else:
        # A message without arguments may have been put together from anything.
        line["event"] = str(found["event"]) if arguments else "event of a library"
        line["where"] = f"{record.module}.{record.funcName}:{record.lineno}"
        line |= describe_task(arguments)
    if isinstance(found.get("exc_info"), tuple):
        line["errors"] = [describe_error(error) for error in causes(found["exc_info"][1])]
    return line


def describe_request(record: logging.LogRecord, request: Any) -> dict[str, Any]:
    match = request.resolver_match
    return {
        "status": shown(getattr(record, "status_code", None)),
        "method": request.method if request.method in METHODS else "other",
        "route": f"/{match.route}" if match else "unmatched",
    }


def describe_task(arguments: Any) -> dict[str, str]:
    """Return name and id of the Celery task that a record is about, if it is about one."""
    if not isinstance(arguments, Mapping):
        return {}
    name, ident = str(arguments.get("name")), str(arguments.get("id"))
    line = {"task": name} if TASK_NAME.fullmatch(name) else {}
    return {**line, "task_id": ident} if UUID_TEXT.fullmatch(ident) else line


def fill(template: str, arguments: Any) -> str:
    """Return `template` with ids and counts in place and `<type>` for anything else."""
    try:
        if isinstance(arguments, Mapping):
            return template % {key: shown(value) for key, value in arguments.items()}
        return template % tuple(shown(value) for value in arguments) if arguments else template
    except (TypeError, ValueError, KeyError):
        return template


def shown(value: object) -> object:
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, str):
        return value if UUID_TEXT.fullmatch(value) else "<str>"
    if isinstance(value, int | float):
        return value if abs(value) < LARGEST_NUMBER_SHOWN else "<number>"
    if value is None or isinstance(value, UUID | date | timedelta):
        return str(value)
    return f"<{type(value).__name__}>"


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """Give `error` and what led to it, nearest first."""
    for _ in range(MOST_CAUSES):
        if error is None:
            return
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def describe_error(error: BaseException) -> dict[str, Any]:
    kind = type(error)
    frames = list(frames_of(error.__traceback__))
    return {"type": f"{kind.__module__}.{kind.__qualname__}", "frames": frames[-MOST_FRAMES:]}


def frames_of(trace: TracebackType | None) -> Iterator[str]:
    """Give file, line and function of each frame, and none of its variables."""
    for frame, number in traceback.walk_tb(trace):
        file = "/".join(Path(frame.f_code.co_filename).parts[-3:])
        yield f"{file}:{number} {frame.f_code.co_name}"
