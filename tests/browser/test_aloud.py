"""Reading aloud: only with a voice of the phone itself, only the page's own words."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.ahead import go_ahead
from tests.browser.conftest import NARROW
from tests.browser.routes import DONE, Route, routes
from tests.stack.processes import Stack

# Stands in for the phone's speech: a headless browser has no voice.
STUB = """
window.spoken = []; window.cancelled = 0; window.late = [];
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
Object.defineProperty(window, "speechSynthesis", {value: {
  getVoices: () => window.voices || VOICES,
  speak: each => window.spoken.push({
    text: each.text, lang: each.lang, rate: each.rate, voice: each.voice && each.voice.name,
  }),
  cancel: () => { window.cancelled += 1; },
  addEventListener: (name, listener) => { if (name === "voiceschanged") late.push(listener); },
}});
"""
# What a broken speech of some phones does at once.
BROKEN = 'Object.defineProperty(window, "speechSynthesis", {value: {getVoices: () => null}});'
OURS = '[{lang: "en-GB", localService: true, name: "Ada"}]'
LONGEST = 150
Opened = Callable[[str], Page]


@pytest.fixture
def opened(chromium: Browser, site: Stack) -> Iterator[Opened]:
    """Open the home page in a browser in which this script ran first."""
    contexts = []

    def open_with(script: str) -> Page:
        context = chromium.new_context(viewport=NARROW)
        contexts.append(context)
        context.add_init_script(script)
        page = context.new_page()
        page.goto(site.public_url)
        return page

    yield open_with
    for context in contexts:
        context.close()


def with_voices(voices: str) -> str:
    return STUB.replace("VOICES", voices)


def spoken(page: Page) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = page.evaluate("window.spoken")
    return said


def heard(page: Page) -> str:
    return " ".join(each["text"].strip() for each in spoken(page))


def read_to_me(page: Page) -> None:
    page.get_by_role("button", name="Read it to me").click()


@pytest.mark.parametrize(
    "voices",
    [
        pytest.param("[]", id="no voice"),
        pytest.param('[{lang: "en-US", localService: false}]', id="a voice on somebody's server"),
        pytest.param('[{lang: "fr-FR", localService: true}]', id="a voice of another language"),
    ],
)
def test_without_a_voice_of_its_own_the_phone_offers_nothing(opened, voices):
    expect(opened(with_voices(voices)).locator("[data-aloud]")).to_be_hidden()
    expect(opened(with_voices(OURS)).locator("[data-aloud]")).to_be_visible()


def test_a_voice_that_comes_late_is_offered_then(opened):
    page = opened(with_voices("[]"))
    expect(page.locator("[data-aloud]")).to_be_hidden()

    page.evaluate(f"window.voices = {OURS}; window.late.forEach(each => each())")

    expect(page.locator("[data-aloud]")).to_be_visible()
    read_to_me(page)
    assert spoken(page)


def test_without_javascript_nothing_is_offered(chromium, site):
    context = chromium.new_context(viewport=NARROW, java_script_enabled=False)
    page = context.new_page()
    page.goto(site.public_url)

    expect(page.locator("[data-aloud]")).to_be_hidden()
    context.close()


def test_nothing_is_heard_before_the_tap(opened):
    page = opened(with_voices(OURS))

    assert spoken(page) == []
    read_to_me(page)
    assert spoken(page)


def test_a_page_is_read_slowly_in_sentences_and_stops_at_a_second_tap(opened):
    page = opened(with_voices(OURS))

    read_to_me(page)
    said = spoken(page)
    page.get_by_role("button", name="Stop").click()

    assert said[0]["text"].startswith("Did something online")
    assert {(each["voice"], each["lang"], each["rate"]) for each in said} == {("Ada", "en-GB", 0.9)}
    assert all(len(each["text"]) <= LONGEST for each in said)
    assert page.evaluate("window.cancelled") > 0
    expect(page.get_by_role("button", name="Read it to me")).to_be_visible()


def test_the_doors_and_the_note_that_nobody_is_here_are_read_too(opened, empty_site):
    page = opened(with_voices(OURS))
    page.goto(empty_site.public_url)
    note = page.locator("main .note p").first.inner_text()

    read_to_me(page)

    assert "I am under 18." in heard(page)
    assert "I have a code." in heard(page)
    assert note in heard(page)


@pytest.mark.parametrize("gap", [" ", "\u200b"])
def test_a_long_sentence_is_read_to_its_end_in_pieces_of_whole_words(opened, gap):
    page = opened(with_voices(OURS))
    words = [f"word{number}" for number in range(100)]
    page.evaluate("text => { document.querySelector('h1').textContent = text }", gap.join(words))

    read_to_me(page)

    pieces = [each["text"] for each in spoken(page) if "word" in each["text"]]
    assert [word for piece in pieces for word in piece.strip(gap).split(gap)] == words
    assert all(len(piece) <= LONGEST for piece in pieces)


def test_leaving_fast_stops_the_voice(opened):
    page = opened(with_voices(OURS))
    read_to_me(page)
    # "No content" leaves the browser where it is, so that it can still be asked.
    page.route("**/leave/", lambda route: route.fulfill(status=204))

    page.get_by_role("link", name="Leave fast").first.click()

    assert page.evaluate("window.cancelled") > 0


def test_going_to_another_page_stops_the_voice(opened):
    page = opened(with_voices(OURS))
    read_to_me(page)

    page.evaluate("window.dispatchEvent(new Event('pagehide'))")

    assert page.evaluate("window.cancelled") > 0


def test_a_phone_whose_speech_is_broken_can_still_leave_fast(opened):
    page = opened(BROKEN)
    page.route("**/leave/", lambda route: route.fulfill(status=204))

    page.get_by_role("link", name="Leave fast").first.click()

    expect(page.locator("h1")).to_be_hidden()
    assert page.title() == ""


def test_what_a_child_typed_is_never_read(opened, site):
    page = opened(with_voices(OURS))
    until_words(page, site)
    page.locator("textarea[name=answer]").fill("Nobody may hear this.")
    with page.expect_navigation():
        page.locator("button[name=next]").click()
    page.go_back()
    # Now it stands in the page as the server drew it.
    assert page.locator("textarea[name=answer]").text_content() == "Nobody may hear this."

    read_to_me(page)

    assert spoken(page)
    assert "Nobody" not in heard(page)


def test_the_code_is_never_read(opened, site):
    page = opened(with_voices(OURS))
    go_ahead(page, site, a_whole_way(), until=lambda name: name.endswith(": check"))
    page.locator("button[name=send]").click()

    expect(page.locator(".code").first).to_be_visible()
    expect(page.locator("[data-aloud]")).to_have_count(0)
    assert spoken(page) == []


def a_whole_way() -> Route:
    return next(each for each in routes() if each.until == DONE)


def until_words(page: Page, site: Stack) -> None:
    """Show the question for a child's own words, unanswered."""
    go_ahead(page, site, a_whole_way(), until=lambda name: name.endswith(": words"))
