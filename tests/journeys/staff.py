"""A moderator signs in on the desk with a password and an authenticator app."""

import base64
import hmac
import json
import struct
import time
from dataclasses import dataclass

from tests.journeys.telling import LostTheWayError
from tests.stack.client import Browser, Page
from tests.stack.processes import Stack

DESK = "/desk/"
PERIOD_SECONDS = 30
DIGITS = 6


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


def app_code(secret: str, *, at: float) -> str:
    """Return what an authenticator app shows at the Unix time `at` (RFC 6238, SHA-1, 30 s)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, struct.pack(">Q", int(at) // PERIOD_SECONDS), "sha1")
    place = digest[-1] & 0xF
    number = struct.unpack(">I", digest[place : place + 4])[0] & 0x7FFFFFFF
    return str(number % 10**DIGITS).zfill(DIGITS)


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
        page = page.submit(
            page.form(having="code").fill(code=app_code(member.totp_secret, at=time.time()))
        )
        if page.status == 200 and page.path == DESK:
            return browser
    raise LostTheWayError(page)
