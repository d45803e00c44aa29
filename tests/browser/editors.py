"""An editor at work in the browser, with an ear for whatever the browser complains about."""

import re
from dataclasses import dataclass, field

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, ViewportSize, expect

from tests.browser.desk import Moderator
from tests.stack.processes import Stack
from tests.stack.totp import fresh_totp

WIDE: ViewportSize = {"width": 1280, "height": 900}
# Tells the console of what a policy refused, also where the browser itself keeps silent.
LISTEN = """
addEventListener("securitypolicyviolation",
  (event) => console.error("refused by the policy", event.violatedDirective, event.blockedURI));
"""


@dataclass
class Writer:
    """One person signed in at /cms/; `complaints` is what the browser had to say."""

    page: Page
    site: Stack
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        self.page.goto(f"{self.site.desk_url}{path}")
        # Whatever starts with the page has then started, or has failed.
        self.page.wait_for_load_state("networkidle")

    def hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"{self.page.url}: {message.text}")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)


def write_as(chromium: Browser, site: Stack, who: Moderator) -> Writer:
    """Sign in with a password and the code of an authenticator app."""
    context = chromium.new_context(viewport=WIDE, accept_downloads=True)
    context.add_init_script(LISTEN)
    writer = Writer(context.new_page(), site)
    writer.page.on("console", writer.hear)
    writer.page.on("pageerror", lambda error: writer.complaints.append(str(error)))
    page = writer.page
    page.goto(f"{site.desk_url}/cms/")
    page.locator("[name=login]").fill(who.username)
    page.locator("[name=password]").fill(who.password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.locator("[name=code]").fill(fresh_totp(who.secret))
    page.locator("form:has([name=code]) button[type=submit]").first.click()
    expect(page.get_by_role("link", name="Languages")).to_be_visible()
    return writer


def open_page(writer: Writer, *, kind: str, begins: str) -> str:
    """Open the English page of a kind ("advice", "campaigns") for editing; return its path."""
    found = writer.site.manage("shell", "-v0", "-c", FIND.format(kind=kind, begins=begins))
    path = f"/cms/pages/{found.strip().splitlines()[-1]}/edit/"
    writer.go(path)
    return path


def shelf_of(writer: Writer, kind: str) -> str:
    """Return the number of the English shelf of a kind of page."""
    found = writer.site.manage("shell", "-v0", "-c", SHELF.format(kind=kind))
    return found.strip().splitlines()[-1]


SHELF = "from education.shelves import shelf; print(shelf('{kind}').pk)"
FIND = (
    "from wagtail.models import Page;"
    "from education.shelves import shelf;"
    "pages = Page.objects.child_of(shelf('{kind}'));"
    "print(pages.filter(title__startswith='{begins}').get().pk)"
)


def save_draft(writer: Writer) -> None:
    writer.button("Save draft").click()
    expect(writer.page.locator(".messages .success")).to_contain_text("has been updated")


def tick_every_point(writer: Writer) -> None:
    """Say under "Page and sources" that somebody read every word as it is saved now."""
    writer.page.get_by_role("tab", name="Page and sources").click()
    for box in writer.page.locator("[name=safe_messaging]").all():
        box.check()
    save_draft(writer)


def submit(writer: Writer) -> None:
    """Give what is saved to a second person."""
    writer.button("More actions").last.click()
    writer.page.get_by_role("button", name=re.compile("^(Submit|Resubmit) to")).click()
    expect(writer.page.locator(".messages .success")).to_contain_text("submitted")


def choose(writer: Writer, *, of: str, action: str) -> None:
    """Open the actions of a text that awaits review, and choose one."""
    writer.go("/cms/")
    row = writer.page.locator("tr", has_text=of).first
    row.hover()
    row.get_by_role("button", name="Actions").click()
    writer.page.get_by_role("button", name=action, exact=True).locator("visible=true").click()


def send_back(writer: Writer, *, of: str, because: str) -> None:
    choose(writer, of=of, action="Request changes")
    dialog = writer.page.locator(".modal-content")
    dialog.locator("[name=comment]").fill(because)
    dialog.get_by_role("button", name="Request changes").click()
    expect(writer.page.locator("tr", has_text=of)).to_have_count(0)


def agree(writer: Writer, *, of: str) -> None:
    choose(writer, of=of, action="Approve")
    expect(writer.page.locator("tr", has_text=of)).to_have_count(0)
