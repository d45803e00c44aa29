"""A process with wrong settings does not start: granian and Celery run no checks by themselves."""

import sys

from django.core.checks import ERROR, run_checks
from django.db import close_old_connections

from safety_portal.cms_role.at_start import BEFORE_START, is_editors_on_postgresql

WRONG_SETTINGS_EXIT_CODE = 3


def refuse_wrong_settings() -> None:
    """Say on stderr what is wrong or worth knowing, one line each, and stop if anything is wrong.

    All of Django's checks run, so a broken URL map stops the start and not each request. Of those
    that ask the database only the editors' own does: every other surface may start without one.
    Call it after `django.setup()`. Raises SystemExit with code 3.
    """
    asked = run_checks()
    if is_editors_on_postgresql():
        asked += run_checks(tags=[BEFORE_START], databases=["default"])
        close_old_connections()
    found = [message for message in asked if not message.is_silenced()]
    for message in sorted(found, key=lambda message: str(message.id)):
        sys.stderr.write(f"{message.id}: {message.msg}\n")
    if any(message.level >= ERROR for message in found):
        raise SystemExit(WRONG_SETTINGS_EXIT_CODE)
