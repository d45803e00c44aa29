"""Reading aloud: only with a voice of the phone itself, only the page's own words."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import NARROW
from tests.stack.processes import Stack

# Stands in for the phone's speech: a headless browser has no voice.
STUB = """
window.spoken = []; window.cancelled = 0;
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
Object.defineProperty(window, "speechSynthesis", {value: {
  getVoices: () => VOICES,
  speak: each => window.spoken.push({text: each.text, lang: each.lang, rate: each.rate}),
  cancel: () => { window.cancelled += 1; },
  addEventListener: () => {},
}});
"""
OURS = '[{lang: "en-GB", localService: true}]'
LONGEST = 150
Opened = Callable[[str], Page]


@pytest.fixture
def opened(chromium: Browser, site: Stack) -> Iterator[Opened]:
    """Open the home page in a browser that has these voices."""
    contexts = []

    def open_with(voices: str) -> Page:
        context = chromium.new_context(viewport=NARROW)
        contexts.append(context)
        context.add_init_script(STUB.replace("VOICES", voices))
        page = context.new_page()
        page.goto(site.public_url)
        return page

    yield open_with
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    "voices",
    [
        pytest.param("[]", id="no voice"),
        pytest.param('[{lang: "en-US", localService: false}]', id="a voice on somebody's server"),
        pytest.param('[{lang: "fr-FR", localService: true}]', id="a voice of another language"),
    ],
)
def test_without_a_voice_of_its_own_the_phone_offers_nothing(opened, voices):
    expect(opened(voices).locator("[data-aloud]")).to_be_hidden()
    expect(opened(OURS).locator("[data-aloud]")).to_be_visible()


def test_without_javascript_nothing_is_offered(chromium, site):
    context = chromium.new_context(viewport=NARROW, java_script_enabled=False)
    page = context.new_page()
    page.goto(site.public_url)

    expect(page.locator("[data-aloud]")).to_be_hidden()
    context.close()


def test_a_page_is_read_sentence_by_sentence_and_stops_at_a_second_tap(opened):
    page = opened(OURS)
    button = page.get_by_role("button", name="Read it to me")

    button.click()
    spoken = page.evaluate("window.spoken")
    page.get_by_role("button", name="Stop").click()

    assert spoken[0]["text"].startswith("Did something online")
    assert all(len(each["text"]) <= LONGEST and each["lang"] == "en-GB" for each in spoken)
    assert page.evaluate("window.cancelled") > 0
    expect(button).to_be_visible()


def test_what_a_child_typed_is_never_read(opened):
    page = opened(OURS)
    page.locator("button[value=adult]").click()
    for _ in range(30):
        if page.locator("textarea[name=answer]").count():
            break
        skip = page.locator("button[name=skip]")
        (skip if skip.count() else page.locator("button[name=next]")).first.click()
    page.locator("textarea[name=answer]").fill("Nobody may hear this.")

    page.get_by_role("button", name="Read it to me").click()

    spoken = " ".join(each["text"] for each in page.evaluate("window.spoken"))
    assert spoken
    assert "Nobody" not in spoken
