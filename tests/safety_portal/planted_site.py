"""A site of its own process that meets one planted word in every place where words arrive.

`test_logging` starts it and reads what it wrote.
"""

import logging
import logging.config
import sys

import celery
import django
from django.conf import settings
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from safety_portal.logging import logging_config

WORD = "PLANTEDWORD"
ERRORS: dict[str, type[Exception]] = {
    "server": ValueError,
    "missing": Http404,
    "denied": PermissionDenied,
    "bad": BadRequest,
    "suspicious": SuspiciousOperation,
}


def tell(request: HttpRequest, kind: str) -> HttpResponse:
    typed = request.POST.get("words", "")
    try:
        raise KeyError(typed)
    except KeyError as error:
        raise ERRORS[kind](typed) from error


def hello(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.get_host())


urlpatterns = [path("tell/<str:kind>/", tell), path("hello/", hello)]


def configure() -> None:
    settings.configure(
        ROOT_URLCONF=__name__,
        SECRET_KEY="x" * 50,
        ALLOWED_HOSTS=["testserver"],
        MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
        LOGGING_CONFIG="logging.config.dictConfig",
        LOGGING=logging_config(level="DEBUG"),
    )
    django.setup()


def requests() -> None:
    client = Client(raise_request_exception=False)
    for kind in ERRORS:
        client.post(f"/tell/{kind}/?q={WORD}", {"words": WORD})
    client.get(f"/{WORD}/")
    client.get("/hello/", headers={"host": WORD})
    client.generic(WORD, "/nowhere/")
    Client(enforce_csrf_checks=True).post("/hello/", {"words": WORD}, headers={"origin": WORD})


def task() -> None:
    app = celery.Celery("planted", task_cls="celery:Task")

    @app.task(name="planted.fails")
    def fails(words: str) -> None:
        raise RuntimeError(words)

    fails.apply(args=(WORD,))
    logging.getLogger("celery.redirected").warning(WORD)


def careless() -> None:
    own, foreign = logging.getLogger("reports.views"), logging.getLogger("some.library")
    own.warning("answer %s of %d", WORD, 3)
    own.warning("no number: %d", WORD)
    own.warning("too many", WORD)
    foreign.warning("said %s", WORD)
    foreign.warning("said " + WORD)
    foreign.warning("%d", WORD, stack_info=True)


class Unprintable:
    def __str__(self) -> str:
        raise RuntimeError(WORD)


def broken() -> None:
    logging.getLogger("reports").warning(Unprintable())


if __name__ == "__main__":
    configure()
    requests()
    task()
    careless()
    broken()
    sys.stderr.flush()
