"""A search that PostgreSQL cuts off. Run as a program, beside somebody who holds the table."""

import sys

import django
from django.db import OperationalError, connection

WORD = "kingfisher"


def main(how: str) -> int:
    """Search as the site does, or "plainly"; 0 where the search was cut off as it was meant to."""
    django.setup()
    # Only now can models be imported.
    from education.models import FoundText  # noqa: PLC0415
    from education.search import search  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 300")
    try:
        if how == "plainly":
            list(FoundText.objects.with_all([WORD]))
        else:
            search(WORD, reader="10-12", language="en")
    except OperationalError:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
