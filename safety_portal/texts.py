"""Every text of the site that can be translated, with who reads it.

Here, because only this package sees reports and education at once.
"""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from education.texts import every_text as education_texts
from languages.extraction.python_calls import keys_in_python
from languages.extraction.template_nodes import keys_in_template
from languages.extraction.text import CAREGIVER, SHARED, STAFF, Text
from reports.journey.wording import every_text as journey_texts

PACKAGES = ("accounts", "education", "languages", "reports", "safety_portal", "service")
# Read by the staff alone. What stands here and on a child's page too counts as the child's.
FOR_STAFF = (
    "accounts/",
    "reports/admin/",
    "reports/vocabulary/",
    "safety_portal/",
    "service/",
    "templates/account/",
    "templates/admin/",
    "templates/allauth/",
    "templates/desk/",
    "templates/mfa/",
)
# Read by adults who want numbers, who are called on, or who hang up a poster.
FOR_ADULTS = (
    "education/calls.py",
    "education/figures/",
    "templates/education/_figure.html",
    "templates/education/call.html",
    "templates/education/calls.html",
    "templates/education/facts.html",
    "templates/education/library.html",
    "templates/education/poster.html",
)
FOR_CHILDREN_TOO = ("templates/desk/child_page.html", "service/readers.py")


def every_text() -> Iterator[Text]:
    """Give every text: the journey's and education's words, then templates, then code.

    The order is that of the files and never changes by itself. Takes about a second.
    """
    yield from journey_texts()
    yield from education_texts()
    root = Path(settings.BASE_DIR)
    for path in sorted((root / "templates").rglob("*.html")):
        place = path.relative_to(root).as_posix()
        for key in keys_in_template(path):
            yield Text(key, audience=audience_of(place), place=place)
    for path in (path for name in PACKAGES for path in sorted((root / name).rglob("*.py"))):
        place = path.relative_to(root).as_posix()
        for key in keys_in_python(path):
            yield Text(key, audience=audience_of(place), place=place)


def audience_of(place: str) -> str:
    """Return who reads the texts of a template or a file of code."""
    if place.startswith(FOR_ADULTS):
        return CAREGIVER
    is_staffs = place.startswith(FOR_STAFF) and place not in FOR_CHILDREN_TOO
    return STAFF if is_staffs else SHARED
