"""Bring the shipped pages into Wagtail, as often as one likes. What an editor wrote stays."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.models import Page

from education.actions.load_small_texts import load_small_texts
from education.models import AdvicePage, Campaign
from education.page_files import PageFile, page_files
from education.shelves import shelf, source_locale
from education.shipped import (
    advice_values,
    campaign_values,
    guide_model,
    guide_values,
    names_of_advice,
    names_of_texts,
)
from education.stored import Loaded, is_as_stored, is_by_hand, set_value, store


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One page as its file wants it."""

    file: PageFile
    shelf: str
    model: Any  # Wagtail's page classes have no types.
    values: dict[str, Any]


@transaction.atomic
def load_pages() -> Loaded:
    """Make the pages that nobody has edited equal to their files. A second run changes nothing."""
    loaded = load_small_texts()
    for wanted in wanted_pages():
        loaded += load_page(wanted)
    return loaded


def wanted_pages() -> Iterator[Wanted]:
    """Give every page of the files; advice first, for guides name its pages."""
    for file in page_files("advice"):
        values = advice_values(file)
        yield Wanted(file=file, shelf="advice", model=AdvicePage, values=values)
    names = names_of_advice() | names_of_texts()
    for file in page_files("guides"):
        values = guide_values(file, names=names)
        yield Wanted(file=file, shelf="guides", model=guide_model(file), values=values)
    for file in page_files("campaigns"):
        values = campaign_values(file)
        yield Wanted(file=file, shelf="campaigns", model=Campaign, values=values)


def load_page(wanted: Wanted) -> Loaded:
    """Add, change or keep one page."""
    file = wanted.file
    found = wanted.model.objects.filter(file_key=file.key, locale=source_locale()).first()
    if found is None:
        page = wanted.model(slug=file.slug, file_key=file.key, locale=source_locale(), live=False)
        set_values(page, wanted)
        parent = Page.objects.get(pk=shelf(wanted.shelf).pk)
        parent.add_child(instance=page)
        store(page)
        return Loaded(added=1)
    if is_by_hand(found):
        return Loaded(kept_by_hand=1)
    if is_as_stored(found, mark=file.mark):
        return Loaded()
    set_values(found, wanted)
    store(found)
    return Loaded(changed=1)


def set_values(page: Any, wanted: Wanted) -> None:
    for name, value in wanted.values.items():
        set_value(page, name, value)
    set_value(page, "sources", wanted.file.sources)
    page.review_by = wanted.file.review_by
    page.file_mark = wanted.file.mark
