"""What is up now, in the language of the page: texts that editors put up and down by days."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any, Self, TypeVar

from django.utils.translation import get_language

from languages.known import SOURCE
from languages.said import Line

Mark = Callable[[str], str]


@dataclass(frozen=True, kw_only=True)
class Published:
    """One text in one language; `text_key` is the same for all its languages.

    `slug` is its part of an address. Days are aware; None stands for no day set.
    """

    slug: str
    text_key: str
    language: str = SOURCE
    up_from: datetime | None = None
    up_until: datetime | None = None
    changed_at: datetime | None = None

    def is_up(self, now: datetime) -> bool:
        """Say whether `now` lies between its days, whatever job has run or not."""
        has_begun = self.up_from is None or self.up_from <= now
        return has_begun and (self.up_until is None or now < self.up_until)

    def marked(self, mark: Mark) -> Self:
        """Return the same with `mark` around each sentence that a reader sees."""
        raise NotImplementedError


Kind = TypeVar("Kind", bound=Published)


# Any: Wagtail's pages and small texts ship no types.
def days_of(row: Any) -> dict[str, Any]:
    """Return the fields that every page and small text has, but its address."""
    return {
        "text_key": str(row.translation_key),
        "language": row.locale.language_code,
        "up_from": row.go_live_at,
        "up_until": row.expire_at,
        "changed_at": row.last_published_at,
    }


def up_now(found: Iterable[Kind], *, now: datetime) -> list[Kind]:
    """Return each text once: in the active language, else in English and marked as such.

    A text in neither is left out. Its address is that of the English one, where that is up.
    """
    language = get_language() or SOURCE
    by_text: dict[str, dict[str, Kind]] = {}
    for each in found:
        if each.is_up(now) and each.language in {language, SOURCE}:
            by_text.setdefault(each.text_key, {})[each.language] = each
    return [_best_of(versions, language=language) for versions in by_text.values()]


def with_slug(found: Iterable[Kind], slug: str) -> Kind | None:
    """Return the text at an address, None where there is none."""
    return next((each for each in found if each.slug == slug), None)


def _best_of(versions: Mapping[str, Kind], *, language: str) -> Kind:
    best = versions.get(language) or versions[SOURCE]
    best = replace(best, slug=versions.get(SOURCE, best).slug)
    return best if best.language == language else best.marked(partial(Line, language=best.language))
