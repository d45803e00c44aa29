"""A moderator signs in on the desk with a password and an authenticator app."""

import json
from dataclasses import dataclass

from tests.journeys.telling import LostTheWayError
from tests.stack.client import Browser, Page
from tests.stack.processes import Stack
from tests.stack.totp import totp

DESK = "/desk/"


@dataclass(frozen=True, kw_only=True)
class StaffMember:
    username: str
    password: str
    totp_secret: str


def hire(stack: Stack, *, username: str, role: str) -> StaffMember:
    """Make the account as an administrator would, and keep what is printed once."""
    arguments = ["--username", username, "--role", role, "--totp"]
    shown = json.loads(stack.manage("create_staff", *arguments).splitlines()[-1])
    return StaffMember(
        username=shown["username"], password=shown["password"], totp_secret=shown["totp_secret"]
    )


def type_password(browser: Browser, member: StaffMember) -> Page:
    """Come to the desk as a stranger, and type name and password where it leads."""
    page = browser.get(DESK)
    form = page.form(having="password").fill(login=member.username, password=member.password)
    return page.submit(form)


def sign_in(stack: Stack, member: StaffMember) -> Browser:
    """Return a browser that is signed in. Raises LostTheWayError."""
    browser = Browser(stack.desk_url)
    page = type_password(browser, member)
    for _ in range(2):  # A code typed as the period ends is refused; the next one is not.
        page = page.submit(page.form(having="code").fill(code=totp(member.totp_secret)))
        if page.status == 200 and page.path == DESK:
            return browser
    raise LostTheWayError(page)
