"""A page from its first word to the day it comes down, by two people who never meet."""

from datetime import UTC, datetime, timedelta

import polib
import pytest
from playwright.sync_api import expect

from tests.browser.cms_pages import hosts_linked, walk_all
from tests.browser.desk import new_moderator
from tests.browser.editors import (
    agree,
    choose,
    open_page,
    save_draft,
    send_back,
    shelf_of,
    submit,
    tick_every_point,
    write_as,
)
from tests.stack.client import Browser
from tests.stack.waiting import wait_until

TELLS_OVER_A_SHOULDER = "Report abuse"
BETTER, BEST = "When your picture goes round", "Your picture goes round"
REASON = "Fewer words for six years."
CAMPAIGN = "You owe them nothing"
# Each kind of page, and the shelf that it lies on.
PAGES = {
    "advicepage": "advice",
    "campaign": "campaigns",
    "caregiverguide": "guides",
    "professionalguide": "guides",
    "lessonplan": "guides",
    "checklist": "guides",
}
# The planned minute is at most 90 seconds away, beat comes once a minute, what readers see is at
# most a minute old, and a busy machine takes its time for each.
SOON = 240


@pytest.fixture(scope="module")
def eda(chromium, site):
    writer = write_as(chromium, site, new_moderator(site, role="editor"))
    yield writer
    writer.page.context.close()


@pytest.fixture(scope="module")
def rui(chromium, site):
    writer = write_as(chromium, site, new_moderator(site, role="reviewer"))
    yield writer
    writer.page.context.close()


def public(site, path):
    answer = Browser(site.public_url).get(path)
    return answer.text if answer.status == 200 else ""


def wait_for(site, path, *, words):
    """Wait until a page of the public has these words, or none where there are none."""
    wait_until(
        lambda: words in public(site, path) if words else not public(site, path),
        seconds=SOON,
        what=f"{words or 'nothing'} at {path}",
    )


def write_title(writer, title):
    writer.page.get_by_role("tab", name="6 to 9").click()
    writer.page.locator("#id_title_6_9").fill(title)
    save_draft(writer)


def preview_of(writer):
    writer.button("Toggle preview").click()
    return writer.page.frame_locator("#w-preview-iframe")


def test_a_page_is_written_checked_by_a_second_person_and_up(eda, rui, site):
    open_page(eda, kind="advice", begins="4.")
    expect(preview_of(eda).locator("h1")).to_be_visible()

    # It fails the gate of a child's page, and its writer mends it.
    write_title(eda, TELLS_OVER_A_SHOULDER)
    eda.page.get_by_role("tab", name="Page and sources").click()
    expect(eda.page.locator("main")).to_contain_text("tells over a shoulder")
    write_title(eda, BETTER)
    tick_every_point(eda)
    eda.page.get_by_role("tab", name="Page and sources").click()
    expect(eda.page.locator("main")).not_to_contain_text("tells over a shoulder")
    expect(preview_of(eda).locator("h1")).to_have_text(BETTER)

    submit(eda)
    send_back(rui, of="4. When", because=REASON)
    open_page(eda, kind="advice", begins="4.")
    expect(eda.page.locator("main")).to_contain_text(REASON)
    write_title(eda, BEST)
    tick_every_point(eda)
    submit(eda)
    assert BEST not in public(site, "/h/4/a/")
    agree(rui, of="4. When")

    wait_for(site, "/h/4/a/", words=BEST)
    assert eda.complaints + rui.complaints == []


def test_a_page_is_translated_by_a_file_and_up_in_its_language(eda, rui, site, tmp_path):
    open_page(eda, kind="advice", begins="5.")
    eda.page.get_by_role("button", name="Actions").first.click()
    eda.page.get_by_role("link", name="Translate this page").click()
    eda.page.get_by_label("Português").check()
    eda.button("Submit").click()
    with eda.page.expect_download() as download:
        eda.page.get_by_role("link", name="Download PO file").first.click()
    file = tmp_path / "page.po"
    download.value.save_as(file)
    filled_in(file)

    eda.page.locator("input[type=file]").first.set_input_files(file)
    expect(eda.page.locator(".messages")).to_contain_text("Lines taken from the file")
    eda.button("Send to a second person").click()
    expect(eda.page.locator(".messages")).to_contain_text("is with a second person")
    agree(rui, of="5. When")

    rui.go("/cms/languages/")
    advice = rui.page.locator("tr", has_text="Advice pages").first
    expect(advice.locator("td").last).to_contain_text("1 up")
    assert eda.complaints + rui.complaints == []


