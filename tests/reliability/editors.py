"""Editors at work in Wagtail with a browser that has no scripts, on their own process."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from wagtail.test.utils.form_data import nested_form_data, streamfield

from tests.stack.client import Browser, Page
from tests.stack.processes import Stack
from tests.stack.totp import fresh_totp

ROOM = "/cms/"
ADDRESS = re.compile(r"/cms/[\w/-]+/")
NUMBER = re.compile(r"/\d+/")
# It ends the visit.
LEFT_OUT = ("/cms/logout/",)
TOKEN = "csrfmiddlewaretoken"
STREAM_OF_WORDS = ("words_6_9", "words_10_12", "words_13_17", "words_caregiver")
SOURCE = {"name": "A book", "says": "So", "address": "", "year": "2020", "checked": "2026-01-02"}


def hire(stack: Stack, *, username: str, role: str) -> dict[str, str]:
    """Make the account at the desk, without a second factor: that is set up where it is used."""
    shown = stack.manage("create_staff", "--username", username, "--role", role)
    made: dict[str, str] = json.loads(shown.splitlines()[-1])
    return made


def type_password(origin: str, member: Mapping[str, str], *, room: str = ROOM) -> Page:
    page = Browser(origin).get(room)
    form = page.form(having="password")
    return page.submit(form.fill(login=member["username"], password=member["password"]))


def set_up_second_factor(origin: str, member: Mapping[str, str]) -> str:
    """Go from a first sign-in to an authenticator app that knows the secret; return it."""
    browser = type_password(origin, member).browser
    asked = browser.get("/accounts/2fa/totp/activate/")
    shown = asked.submit(asked.form(having="password").fill(password=member["password"]))
    secret = next(shown.tree.descendants("code")).words
    shown.submit(shown.form(having="code").fill(code=fresh_totp(secret)))
    return secret


def come_in(origin: str, member: Mapping[str, str], *, secret: str) -> Browser:
    """Sign in anew with password and code, and return the browser."""
    page = type_password(origin, member)
    inside = page.submit(page.form(having="code").fill(code=fresh_totp(secret)))
    assert (inside.status, inside.path) == (200, ROOM), inside.words
    return inside.browser


def save(browser: Browser, page_id: int, *, title: str, words: str, button: str = "") -> Page:
    """Write a page anew, for the youngest. `button` also sends it on, with every point ticked."""
    shown = browser.get(f"{ROOM}pages/{page_id}/edit/")
    form = shown.form(having="title_6_9").fill(title_6_9=title)
    form.set("safe_messaging", list(form.choices("safe_messaging")) if button else [])
    pairs = [pair for pair in form.pairs() if not pair[0].startswith("action-")]
    streams: dict[str, Any] = {name: streamfield([]) for name in STREAM_OF_WORDS}
    streams["words_6_9"] = streamfield([("paragraph", words)])
    streams["sources"] = streamfield([("source", SOURCE)])
    # A browser with scripts draws these fields itself.
    pairs += [*nested_form_data(streams).items(), *([(button, "1")] if button else [])]
    return browser.post(shown.url, pairs=pairs, coming_from=shown.url)


def approve(browser: Browser, page_id: int, *, task: int) -> Page:
    """Agree to what was sent on, as the button beside the page does."""
    shown = browser.get(f"{ROOM}pages/{page_id}/edit/")
    pairs = [pair for pair in shown.form(having="title_6_9").pairs() if pair[0] == TOKEN]
    address = f"{ROOM}pages/workflow/action/{page_id}/approve/{task}/"
    done = browser.post(address, pairs=[*pairs, ("next", shown.path)], coming_from=shown.url)
    assert "did not go up" not in done.words, done.words
    return done


def walk_all(browser: Browser) -> Iterator[Page]:
    """Open one page of each address that any page of the room names, whatever number is in it."""
    seen: set[str] = set()
    to_go = [ROOM]
    while to_go:
        path = to_go.pop(0)
        kind = NUMBER.sub("/N/", path)
        if kind in seen or path.startswith(LEFT_OUT):
            continue
        seen.add(kind)
        page = browser.get(path)
        # In links, and in what the scripts of the menu are given.
        to_go += sorted(set(ADDRESS.findall(page.text)))
        yield page
