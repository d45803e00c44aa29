"""What a language says by itself, read from the same compiled files that Django reads.

Django's own look-up answers in English without a word where a text is missing. Here a missing text
is told from a translated one.
"""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.utils.translation import get_language, to_locale

from languages.known import SOURCE

DOMAIN = "django"


class _Nothing(NullTranslations):
    """Answers for what a catalogue does not have, so that it can be told from what it has."""

    def gettext(self, message: str) -> str:  # noqa: ARG002
        return ""

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002
        return ""


def catalogue_path(folder: Path, code: str, *, ending: str) -> Path:
    """Return where gettext looks for the catalogue of a language; `ending` is "po" or "mo"."""
    return folder / to_locale(code) / "LC_MESSAGES" / f"{DOMAIN}.{ending}"


@cache
def _catalogue(code: str) -> NullTranslations:
    for name in dict.fromkeys((code, code.partition("-")[0])):
        for folder in settings.LOCALE_PATHS:
            path = catalogue_path(Path(folder), name, ending="mo")
            if path.exists():
                with path.open("rb") as file:
                    found = GNUTranslations(file)
                found.add_fallback(_Nothing())
                return found
    return _Nothing()


def translated(context: str | None, text: str) -> str | None:
    """Return a text in the language that is active now, or None where that language has none.

    English has every text.
    """
    code = get_language() or SOURCE
    if code == SOURCE:
        return text
    catalogue = _catalogue(code)
    found = catalogue.pgettext(context, text) if context else catalogue.gettext(text)
    return found or None


@receiver(setting_changed)
def read_again(**_: object) -> None:
    """Forget what was read: for a process that has just written catalogues, and for tests."""
    _catalogue.cache_clear()
