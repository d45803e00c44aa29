"""Guides for adults: what their files say, whole, and nothing to links that lead nowhere."""

import pytest
from django.utils.html import escape

from education.guides.from_files import guides_in_files
from education.guides.shown import RECENT_GUIDES
from education.models import AdvicePage

pytestmark = pytest.mark.usefixtures("shipped_pages")
SLUGS = ["listening", "professionals", "lesson", "platforms", "governments"]


def test_the_rows_say_what_the_files_say(now):
    shown, shipped = RECENT_GUIDES.of("all", now=now), guides_in_files("all")

    assert [each.sections for each in shown] == [each.sections for each in shipped]
    assert [each.slug for each in shown] == [each.slug for each in shipped] == SLUGS
    assert [each.asks for each in shown] == [each.asks for each in shipped]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_says_all_that_its_guide_says(client, slug):
    html = client.get(f"/g/{slug}/").content.decode()

    guide = next(each for each in guides_in_files("all") if each.slug == slug)
    parts = [part for section in guide.sections for part in section.parts]
    for line in (guide.title, guide.lead, *(line for part in parts for line in part.lines)):
        assert escape(line) in html


def test_the_list_leads_to_every_guide(client):
    html = client.get("/g/").content.decode()

    assert all(f'href="/g/{slug}/"' in html for slug in SLUGS)
    assert client.get("/g/nothing/").status_code == 404


def test_nothing_leads_to_advice_that_was_taken_down(client):
    assert b'href="/h/4/d/"' in client.get("/g/listening/").content
    AdvicePage.objects.get(number=4).unpublish()
    RECENT_GUIDES.forget()

    html = client.get("/g/listening/").content
    assert b'href="/h/4/d/"' not in html
    assert b'href="/h/5/d/"' in html
