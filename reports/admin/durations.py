"""How long until something is due, as words for a busy reader. Pure."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
# Up to here minutes still matter: "1 h 20 min"; above, hours do: "3 days".
FINE_UP_TO = timedelta(hours=10)


def due_words(due_at: datetime, *, now: datetime) -> str:
    """Return "in 35 min", or "35 min late" once the time has passed."""
    left = due_at - now
    length = span_words(abs(left))
    if left < timedelta(0):
        return _("%(length)s late") % {"length": length}
    return _("in %(length)s") % {"length": length}


def span_words(span: timedelta) -> str:
    """Return a length of time in at most two units; less than a minute counts as one."""
    if span < HOUR:
        return _("%d min") % max(span // MINUTE, 1)
    if span < FINE_UP_TO and span % HOUR >= MINUTE:
        return _("%(hours)d h %(minutes)d min") % {
            "hours": span // HOUR,
            "minutes": span % HOUR // MINUTE,
        }
    if span < 2 * DAY:
        return _("%d h") % (span // HOUR)
    return ngettext("%d day", "%d days", span // DAY) % (span // DAY)
