"""The main job in a real browser, 320 px wide, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import keep_screen
from tests.browser.desk import answer_on_desk
from tests.stack.processes import Stack

STORY = "Someone in a game wants to know where I live. I feel scared."
ANSWER = "Thank you for telling us. You did the right thing. We are looking into it."


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def skip_to(page: Page, step: str) -> None:
    """Skip questions, and go past what is only to be read, until this page is shown."""
    for _ in range(40):
        if page.locator("input[name=step]").get_attribute("value") == step:
            return
        page.locator("button[name=skip], button[name=next]").last.click()
    message = f"{step} was not met"
    raise AssertionError(message)


def tell(page: Page, site: Stack, *, screens: bool = False) -> str:
    """Walk the path of a 10 to 12 year old and return the code that is shown."""
    page.goto(site.public_url)
    keep_screen(page, "child-home") if screens else None
    press(page, "I am under 18.")
    page.get_by_label("I am 10 to 12.").check()
    press(page, "Next")
    press(page, "Go on")
    page.get_by_label("Yes, I am safe.").check()
    press(page, "Next")
    skip_to(page, "harm")
    page.get_by_label("Someone wants to meet me.").check()
    keep_screen(page, "child-question") if screens else None
    press(page, "Next")
    skip_to(page, "words")
    page.get_by_role("textbox").fill(STORY)
    press(page, "Next")
    skip_to(page, "check")
    keep_screen(page, "child-check") if screens else None
    press(page, "Send")
    expect(page).to_have_url(re.compile("/s/done/"))
    keep_screen(page, "child-code") if screens else None
    return page.locator(".code").first.inner_text()


def come_back(page: Page, site: Stack, code: str) -> None:
    page.goto(f"{site.public_url}/c/")
    page.get_by_role("textbox").fill(code)
    press(page, "Open")


def test_a_child_tells_and_hears_back(phone, desk_page, site, request):
    screens = "with JavaScript" in request.node.callspec.id
    code = tell(phone, site, screens=screens)

    answer_on_desk(desk_page, site, story=STORY, answer=ANSWER, screens=screens)

    come_back(phone, site, code)
    expect(phone.get_by_text(ANSWER)).to_be_visible()
    keep_screen(phone, "child-answer") if screens else None


@pytest.mark.parametrize("path", ["/", "/help/", "/next/", "/c/"])
def test_a_page_asks_no_other_host_and_breaks_no_policy(phone, site, path):
    asked, complaints = [], []
    phone.on("request", lambda request: asked.append(request.url))
    phone.on("console", lambda message: complaints.append(message.text))

    phone.goto(f"{site.public_url}{path}")

    assert all(url.startswith((site.public_url, "data:")) for url in asked)
    assert complaints == []


def test_going_back_and_pressing_send_twice_keeps_one_code(phone, site):
    code = tell(phone, site)

    phone.go_back()
    phone.goto(f"{site.public_url}/s/check/")

    assert phone.locator(".code").first.inner_text() == code
