"""Which pages show a picture or a spoken text, or would: nobody changes those alone.

A file that is looked at before a page is agreed to must be the one that goes up. So what counts is
the page as it is, as it was last written, and as it waits for its day.
"""

import json
from collections.abc import Iterator
from typing import Any

from wagtail.models import Page

from education.models import AdvicePage, AudioClip, Campaign, Picture

KINDS: dict[type[Picture | AudioClip], str] = {Picture: "picture", AudioClip: "clip"}
PAGES: tuple[Any, ...] = (AdvicePage, Campaign)  # Any: Wagtail ships no types


def pages_with(media: Picture | AudioClip) -> list[str]:
    """Return the titles of the pages that show it now or would next, each once, in order."""
    wanted = (KINDS[type(media)], media.pk)
    return sorted(
        {
            str(page.title)
            for model in PAGES
            for page in model.objects.all()
            for content in contents_of(page)
            if wanted in set(named_in(content))
        }
    )


def contents_of(page: Page) -> Iterator[dict[str, Any]]:
    """Give the content of a page as Wagtail keeps it: live, last written, waiting for its day."""
    yield page.serializable_data()
    for revision in page.revisions.filter(pk=page.latest_revision_id):
        yield revision.content
    for revision in page.revisions.filter(approved_go_live_at__isnull=False):
        yield revision.content


def named_in(content: Any) -> Iterator[tuple[str, int]]:
    """Give every picture and clip that a piece of content names, as ("clip", 7)."""
    if isinstance(content, str) and content.startswith(("[", "{")):
        content = as_json(content)
    if isinstance(content, dict):
        if isinstance(content.get("value"), int):
            yield str(content.get("type")), content["value"]
        yield from ((name, value) for name, value in content.items() if isinstance(value, int))
    if isinstance(content, dict | list):
        inside = content.values() if isinstance(content, dict) else content
        for each in inside:
            yield from named_in(each)


def as_json(text: str) -> Any:
    """Return what the text holds; a paragraph that only looks like JSON holds nothing."""
    try:
        return json.loads(text)
    except ValueError:
        return None
