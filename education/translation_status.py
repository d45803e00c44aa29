"""How far each language is: which texts nobody has begun, which are drafts, up, or overtaken."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any  # Wagtail and wagtail-localize ship no types

from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from education.every_text import TEXTS
from languages.known import SOURCE


class Status(StrEnum):
    """What a text is in one language; the value is said to editors."""

    NOT_BEGUN = "not begun"
    DRAFT = "being translated"
    OLDER = "older than the English"
    UP = "up"


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text that is up in English, in one other language. `row` is None where not begun."""

    english: Any
    row: Any
    status: Status


@dataclass(frozen=True, kw_only=True)
class InLanguage:
    """All texts of one kind in one language, in the order of the English ones."""

    language: str
    texts: tuple[Text, ...]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """Return each status that some text has, with how many."""
        counted = Counter(each.status for each in self.texts)
        return [(status.value, counted[status]) for status in Status if counted[status]]

    @property
    def to_do(self) -> list[Text]:
        return [each for each in self.texts if each.status is not Status.UP]


@dataclass(frozen=True, kw_only=True)
class Kind:
    name: str
    texts: int
    languages: tuple[InLanguage, ...]


def languages_of_all() -> list[Kind]:
    """Return how far every language is with every kind of text; three queries per kind."""
    others = list(Locale.objects.exclude(language_code=SOURCE).order_by("pk"))
    synced = dict(TranslationSource.objects.values_list("object_id", "last_updated_at"))
    return [languages_of(model, others=others, synced=synced) for model in TEXTS]


def languages_of(model: Any, *, others: Iterable[Locale], synced: Mapping[Any, Any]) -> Kind:
    """Return how far each language is with one kind of text.

    `synced` says when translators last got the English words: translation key -> moment.
    """
    english = list(model.objects.filter(locale__language_code=SOURCE, live=True).order_by("pk"))
    rows = model.objects.exclude(locale__language_code=SOURCE)
    by_text = {(each.translation_key, each.locale_id): each for each in rows if is_its_own(each)}

    def in_language(locale: Locale) -> InLanguage:
        pairs = [(each, by_text.get((each.translation_key, locale.pk))) for each in english]
        texts = tuple(
            Text(english=each, row=row, status=status_of(each, row=row, synced=synced))
            for each, row in pairs
        )
        return InLanguage(language=locale.get_display_name(), texts=texts)

    languages = tuple(in_language(each) for each in others)
    name = str(model._meta.verbose_name_plural)
    return Kind(name=name, texts=len(english), languages=languages)


def is_its_own(row: Any) -> bool:
    """Say whether somebody translates it; a copy that Wagtail keeps equal is none."""
    return getattr(row, "alias_of_id", None) is None


def status_of(english: Any, *, row: Any, synced: Mapping[Any, Any]) -> Status:
    if row is None:
        return Status.NOT_BEGUN
    if not row.live:
        return Status.DRAFT
    got = [row.last_published_at, synced.get(english.translation_key)]
    changed = english.last_published_at
    is_older = changed is not None and any(each is not None and each < changed for each in got)
    return Status.OLDER if is_older else Status.UP
