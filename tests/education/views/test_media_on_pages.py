"""A page plays its spoken text and shows its picture; others load nothing for them."""

import pytest

from education.models import AdvicePage, Campaign
from education.safe_messaging import POINTS
from tests.education.media.rows import kept_clip, kept_picture

pytestmark = pytest.mark.usefixtures("shipped_pages")
SHEET = "css/media.css"


def test_a_spoken_text_is_on_the_page_of_its_reader_and_on_no_other(client):
    clip = kept_clip()
    page = AdvicePage.objects.get(number=4)
    page.words_6_9 = [*page.words_6_9.get_prep_value(), {"type": "clip", "value": clip.pk}]
    page.tick(list(POINTS))
    page.save_revision().publish()

    spoken, silent = (client.get(f"/h/4/{reader}/").content.decode() for reader in "ab")

    assert f'src="{clip.address}"' in spoken
    assert SHEET in spoken
    assert "<audio" not in silent
    assert SHEET not in silent


def test_a_campaign_shows_its_picture_with_words_for_who_does_not_see_it(client):
    picture = kept_picture()
    page = Campaign.objects.get(public_slug="owe-nothing")
    before = client.get("/k/owe-nothing/").content.decode()
    parts = list(page.parts.get_prep_value())
    parts[0]["value"]["picture"] = picture.pk
    page.parts = parts
    page.tick(list(POINTS))
    page.save_revision().publish()

    html = client.get("/k/owe-nothing/").content.decode()

    assert f'src="{picture.address}"' in html
    assert f'alt="{picture.alt}"' in html
    assert "<img" not in before
