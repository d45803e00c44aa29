"""Every page that staff see, one after another, in one browser."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.browser.desk import Moderator, new_moderator, sign_in
from tests.stack.processes import Stack
from tests.stack.totp import fresh_totp

OWN_PAGES = {
    "first page": "/desk/",
    "queue": "/desk/reports/report/",
    "no such report": "/desk/reports/report/nothing/",
    "second factor": "/accounts/2fa/",
    "authenticator app": "/accounts/2fa/totp/deactivate/",
    "recovery codes": "/accounts/2fa/recovery-codes/",
    "passkeys": "/accounts/2fa/webauthn/",
    "new passkey": "/accounts/2fa/webauthn/add/",
    "the second step again": "/accounts/2fa/reauthenticate/",
    "new password": "/accounts/password/change/",
    "sign out": "/accounts/logout/",
}
NUMBERS = "/desk/education/helpline/"
ANSWER = "Thank you for telling us. You did the right thing."


def desk_tour(page: Page, site: Stack) -> Iterator[str]:
    """Open page after page and give the name of each; the page stays while it is looked at."""
    who = new_moderator(site)
    yield from door(page, site, who)
    for name, path in OWN_PAGES.items():
        page.goto(f"{site.desk_url}{path}")
        yield name
    yield from report(page, site)
    yield from other_roles(page, site)
    yield from numbers(page, site)


def door(page: Page, site: Stack, who: Moderator) -> Iterator[str]:
    page.goto(f"{site.desk_url}/accounts/password/reset/")
    yield "forgotten password"
    page.goto(f"{site.desk_url}/desk/")
    yield "sign in"
    page.locator("[name=login]").fill(who.username)
    page.locator("[name=password]").fill("not the password")
    page.get_by_role("button", name="Sign in", exact=True).click()
    yield "sign in, wrong"
    page.locator("[name=login]").fill(who.username)
    page.locator("[name=password]").fill(who.password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    yield "second step"
    enter_code(page, "000000")
    yield "second step, wrong"
    enter_code(page, fresh_totp(who.secret))
    page.get_by_role("link", name="Queue").first.wait_for()


def enter_code(page: Page, code: str) -> None:
    page.locator("[name=code]").fill(code)
    page.locator("form:has([name=code]) button[type=submit]").first.click()


def report(page: Page, site: Stack) -> Iterator[str]:
    """Work on the most urgent report: take it, read it, answer it, and move it on."""
    page.goto(f"{site.desk_url}/desk/reports/report/")
    page.locator(".desk-queue tbody a").first.click()
    yield "report"
    page.get_by_role("button", name="Take this report").click()
    page.get_by_role("button", name="Give it back").wait_for()
    open_details(page)
    yield "report, mine"
    page.get_by_role("button", name="Set the level").click()
    yield "report, level wrong"
    page.get_by_role("button", name="Open their words").click()
    yield "report, words open"
    page.get_by_role("button", name="See it as they will").click()
    yield "report, answer wrong"
    page.locator("textarea[name=body]").fill(ANSWER)
    page.get_by_role("button", name="See it as they will").click()
    yield "answer, as they will see it"
    page.locator(".desk-strip button").first.click()
    page.locator("#reply").wait_for()
    open_details(page)
    yield "report, answered"
    page.locator(".moves button, .moves a").first.click()
    yield "move"


def other_roles(page: Page, site: Stack) -> Iterator[str]:
    for role, path in {
        "auditor": "/desk/reports/auditevent/",
        "administrator": "/desk/accounts/user/",
    }.items():
        page.context.clear_cookies()
        sign_in(page, site, new_moderator(site, role=role))
        yield f"first page of an {role}"
        page.goto(f"{site.desk_url}{path}")
        yield f"list for an {role}"
    page.get_by_role("link", name="Change the role").first.click()
    yield "role"


def numbers(page: Page, site: Stack) -> Iterator[str]:
    """Propose another help number, and look at that as its proposer and as a second person."""
    page.context.clear_cookies()
    sign_in(page, site, new_moderator(site, role="lead"))
    page.goto(f"{site.desk_url}{NUMBERS}add/")
    yield "new help number"
    page.goto(f"{site.desk_url}{NUMBERS}")
    page.locator("#result_list tbody a").first.click()
    yield "help number"
    page.get_by_role("link", name="Propose a change").click()
    page.locator("[name=number]").fill("call us")
    page.get_by_role("button", name="Propose this").click()
    yield "help number, proposal wrong"
    page.locator("[name=number]").fill("117 117")
    page.get_by_role("button", name="Propose this").click()
    yield "help number, proposed"
    page.get_by_role("link", name="Proposed by").first.click()
    yield "change of a help number, my own"
    change = page.url
    page.goto(f"{site.desk_url}{NUMBERS}")
    yield "help numbers"
    page.context.clear_cookies()
    sign_in(page, site, new_moderator(site, role="administrator"))
    page.goto(change)
    page.get_by_role("button", name="Decline").click()
    yield "change of a help number, decline wrong"


def open_details(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")
