"""What comes out of a printer: the code and nothing that tells what it is for."""

import pytest

from tests.browser.journeys.told import open_case, told
from tests.browser.test_layout import TELLING
from tests.browser.walker import CHILD, digits_on, send, walk, words_on

PRINTED = "() => document.body.innerText"
NOT_FOR_PRINT = "This page is not for print."


def printed(page) -> str:
    """Return what can be read on the paper."""
    page.emulate_media(media="print")
    return " ".join(page.evaluate(PRINTED).split())


def test_the_printed_code_is_the_code_and_no_word_on_what_it_is_for(phone, site):
    walk(phone, site, door=CHILD, say={"age": "I am 10 to 12."})
    send(phone)
    digits, words = digits_on(phone), words_on(phone)

    paper = printed(phone)

    assert digits in paper
    assert words in paper
    own = paper.replace(words, "")
    assert not TELLING.search(own), own
    for bar in (".top", ".now", ".foot"):
        assert not phone.locator(bar).is_visible()


@pytest.mark.parametrize("path", ["/", "/c/"])
def test_a_page_that_is_not_for_print_says_only_that(phone, site, path):
    phone.goto(f"{site.public_url}{path}")

    assert printed(phone) == NOT_FOR_PRINT


def test_an_answer_is_not_printed(phone, site):
    open_case(phone, site, told(site).digits)

    assert printed(phone) == NOT_FOR_PRINT
