"""A child in danger now: help comes before anything else, and nothing must be answered for it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.walker import CHILD, digits_on, press, send, walk

CODE = re.compile(r"\d{4}( \d{4}){3}")
NOBODY_HERE = "No one is here to read right now"
DANGER = {"age": "I am 13 to 17.", "safe_now": "No, someone may hurt me."}
# The bottom of the first screen of a small phone, in CSS pixels.
FIRST_SCREEN = 640


def sees_a_number_at_once(page: Page) -> None:
    """Check that a number to call is on the first screen, without scrolling."""
    call = page.locator("main a[href^='tel:'], .now a[href^='tel:']").first
    expect(call).to_be_visible()
    box = call.bounding_box()
    assert box
    assert box["y"] + box["height"] <= FIRST_SCREEN


@pytest.mark.parametrize(
    ("age", "danger"),
    [
        pytest.param("I am 6 to 9.", "No, I need help now.", id="6 to 9"),
        pytest.param("I am 10 to 12.", "No, someone may hurt me.", id="10 to 12"),
        pytest.param("I am 13 to 17.", "No, someone may hurt me.", id="13 to 17"),
    ],
)
def test_a_child_in_danger_sees_help_right_after_saying_so(phone, site, age, danger):
    way = walk(phone, site, door=CHILD, say={"age": age, "safe_now": danger}, until="safe_no")

    assert way.next_after("safe_now") == "safe_no"
    assert "help now" in way.pages["safe_no"].heading
    assert "Nobody has seen your answer yet." in way.words_of("safe_no")
    expect(phone.get_by_role("link", name="Call now", exact=True)).to_be_visible()
    sees_a_number_at_once(phone)


def test_a_child_in_danger_may_send_at_once_while_nobody_is_here_and_is_told_so(phone, empty_site):
    phone.goto(empty_site.public_url)
    expect(phone.get_by_text(NOBODY_HERE)).to_be_visible()
    way = walk(phone, empty_site, door=CHILD, say=DANGER, until="safe_no")
    assert NOBODY_HERE in way.words_of("safe_no")

    press(phone, "Send now")
    end = send(phone)

    # Nobody can come: it is not offered.
    assert "find_me" not in way.steps
    assert NOBODY_HERE in end.words
    assert "Your message is first in our list now." not in end.words
    assert end.words.index("Do not wait for us.") < end.words.index("Your code")
    assert CODE.fullmatch(digits_on(phone))
    sees_a_number_at_once(phone)


def test_a_child_in_danger_is_asked_where_to_come_only_while_somebody_is_here(phone, staffed_site):
    phone.goto(staffed_site.public_url)
    expect(phone.get_by_text(NOBODY_HERE)).to_have_count(0)
    say = {**DANGER, "country": "Yes.", "find_me": "Yes.", "find_where": "The school by the river."}

    way = walk(phone, staffed_site, door=CHILD, say=say, until="about")

    assert way.steps[way.steps.index("safe_now") + 1 :][:3] == ["safe_no", "find_me", "find_where"]
    assert "We can only ask police or child protection if we know where you are." in way.words_of(
        "find_me"
    )


def test_a_child_in_danger_is_first_in_the_list_while_somebody_is_here(phone, staffed_site):
    way = walk(phone, staffed_site, door=CHILD, say=DANGER, until="safe_no")
    assert NOBODY_HERE not in way.words_of("safe_no")

    press(phone, "Send now")
    end = send(phone)

    assert "Your message is first in our list now." in end.words
    assert NOBODY_HERE not in end.words
    assert end.words.index("Do not wait for us.") < end.words.index("Your code")
    sees_a_number_at_once(phone)


def test_a_child_who_may_hurt_themselves_is_met_with_care_and_a_number(phone, site):
    way = walk(
        phone,
        site,
        door=CHILD,
        say={
            "age": "I am 13 to 17.",
            "safe_now": "No, I am thinking about hurting myself.",
        },
        until="hurt_self",
    )

    assert way.next_after("safe_now") == "hurt_self"
    assert "We are glad you told us" in way.words_of("hurt_self")
    sees_a_number_at_once(phone)
