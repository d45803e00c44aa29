"""Count one tap on "I support this"."""

from django.db import transaction
from django.db.models import F

from education.models import SupportCount


@transaction.atomic
def add_support(*, call_slug: str) -> None:
    """Add one to the count of a call. Whoever calls this knows that the call can be supported.

    The database adds: of two taps at once neither is lost.
    """
    SupportCount.objects.get_or_create(call_slug=call_slug)
    SupportCount.objects.filter(call_slug=call_slug).update(count=F("count") + 1)
