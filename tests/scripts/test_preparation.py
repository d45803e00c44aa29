"""A failing management command becomes one line that a newcomer understands."""

import sys
from threading import Event

import pytest

from scripts import preparation
from scripts.preparation import StoppedError, prepare, reasons_in
from scripts.terminal import RefusedError

WRONG_KEYS = """\
SystemCheckError: System check identified some issues:

ERRORS:
?: (safety_portal.E003) The staff private key does not open what the public key seals.
\tHINT: Restore both from the same backup.

WARNINGS:
?: (security.W004) Something smaller.
"""


def stand_in(code):
    """Take the place of manage.py."""
    return lambda *_arguments: [sys.executable, "-c", code]


def test_a_failed_system_check_is_told_in_its_own_words():
    assert reasons_in(WRONG_KEYS) == [
        "The staff private key does not open what the public key seals. (safety_portal.E003)"
    ]


@pytest.mark.parametrize(
    ("last_line", "told"),
    [
        pytest.param("CommandError: No such port.", ["No such port."], id="command error"),
        pytest.param(
            "django.core.exceptions.ImproperlyConfigured: PORTAL_MODE must be demo",
            ["PORTAL_MODE must be demo"],
            id="settings",
        ),
        pytest.param("ZeroDivisionError: division by zero", [], id="a bug keeps its traceback"),
    ],
)
def test_expected_errors_lose_their_traceback(last_line, told):
    assert reasons_in(f"Traceback (most recent call last):\n  File ...\n{last_line}\n") == told


def test_a_wrong_key_stops_the_preparation(monkeypatch):
    code = f"import sys; sys.stderr.write({WRONG_KEYS!r}); sys.exit(1)"
    monkeypatch.setattr(preparation, "manage", stand_in(code))

    with pytest.raises(RefusedError, match=r"private key .* \(safety_portal.E003\)"):
        prepare(environment={}, stopping=Event())


def test_a_bug_shows_its_traceback_and_one_line(monkeypatch, capfd):
    monkeypatch.setattr(preparation, "manage", stand_in("1 / 0"))

    with pytest.raises(RefusedError, match=r"'manage\.py make_keys' failed, see above"):
        prepare(environment={}, stopping=Event())

    assert "ZeroDivisionError" in capfd.readouterr().err


def test_ctrl_c_ends_the_preparation_at_once(monkeypatch):
    monkeypatch.setattr(preparation, "manage", stand_in("import time; time.sleep(60)"))
    stopping = Event()
    stopping.set()

    with pytest.raises(StoppedError):
        prepare(environment={}, stopping=stopping)
