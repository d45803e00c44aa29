"""A moderator at work in the browser."""

import json
import secrets
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.conftest import keep_screen
from tests.stack.processes import Stack
from tests.stack.totp import fresh_totp
from tests.stack.waiting import wait_until


@dataclass(frozen=True)
class Moderator:
    username: str
    password: str
    secret: str


def new_moderator(site: Stack, *, role: str = "moderator") -> Moderator:
    """Make a fresh account, so that no code of the second step is ever used twice."""
    username = f"ana-{secrets.token_hex(3)}"
    made = site.manage("create_staff", "--username", username, "--role", role, "--totp")
    told = json.loads(made.strip().splitlines()[-1])
    return Moderator(username, told["password"], told["totp_secret"])


def sign_in(page: Page, site: Stack, who: Moderator) -> None:
    page.goto(f"{site.desk_url}/desk/")
    page.locator("[name=login]").fill(who.username)
    page.locator("[name=password]").fill(who.password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.locator("[name=code]").fill(fresh_totp(who.secret))
    page.locator("form:has([name=code]) button[type=submit]").first.click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def answer_on_desk(
    page: Page, site: Stack, *, story: str, answer: str, screens: bool = False
) -> None:
    """Sign in, find the newest report, read the story and answer it."""
    sign_in(page, site, new_moderator(site))
    wait_until(lambda: _newest(site).startswith("queued"), seconds=30, what="the report queued")
    page.goto(f"{site.desk_url}/desk/reports/report/")
    keep_screen(page, "desk-queue") if screens else None
    page.goto(f"{site.desk_url}/desk/reports/report/{_newest(site).split()[1]}/")
    page.get_by_role("button", name="Take this report").click()
    page.get_by_role("button", name="Open their words").click()
    expect(page.get_by_text(story)).to_be_visible()
    page.locator("textarea[name=body]").fill(answer)
    keep_screen(page, "desk-report") if screens else None
    page.get_by_role("button", name="See it as they will").click()
    expect(page.get_by_text(answer)).to_be_visible()
    keep_screen(page, "desk-preview") if screens else None
    page.locator(".desk-strip button").first.click()
    expect(page.get_by_text(answer)).to_be_visible()


def _newest(site: Stack) -> str:
    """Return state and id of the report that came in last."""
    ask = (
        "from reports.models import Report;"
        "report = Report.objects.latest('received_at'); print(report.state, report.pk)"
    )
    return site.manage("shell", "-v0", "-c", ask).strip().splitlines()[-1]
