"""Let pages be written in every language that the site offers."""

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale

from education.shelves import SHELVES, shelf
from languages.known import SOURCE


@transaction.atomic
def set_up_languages() -> None:
    """Make each language and its shelves, which mirror the English ones. Safe to repeat.

    wagtail-localize would make the shelves with the first page that is translated, but a right on
    pages is given to a shelf: without it nobody might write in that language.
    """
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        locale, _ = Locale.objects.get_or_create(language_code=code)
        if code != SOURCE:
            mirror_shelves(locale)


def mirror_shelves(locale: Locale) -> None:
    for name in SHELVES:
        found = shelf(name)
        if not found.has_translation(locale):
            found.copy_for_translation(locale, copy_parents=True, alias=True)
