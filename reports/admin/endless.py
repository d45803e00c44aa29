"""Pages of a long table without counting it."""

from functools import cached_property
from typing import Any, cast

from django.core.paginator import Paginator
from django.db.models import QuerySet

# Far enough back for a look; older rows are for a query, not for a screen.
MOST_PAGES = 200


class EndlessPages(Paginator):
    """Looks just far enough to know whether there is more, and never counts a million rows."""

    @cached_property
    def count(self) -> int:
        most = MOST_PAGES * self.per_page
        rows = cast("QuerySet[Any]", self.object_list)
        return len(rows.values_list("pk", flat=True)[:most])
