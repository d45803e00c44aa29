"""What a phone loads for a page to read, the first time: the page, sheets, scripts, pictures."""

import gzip
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from education.models import Campaign
from education.safe_messaging import POINTS
from tests.education.media.rows import kept_picture
from tests.education.views.addresses import FILES, paths_of, patterns
from tests.stack.tree import parse

pytestmark = pytest.mark.usefixtures("shipped_pages")
MOST_BYTES = 30_000
PAGES = patterns(without=frozenset(FILES))
STATIC = "/static/"


@pytest.mark.parametrize("written", PAGES)
def test_a_page_to_read_is_light_on_a_phone_that_was_never_here(client, written):
    weights = {path: weight(client, path) for path in paths_of(PAGES[written])}

    assert weights
    assert {path: bytes_ for path, bytes_ in weights.items() if bytes_ > MOST_BYTES} == {}


def test_a_picture_on_a_page_is_weighed_with_it(client):
    without = weight(client, "/k/owe-nothing/")
    picture = kept_picture()
    page = Campaign.objects.get(public_slug="owe-nothing")
    parts = list(page.parts.get_prep_value())
    parts[0]["value"]["picture"] = picture.pk
    page.parts = parts
    page.tick(list(POINTS))
    page.save_revision().publish()

    assert weight(client, "/k/owe-nothing/") >= without + len(picture.data)


def weight(client, path):
    """Return the bytes of a page with all that it loads by itself, texts as they are sent packed.

    A recording is loaded only after a tap, and has a budget of its own.
    """
    answer = client.get(path)
    assert answer.status_code == 200
    parts = [part_of(client, address) for address in loaded_with(answer.content.decode())]
    return sum(len(each) for each in [gzip.compress(answer.content), *parts])


def loaded_with(html):
    """Return the addresses of sheets, scripts and pictures, each once."""
    tree = parse(html)
    sheets = [e.get("href") for e in tree.descendants("link") if e.get("rel") == "stylesheet"]
    return dict.fromkeys([*sheets, *(e.get("src") for e in tree.descendants("script", "img"))])


def part_of(client, address):
    """Return what is sent for an address. Raises AssertionError for what is not there."""
    if not address.startswith(STATIC):
        answer = client.get(address)
        assert answer.status_code == 200
        return answer.content
    file = finders.find(address.removeprefix(STATIC))
    assert file
    return gzip.compress(Path(file).read_bytes())
