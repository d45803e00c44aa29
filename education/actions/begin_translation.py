"""Make a draft in another language, with the English words in it, for somebody to translate."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.operations import TranslationCreator

from accounts.models import User


class OnlyWhatIsMissing(TranslationCreator):
    """Leave alone what somebody has already translated.

    wagtail-localize makes the small texts of a page anew, and takes down those that are up.
    """

    target_locales: list[Locale]

    # Any: wagtail-localize ships no types
    def create_translations(self, instance: Any, **options: Any) -> None:
        wanted = self.target_locales
        self.target_locales = [each for each in wanted if is_missing(instance, locale=each)]
        if self.target_locales:
            super().create_translations(instance, **options)
        self.target_locales = wanted


@transaction.atomic
def begin_translation(*, of: Iterable[Any], into: Sequence[Locale], by: User) -> None:
    """Begin the translation of pages or small texts, and of the small texts on them.

    Nothing goes up: each is a draft. What has a translation already is passed over.
    """
    creator = OnlyWhatIsMissing(by, list(into))
    for row in of:
        creator.create_translations(row)


def is_missing(row: Any, *, locale: Locale) -> bool:
    """Say whether nobody has begun; a copy that Wagtail keeps equal to the English is none."""
    found = row.get_translation_or_none(locale)
    return found is None or getattr(found, "alias_of_id", None) is not None
