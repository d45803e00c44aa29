"""Pages that only come when something is wrong, drawn without waiting for it to go wrong."""

import json
from collections.abc import Iterator
from functools import partial

from playwright.sync_api import Page, Route

from tests.stack.processes import Stack

# Runs in `manage.py shell`, with the settings of the running site.
DRAW = """
import json
from django.contrib.sessions.backends.base import SessionBase
from django.shortcuts import render
from django.test import RequestFactory
from education.help_pages import help_page
from reports.views.page import say, show
from safety_portal.middleware import STYLES, help_without_a_store, style_link

request = RequestFactory().get("/", HTTP_HOST="127.0.0.1")
request.session = SessionBase()
fields = {"fields": [("send", "1")], "action_url": "/s/check/"}
print(json.dumps({
    "open too long": render(request, "403.html").content.decode(),
    "wrong on our side": render(request, "500.html").content.decode(),
    "not sent": show(
        request, "not_sent", page=say(request, "e_down"), fields=[("send", "1")], path="/s/check/"
    ).content.decode(),
    "slow": show(request, "slow", **fields).content.decode(),
    "down, with numbers": help_without_a_store(
        RequestFactory().post("/s/check/", {"send": "1"}, HTTP_HOST="127.0.0.1")
    ).content.decode(),
    "down, without numbers": help_page("en", lines=()).replace(STYLES, style_link()),
}))
"""


def rare_tour(page: Page, site: Stack) -> Iterator[str]:
    """Open the pages one after another at an address of the site, so that its styles apply."""
    drawn = json.loads(site.manage("shell", "-v0", "-c", DRAW).strip().splitlines()[-1])
    address = f"{site.public_url}/rare/"
    for name, source in drawn.items():
        page.route(address, partial(fulfil, source))
        page.goto(address)
        yield name
        page.unroute(address)


def fulfil(source: str, route: Route) -> None:
    route.fulfill(body=source, content_type="text/html; charset=utf-8")
