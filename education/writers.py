"""Whose the newest words of a page or small text are."""

import json
from typing import Any

from wagtail.models import Revision

# What a second person may set without becoming the writer: the day, the ticks, what Wagtail keeps.
NOT_WORDS = {
    "safe_messaging",
    "review_by",
    "go_live_at",
    "expire_at",
    "owner",
    "locked_by",
    "locked_at",
    "alias_of",
    "content_type",
    "page_ptr",
}


def writer_of(revision: Any) -> int | None:  # Any: Wagtail ships no types
    """Return the id of who wrote the words of a revision; None for what was loaded from a file.

    Whoever saved the same words again, to publish or to tick, did not write them.
    """
    words = words_in(revision)
    writer: int | None = revision.user_id
    older = Revision.objects.filter(
        base_content_type=revision.base_content_type_id,
        object_id=revision.object_id,
        created_at__lt=revision.created_at,
    )
    for each in older.order_by("-created_at", "-pk"):
        if words_in(each) != words:
            break
        writer = each.user_id
    return writer


def words_in(revision: Any) -> dict[str, Any]:
    """Return every value of a revision that somebody wrote, without the ids of its blocks."""
    row = revision.as_object()
    fields = [field for field in row._meta.concrete_fields if field.editable]
    return {
        field.name: plain(field.value_to_string(row))
        for field in fields
        if field.name not in NOT_WORDS
    }


def plain(value: Any) -> Any:
    """Return a value as it is kept; a StreamField gives a string of JSON."""
    try:
        return without_ids(json.loads(value) if isinstance(value, str) else value)
    except ValueError:
        return value


def without_ids(value: Any) -> Any:
    """Return a value of a StreamField without what Wagtail numbers anew at each save."""
    if isinstance(value, dict):
        return {name: without_ids(each) for name, each in value.items() if name != "id"}
    return [without_ids(each) for each in value] if isinstance(value, list) else value
