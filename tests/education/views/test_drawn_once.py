"""Pages to read are drawn once and kept: what was changed shows, and each country its numbers."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from education.models import (
    AdvicePage,
    Campaign,
    CaregiverGuide,
    Figure,
    Helpline,
    LibraryResource,
    Platform,
)

pytestmark = pytest.mark.usefixtures("shipped_pages")
NEW = "Words that somebody changed"
MINUTE = timedelta(seconds=61)
# Address -> rows that it shows, and a field of theirs.
SHOWN: dict[str, tuple[Any, dict[str, Any], str]] = {  # Any: a model of any kind
    "/h/4/d/": (AdvicePage, {"number": 4}, "title_caregiver"),
    "/h/d/": (AdvicePage, {"number": 4}, "title_caregiver"),
    "/apps/whatsapp/d/": (Platform, {"slug": "whatsapp"}, "name"),
    "/apps/d/": (Platform, {"slug": "whatsapp"}, "name"),
    "/g/listening/": (CaregiverGuide, {"slug": "listening"}, "lead"),
    "/g/": (CaregiverGuide, {"slug": "listening"}, "lead"),
    "/k/listen-first/": (Campaign, {"public_slug": "listen-first"}, "heading"),
    "/k/": (Campaign, {"public_slug": "listen-first"}, "heading"),
    "/k/listen-first/poster/": (Campaign, {"public_slug": "listen-first"}, "poster_line"),
    "/library/": (LibraryResource, {}, "theme"),
    "/facts/": (Figure, {"slug": "told-nobody"}, "limits"),
    "/g/governments/": (Figure, {"slug": "told-nobody"}, "sentence"),
}
PATHS = list(SHOWN)


def words(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("path", SHOWN)
def test_what_was_changed_shows_a_minute_later_where_the_page_was_drawn_before(client, path):
    model, which, field = SHOWN[path]
    before = words(client, path)
    model.objects.filter(**which).update(**{field: NEW})

    with time_machine.travel(timezone.now() + MINUTE):
        after = words(client, path)

    assert (NEW in before, NEW in after) == (False, True)


@pytest.mark.parametrize("path", PATHS)
def test_who_named_another_country_is_shown_its_numbers_and_nobody_else_is(client, path, settings):
    settings.COUNTRY = "KE"
    other = Client()
    other.post("/place/", {"country": "KH"})

    pages = [words(each, path) for each in (client, other, client, other)]

    assert ["In Kenya" in each for each in pages] == [True, False, True, False]
    assert ["In Cambodia" in each for each in pages] == [False, True, False, True]


@pytest.mark.parametrize("path", PATHS)
def test_a_number_put_right_shows_a_minute_later(client, path, settings):
    settings.COUNTRY = "KE"
    before = words(client, path)
    Helpline.objects.filter(country_iso2="KE").update(number="1190 1190")

    with time_machine.travel(timezone.now() + MINUTE):
        after = words(client, path)

    assert ("1190 1190" in before, "1190 1190" in after) == (False, True)
