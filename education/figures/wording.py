"""The page's words for what the file names by an id, and for its numbers and months."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils import formats
from django.utils.translation import get_language

from education.figures.drawing import grouped
from education.figures.shapes import Study
from languages.known import SOURCE, names_days_small
from languages.said import pgettext, pgettext_lazy

# Any: a lazy text has no type of its own.
ANSWERS: Mapping[str, Any] = {
    "social_media_app": pgettext_lazy("chart", "Social media"),
    "in_person": pgettext_lazy("chart", "In person"),
}
FORMS: Mapping[str, Any] = {
    "offer_for_images": pgettext_lazy(
        "facts", "Someone offered money or gifts for sexual pictures or videos."
    ),
    "offer_to_meet": pgettext_lazy(
        "facts", "Someone offered money or gifts online to meet in person for something sexual."
    ),
    "images_shared": pgettext_lazy(
        "facts", "Someone shared sexual pictures of the child without permission."
    ),
    "threat_blackmail": pgettext_lazy(
        "facts", "Someone threatened or blackmailed the child online to take part in sexual acts."
    ),
}
# A year is no quantity: nothing stands between its digits.
YEARS = ("country_reports_published",)


def counts_in_words(study: Study) -> dict[str, str]:
    """Return the study's numbers by name, as the page's language writes them."""
    return {
        name: str(number) if name in YEARS else grouped(number)
        for name, number in study.counts.items()
    }


def month_words(day: date) -> str:
    """Return month and year as they stand inside a sentence."""
    month = formats.date_format(day, "F")
    if names_days_small(get_language() or SOURCE):
        month = month.lower()
    return pgettext("month", "%(month)s %(year)s") % {"month": month, "year": day.year}
