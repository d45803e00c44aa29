"""Leave fast: the page goes, the visit ends, and neither Back nor the next site tells of it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NARROW
from tests.browser.leaving import CLOSED, go_back, history_of, leave, paths_in_history


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def visitor(request, chromium_that_remembers, site) -> Iterator[Page]:
    """Give a page on which the second question is open."""
    context = chromium_that_remembers.new_context(
        viewport=NARROW, java_script_enabled=request.param
    )
    page = context.new_page()
    page.goto(site.public_url)
    page.locator("button[value=child]").click()
    page.locator("[name=answer][value='10-12']").check()
    page.locator("button[name=next]").click()
    yield page
    context.close()


def test_back_after_leaving_shows_a_closed_page_and_no_cookie_is_left(visitor, neutral):
    leave(visitor, neutral)

    assert visitor.context.cookies() == []
    go_back(visitor)

    expect(visitor.get_by_text(CLOSED)).to_be_visible()
    expect(visitor.get_by_text("Bluebird")).to_have_count(0)


def test_the_next_site_is_not_told_where_the_visitor_came_from(visitor, neutral):
    leave(visitor, neutral)

    assert "referer" not in neutral.headers[-1]
    assert "cookie" not in neutral.headers[-1]


def test_the_history_holds_no_page_that_leads_away_again_and_only_neutral_titles(visitor, neutral):
    leave(visitor, neutral)

    assert "/leave/" not in paths_in_history(visitor)
    own = [entry["title"] for entry in history_of(visitor) if entry["url"] != neutral.url]
    question = r"Question \d+ of \d+(, part \d+)?"
    allowed = re.compile(rf"|Bluebird|({question}|Read this, page \d+) \W Bluebird")
    assert [title for title in own if not allowed.fullmatch(title)] == []


def test_a_page_that_comes_back_from_memory_is_asked_for_again(visitor, neutral, site):
    visitor.goto(neutral.url)
    visitor.context.clear_cookies()

    go_back(visitor)

    expect(visitor.get_by_text(CLOSED)).to_be_visible()


def test_the_page_is_gone_before_any_answer_comes(chromium_that_remembers, site):
    context = chromium_that_remembers.new_context(viewport=NARROW)
    page = context.new_page()
    page.goto(f"{site.public_url}/help/")
    # "No content" leaves a browser where it is: what is seen now is seen while nothing has come.
    page.route("**/leave/", lambda route: route.fulfill(status=204))

    page.get_by_role("link", name="Leave fast").click()

    expect(page.locator("h1")).to_be_hidden()
    assert page.title() == ""
    context.close()