def filled_in(file):
    lines = polib.pofile(str(file))
    for number, line in enumerate(lines):
        line.msgstr = f"Uma linha {number}."
    lines.save()


def test_a_campaign_goes_up_on_its_minute_and_a_reviewer_takes_it_down(eda, rui, site):
    path = open_page(rui, kind="campaigns", begins=CAMPAIGN)
    take_down(rui, path)
    wait_for(site, "/k/owe-nothing/", words="")
    open_page(eda, kind="campaigns", begins=CAMPAIGN)
    set_day(eda, datetime.now(UTC) + timedelta(minutes=1, seconds=30))
    submit(eda)
    agree(rui, of=CAMPAIGN)
    assert not public(site, "/k/owe-nothing/")

    wait_for(site, "/k/owe-nothing/", words=CAMPAIGN)

    take_down(rui, path)
    wait_for(site, "/k/owe-nothing/", words="")
    assert eda.complaints + rui.complaints == []


def take_down(writer, path):
    writer.go(path.replace("/edit/", "/unpublish/"))
    writer.button("Yes, unpublish it").click()
    expect(writer.page.locator(".messages .success")).to_contain_text("unpublished")


def set_day(writer, moment):
    writer.button("Toggle status").click()
    writer.button("Set schedule").click()
    writer.page.locator("#id_go_live_at").fill(moment.strftime("%Y-%m-%dT%H:%M"))
    writer.button("Save schedule").click()
    expect(writer.page.locator(".messages .success")).to_contain_text("has been updated")


def test_what_is_over_a_gate_cannot_be_agreed_to(eda, rui):
    open_page(eda, kind="advice", begins="6.")
    write_title(eda, TELLS_OVER_A_SHOULDER)
    submit(eda)

    rui.go("/cms/")
    row = rui.page.locator("tr", has_text="6. When").first
    row.hover()
    row.get_by_role("button", name="Actions").click()

    actions = rui.page.locator("[data-workflow-action-url]").locator("visible=true")
    expect(actions).to_have_text(["Request changes"])
    choose(rui, of="6. When", action="Request changes")
    expect(rui.page.locator(".modal-content [name=comment]")).to_be_visible()
    assert eda.complaints + rui.complaints == []


@pytest.mark.parametrize("who", ["eda", "rui"])
def test_no_page_of_the_cms_makes_the_browser_complain_or_leads_away(request, who):
    writer = request.getfixturevalue(who)

    visited = {path: hosts_linked(writer) for path in walk_all(writer)}

    assert len(visited) > 50
    assert {path: hosts for path, hosts in visited.items() if hosts} == {}
    assert writer.complaints == []


@pytest.mark.parametrize("action", ["publish", "unpublish"])
def test_what_is_done_to_many_pages_is_asked_on_a_page_without_a_complaint(rui, action):
    rui.go(f"/cms/pages/{shelf_of(rui, 'advice')}/")
    for row in rui.page.locator("[data-bulk-action-checkbox]").all()[:2]:
        row.check()

    rui.page.locator(f"[data-bulk-action-button][href*='/{action}/']").click()

    expect(rui.page.locator("main form button[type=submit]").first).to_be_visible()
    assert f"/cms/bulk/wagtailcore/page/{action}/" in rui.page.url
    rui.page.wait_for_load_state("networkidle")
    assert rui.complaints == []


@pytest.mark.parametrize("kind", PAGES)
def test_a_new_page_of_each_kind_opens_with_its_panels(eda, kind):
    eda.go(f"/cms/pages/add/education/{kind}/{shelf_of(eda, PAGES[kind])}/")

    for panel in ("Toggle status", "Toggle preview"):
        eda.button(panel).click()
        eda.page.wait_for_load_state("networkidle")

    expect(eda.button("Save draft")).to_be_visible()
    assert eda.complaints == []


def test_a_shelf_is_chosen_in_a_window_of_its_own(eda):
    eda.go("/cms/pages/create/education/advicepage")
    eda.page.get_by_role("button", name="Choose a page (Shelf)").click()

    expect(eda.page.locator(".modal-content")).to_contain_text("Pages to read")
    assert eda.complaints == []
