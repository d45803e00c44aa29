"""A process with wrong settings does not start: granian and Celery run no checks by themselves."""

import sys

from django.core.checks import ERROR, run_checks

WRONG_SETTINGS_EXIT_CODE = 3


def refuse_wrong_settings() -> None:
    """Say on stderr what is wrong or worth knowing, one line each, and stop if anything is wrong.

    All of Django's checks run, so a broken URL map stops the start and not each request.
    Call it after `django.setup()`. Raises SystemExit with code 3.
    """
    found = [message for message in run_checks() if not message.is_silenced()]
    for message in sorted(found, key=lambda message: str(message.id)):
        sys.stderr.write(f"{message.id}: {message.msg}\n")
    if any(message.level >= ERROR for message in found):
        raise SystemExit(WRONG_SETTINGS_EXIT_CODE)
