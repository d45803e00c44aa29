"""Longer words, lines from the right, and other scripts, on the narrowest phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.ahead import go_ahead
from tests.browser.case_tour import open_details
from tests.browser.conftest import NARROW
from tests.browser.journeys.told import open_case, told
from tests.browser.looks import CUT_OFF, look_at
from tests.browser.routes import CHECK, routes
from tests.browser.walker import go
from tests.stack.fixtures import require

LONGER, FROM_THE_RIGHT = "en-XA", "ar-XB"
# "Tell us what happened. We read it and we write back to you.": Khmer and Thai have no spaces.
SCRIPTS = {
    "ar": ("rtl", "أخبرنا بما حدث. نحن نقرأ رسالتك ونكتب إليك.", "Arabic"),
    "am": ("ltr", "የሆነውን ንገሩን። እናነባለን እና መልሰን እንጽፋለን።", "Ethiopic"),
    "km": ("ltr", "សូមប្រាប់យើងអំពីអ្វីដែលបានកើតឡើង។ យើងអាន ហើយយើងសរសេរតបទៅអ្នក។", "Khmer"),
    "th": ("ltr", "บอกเราว่าเกิดอะไรขึ้น เราจะอ่านและเขียนตอบกลับถึงคุณ", "Thai"),
}
TOO_SMALL = "inline-size: 4rem; overflow: hidden; white-space: nowrap"
# Every text of the page, by as many letters of the other language.
SPEAK = """([language, direction, words]) => {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode, length = text.data.trim().length;
    if (length) text.data = words.repeat(Math.ceil(length / words.length)).slice(0, length);
  }
}"""


@pytest.fixture(params=[LONGER, FROM_THE_RIGHT])
def foreign(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """Give a page of a phone that asks for one of the two made-up languages."""
    context = chromium.new_context(viewport=NARROW, locale=request.param)
    yield context.new_page()
    context.close()


def fits(page: Page, name: str) -> None:
    """Check that this page is in the language asked for, and that all of it can be read."""
    language = page.evaluate("navigator.language")
    assert page.locator("html").get_attribute("lang") == language.lower()
    direction = "rtl" if language == FROM_THE_RIGHT else "ltr"
    assert page.locator("html").get_attribute("dir") == direction
    open_details(page)
    assert look_at(page, name).width_beyond <= 0
    assert page.evaluate(CUT_OFF) == []


def test_longer_words_and_lines_from_the_right_fit_on_every_kind_of_page(foreign, staffed_site):
    route = routes()[0]
    for path in ("/", "/help/", "/c/", "/next/"):
        foreign.goto(f"{staffed_site.public_url}{path}")
        fits(foreign, path)
    go_ahead(foreign, staffed_site, route, until=lambda name: name.endswith(": harm"))
    fits(foreign, "harm")
    go_ahead(foreign, staffed_site, route, until=lambda name: name.endswith(f": {CHECK}"))
    fits(foreign, CHECK)
    go(foreign, foreign.locator("button[name=send]"))
    fits(foreign, "done")
    foreign.goto(f"{staffed_site.public_url}/c/")
    foreign.locator("[name=code]").fill(told(staffed_site).digits)
    go(foreign, foreign.locator("form:has([name=code]) button[type=submit]"))
    fits(foreign, "case")


@pytest.mark.parametrize("language", ["pt", "sw"])
def test_the_number_to_call_fits_in_each_language_that_ships(chromium, staffed_site, language):
    context = chromium.new_context(viewport=NARROW, locale=language)
    page = context.new_page()
    page.goto(f"{staffed_site.public_url}/who/")
    spoken, beyond = page.locator("html").get_attribute("lang"), look_at(page, "/who/").width_beyond
    context.close()

    assert (spoken, beyond) == (language, 0)


@pytest.fixture(params=SCRIPTS)
def script(request: pytest.FixtureRequest) -> tuple[str, str, str, str]:
    """Give language, direction, a sentence, and the name of its letters."""
    require("fonts")
    return (request.param, *SCRIPTS[request.param])


@pytest.mark.parametrize("path", ["/", "/help/"])
def test_letters_of_every_script_have_a_font_and_fit(fresh_page, staffed_site, script, path):
    language, direction, words, letters = script
    fresh_page.goto(f"{staffed_site.public_url}{path}")

    fresh_page.evaluate(SPEAK, [language, direction, words])

    open_details(fresh_page)
    assert letters in " ".join(fonts_of(fresh_page, "h1"))
    assert look_at(fresh_page, f"{path} in {language}").width_beyond <= 0
    assert fresh_page.evaluate(CUT_OFF) == []


def fonts_of(page: Page, selector: str) -> list[str]:
    """Return the names of the fonts that an element was really drawn with."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    session.detach()
    return [font["familyName"] for font in used]


def test_a_word_that_is_cut_off_would_be_seen(fresh_page, staffed_site):
    fresh_page.goto(staffed_site.public_url)
    assert fresh_page.evaluate(CUT_OFF) == []

    fresh_page.locator("h1").evaluate("(each, css) => { each.style.cssText = css }", TOO_SMALL)

    assert len(fresh_page.evaluate(CUT_OFF)) == 1


def test_on_a_wide_screen_too_the_bar_never_covers_what_has_the_focus(chromium, staffed_site):
    context = chromium.new_context(viewport={"width": 1280, "height": 500})
    page = context.new_page()
    covered = {}
    for path in ("/", "/help/", "/next/", "/c/"):
        page.goto(f"{staffed_site.public_url}{path}")
        covered[path] = look_at(page, path).hidden_focus
    go_ahead(page, staffed_site, routes()[0], until=lambda name: name.endswith(": harm"))
    covered["harm"] = look_at(page, "harm").hidden_focus
    open_case(page, staffed_site, told(staffed_site).digits)
    covered["case"] = look_at(page, "case").hidden_focus
    context.close()

    assert {path: names for path, names in covered.items() if names} == {}
