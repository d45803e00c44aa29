"""The pictures of `make screens`: smaller than Chromium writes them, and each in the list."""

from tests.browser.png import CHANNELS, pixels_of, with_few_colours
from tests.browser.screens import file_of, table


def test_a_picture_gets_smaller_and_shows_the_same(fresh_page, site):
    fresh_page.goto(site.public_url)
    picture = fresh_page.screenshot()

    small = with_few_colours(picture)

    assert len(small) < len(picture)
    # The kind stands in the 26th byte: no longer one with channels of its own for each pixel.
    assert picture[25] in CHANNELS
    assert small[25] not in CHANNELS
    assert pixels_of(picture)[:2] == (320, 640)


def test_a_picture_is_named_by_page_and_reader():
    assert file_of("band-a: harm, wrong") == "page-harm-wrong.band-a.png"
    assert file_of("help") == "page-help.png"
    assert file_of("case: in_review") == "page-case-in-review.png"


def test_the_list_has_a_row_for_each_page_and_a_picture_for_each_reader():
    lines = table({"band-a: age": b"", "band-b: age": b"", "help": b""}).splitlines()

    assert lines[-2].startswith("| age | ")
    assert lines[-2].count("<img ") == 2
    assert lines[-1].startswith("| help | ")
    assert 'href="page-help.png"' in lines[-1]
