"""One help number is changed: nobody else changes it meanwhile, and pages here follow at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from education.app_names import RECENT_COUNTRIES
from education.help_lines import RECENT_LINES
from education.hotlines import RECENT_HOTLINES
from education.models import Helpline
from service.proposal import ChangeOutdatedError

SHOWN_FROM = (RECENT_LINES, RECENT_HOTLINES, RECENT_COUNTRIES)


@contextmanager
def changing_line(line: Helpline) -> Iterator[Helpline]:
    """Give the line as it is just now, inside one transaction. Raises ChangeOutdatedError.

    Other processes follow within a minute, the page of the outage within five.
    """
    with changing_lines():
        found = Helpline.objects.select_for_update().filter(pk=line.pk).first()
        if found is None:
            raise ChangeOutdatedError
        yield found


@contextmanager
def changing_lines() -> Iterator[None]:
    with transaction.atomic():
        yield
    for recent in SHOWN_FROM:
        recent.expire()
