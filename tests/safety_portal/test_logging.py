"""Log lines name events and ids, and never a word that somebody typed."""

import io
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.vocabulary import JobKind
from safety_portal.logging import EventHandler, build_formatter, logging_config

ROOT = Path(__file__).parents[2]
WORD = "PLANTEDWORD"
IDENT = "6f1f0a52-92c1-4f6e-9d4e-5f1f6f1f0a52"


class Lines:
    """What was logged, one object a line."""

    def __init__(self) -> None:
        self.stream = io.StringIO()

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    @property
    def last(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.text.splitlines()[-1])
        return found


@pytest.fixture
def lines() -> Iterator[Lines]:
    found = Lines()
    handler = EventHandler(found.stream)
    handler.setFormatter(build_formatter())
    loggers = [logging.getLogger(name) for name in ("reports", "some", "celery", "django")]
    for logger in loggers:
        logger.addHandler(handler)
    yield found
    for logger in loggers:
        logger.removeHandler(handler)


@pytest.fixture(scope="module")
def planted_site() -> str:
    """Everything a whole process wrote that met the planted word in every place."""
    done = subprocess.run(
        [sys.executable, "tests/safety_portal/planted_site.py"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout


def events(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_no_word_from_path_query_body_host_error_variable_or_task_is_written(planted_site):
    assert WORD not in planted_site
    assert WORD.lower() not in planted_site.lower()


def test_each_refused_request_is_named_by_its_route(planted_site):
    requests = [e for e in events(planted_site) if e["event"] == "request answered"]

    assert {(e["route"], e["status"]) for e in requests} == {
        ("/tell/<str:kind>/", 500),
        ("/tell/<str:kind>/", 404),
        ("/tell/<str:kind>/", 403),
        ("/tell/<str:kind>/", 400),
        ("/hello/", 400),
        ("/hello/", 403),
        ("unmatched", 404),
    }
    assert {e["method"] for e in requests} == {"GET", "POST", "other"}


def test_an_error_is_told_by_class_and_place_with_what_led_to_it(planted_site):
    failed = next(e for e in events(planted_site) if e.get("status") == 500)

    assert [e["type"] for e in failed["errors"]] == ["builtins.ValueError", "builtins.KeyError"]
    assert failed["errors"][0]["frames"][-1].startswith("tests/safety_portal/planted_site.py:")
    assert failed["errors"][0]["frames"][-1].endswith(" tell")


def test_a_failed_task_is_told_by_name_and_id(planted_site):
    failed = next(e for e in events(planted_site) if e.get("task") == "planted.fails")

    assert failed["errors"][0]["type"] == "builtins.RuntimeError"
    assert str(UUID(failed["task_id"])) == failed["task_id"]


def test_a_line_that_cannot_be_written_says_only_that(planted_site):
    assert planted_site.splitlines()[-1] == (
        '{"event": "a log line could not be written", "level": "error"}'
    )


def test_our_own_events_show_ids_counts_and_states(lines):
    logging.getLogger("reports.actions").warning(
        "job %s (%s) of %s failed %d times", UUID(IDENT), IDENT, JobKind.TRIAGE, 3
    )

    assert lines.last["event"] == f"job {IDENT} ({IDENT}) of TRIAGE failed 3 times"
    assert lines.last["logger"] == "reports.actions"
    assert lines.last["level"] == "warning"
    assert datetime.fromisoformat(lines.last["timestamp"]).tzinfo is not None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("words", "<str>", id="text"),
        pytest.param(1234567890123456, "<number>", id="a case code as a number"),
        pytest.param(ValueError("words"), "<ValueError>", id="an error"),
        pytest.param(["words"], "<list>", id="a list"),
        pytest.param(None, "None", id="nothing"),
        pytest.param(datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02 00:00:00+00:00", id="a time"),
    ],
)
def test_anything_that_may_hold_words_is_shown_by_its_type(lines, value, expected):
    logging.getLogger("reports").warning("event %s", value)

    assert lines.last["event"] == f"event {expected}"


@given(st.text(min_size=4).filter(lambda text: not text.isascii() or "w" in text))
def test_no_text_given_to_a_log_call_is_ever_shown(text):
    found = Lines()
    handler = EventHandler(found.stream)
    handler.setFormatter(build_formatter())
    record = logging.LogRecord("reports", 30, "f.py", 1, "said %s by %s", (text, [text]), None)

    handler.handle(record)

    assert found.last["event"] == "said <str> by <list>"


def test_a_library_is_shown_by_its_template_or_by_its_place(lines):
    logging.getLogger("some.library").warning("said %s", WORD)
    assert lines.last["event"] == "said %s"

    logging.getLogger("some.library").warning("said PLANTEDWORD")
    assert lines.last["event"] == "event of a library"
    assert lines.last["where"].startswith("test_logging.test_a_library_is_shown")
    assert WORD not in lines.text


def test_a_request_without_a_known_method_or_route_is_still_told(lines):
    request = SimpleNamespace(resolver_match=None, method=WORD, path=WORD)
    extra = {"request": request, "status_code": 404}

    logging.getLogger("django.request").warning("Not Found: %s", WORD, extra=extra)

    assert lines.last["route"] == "unmatched"
    assert lines.last["method"] == "other"
    assert WORD not in lines.text


def test_a_socket_in_the_place_of_a_request_does_no_harm(lines):
    logging.getLogger("some.server").warning("%s", WORD, extra={"request": object()})

    assert lines.last["event"] == "%s"


def test_an_error_that_hides_its_cause_shows_itself_only(lines):
    try:
        try:
            raise KeyError(WORD)
        except KeyError:
            raise ValueError(WORD) from None
    except ValueError:
        logging.getLogger("reports").exception("failed")

    assert [error["type"] for error in lines.last["errors"]] == ["builtins.ValueError"]


def test_no_handler_but_ours_is_named():
    config = logging_config(level="info")

    assert list(config["handlers"]) == ["stderr"]
    assert config["root"] == {"handlers": ["stderr"], "level": "INFO"}
    assert all(logger["handlers"] == [] for logger in config["loggers"].values())
