"""Bring the shipped calls, checks, figures and works into the database, as often as one likes."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import transaction

from education.models import CallToAction, Check, Figure, LibraryResource
from education.page_files import PageFile, Raw, library_file, page_files
from education.shelves import source_locale
from education.shipped import call_values, check_values, figure_values, resource_values
from education.stored import Loaded, is_as_stored, is_by_hand, set_value, store

# Model, key of the row, checksum of its file, values.
Wanted = tuple[Any, str, str, dict[str, Any]]


@transaction.atomic
def load_small_texts() -> Loaded:
    """Make the small texts that nobody has edited equal to their files."""
    loaded = Loaded()
    for model, key, mark, values in wanted_texts():
        loaded += load_text(model, key=key, mark=mark, values=values)
    return loaded


def wanted_texts() -> Iterator[Wanted]:
    for file in page_files("calls"):
        yield CallToAction, file.key, file.mark, call_values(file) | beside(file)
    for file in page_files("checks"):
        yield Check, file.key, file.mark, check_values(file) | beside(file)
    for file in page_files("figures"):
        yield Figure, file.key, file.mark, figure_values(file) | beside(file)
    library = library_file()
    for work in library.whole["resources"]:
        yield LibraryResource, work["key"], library.mark, resource_values(work) | beside(library)


def beside(file: PageFile) -> dict[str, list[Raw] | date]:
    return {"sources": file.sources, "review_by": file.review_by}


def load_text(model: Any, *, key: str, mark: str, values: dict[str, Any]) -> Loaded:
    found = model.objects.filter(file_key=key, locale=source_locale()).first()
    if found is not None and is_by_hand(found):
        return Loaded(kept_by_hand=1)
    if found is not None and is_as_stored(found, mark=mark):
        return Loaded()
    row = found or model(file_key=key, slug=key.replace("_", "-"), locale=source_locale())
    for name, value in values.items():
        set_value(row, name, value)
    row.file_mark = mark
    if found is None:
        row.live = False
        row.save()
    store(row)
    return Loaded(changed=1) if found else Loaded(added=1)
