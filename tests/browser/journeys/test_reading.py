"""Whoever only wants to read: no question is asked, nothing is kept, and help is one tap away."""

import pytest
from playwright.sync_api import expect

from tests.browser.paper import printed
from tests.browser.walker import CHILD, digits_on, follow, press, seen, send, walk_on

READ = "I want to read first."
HOW_TO_BLOCK = "How to report and block in an app"
# The token of a form, which the first page with its doors brings.
TOKEN = "_t"
READERS = {
    "caregiver": (
        "I am an adult.",
        "When a child's private picture goes around",
        "Note only where it is.",
    ),
    "child of 6 to 9": (
        "I am 6 to 9.",
        "When your picture goes around",
        "Tell a grown-up. Pick one who makes you feel safe.",
    ),
}


def cookies_of(page):
    return {cookie["name"] for cookie in page.context.cookies()}


@pytest.mark.parametrize(("reader", "worry", "advised"), READERS.values(), ids=READERS)
def test_a_reader_comes_from_the_first_page_to_advice_an_app_and_a_number(
    phone, site, reader, worry, advised
):
    phone.goto(site.public_url)
    follow(phone, READ)
    follow(phone, reader)
    follow(phone, worry)
    advice = seen(phone)

    follow(phone, HOW_TO_BLOCK)
    follow(phone, "WhatsApp")
    app, steps = seen(phone), phone.locator("main ol li").all_inner_texts()
    follow(phone, "Get help now")

    assert advice.heading.strip() == worry
    assert "What you can do" in advice.words
    assert advised in advice.words
    assert app.heading == "WhatsApp"
    assert len(steps) > 1
    expect(phone.locator("main a[href^='tel:']").first).to_be_visible()
    assert [name for name in cookies_of(phone) if not name.endswith(TOKEN)] == []


@pytest.mark.parametrize("path", ["/h/", "/h/4/a/", "/apps/whatsapp/d/", "/g/", "/k/", "/facts/"])
def test_who_comes_straight_to_a_page_to_read_is_given_no_cookie(phone, site, path):
    phone.goto(f"{site.public_url}{path}")

    expect(phone.locator("h1")).to_be_visible()
    assert cookies_of(phone) == set()


def test_a_word_typed_finds_the_page_about_it(phone, site):
    phone.goto(site.public_url)
    follow(phone, READ)
    follow(phone, "Look for advice")
    phone.get_by_label("What are you looking for?").fill("picture")

    press(phone, "Look")

    assert "picture" not in phone.url
    follow(phone, "When a private picture goes around")
    assert "You do not need to save it." in seen(phone).words


def test_a_campaign_leads_to_the_first_question_and_what_is_told_can_be_sent(phone, site):
    phone.goto(f"{site.public_url}/k/")
    follow(phone, "You owe them nothing")
    follow(phone, "Tell us")
    way = walk_on(
        phone,
        door=CHILD,
        say={"age": "I am 10 to 12.", "safe_now": "Yes, I am safe."},
    )

    send(phone)

    assert way.steps[0] == "age"
    assert len(digits_on(phone)) == 19


def test_a_poster_on_paper_shows_the_code_for_a_camera_and_a_number_to_call(phone, site):
    phone.goto(f"{site.public_url}/k/")
    follow(phone, "You owe them nothing")
    follow(phone, "A page to print")
    phone.emulate_media(media="print")

    code = phone.locator("svg.qr")
    lines = " ".join(printed(phone))

    expect(code).to_be_visible()
    box = code.bounding_box()
    assert box["width"] == box["height"] > 100
    assert "/k/owe-nothing/" in lines
    assert "In Kenya call 116." in lines
