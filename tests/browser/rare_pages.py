"""Pages that only come when something is wrong, drawn without waiting for it to go wrong."""

import json
from collections.abc import Iterator
from functools import partial

from playwright.sync_api import Page, Route

from tests.browser.drawn_by import HEADER
from tests.stack.processes import Stack

# Runs in `manage.py shell`, with the settings of the running site, and tells of each page its
# source and the templates that drew it. `in_force` changes settings for this process alone.
DRAW = """
import json
from datetime import date, timedelta
from types import SimpleNamespace
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpResponse
from django.shortcuts import render
from django.test import Client, RequestFactory
from education.help_pages import help_page
from reports.actions.submit_report import SubmittedReport
from reports.views.journey_session import HelpAfter, Sent, keep_sent
from reports.views.page import say, show
from reports.vocabulary import Audience, Level, PromiseKind
from safety_portal.middleware import STYLES, help_without_a_store, style_link
from service import settings_now
from service.fields import WEEKDAYS, hours_name
from tests.browser.drawn_by import drawn

HOST = {"HTTP_HOST": "127.0.0.1"}
request = RequestFactory().get("/", **HOST)
request.session = SessionBase()
fields = {"fields": [("send", "1")], "action_url": "/s/check/"}

def in_force(**texts):
    settings_now.RECENT_CHANGES._read = lambda _key: tuple(texts.items())
    settings_now.RECENT_CHANGES.expire()

def visit(path, **posted):
    client = Client()
    return client.post(path, posted, **HOST) if posted else client.get(path, **HOST)

def nobody_here(path):
    in_force(**{hours_name(day): "" for day in WEEKDAYS})
    return visit(path)

def urgent_and_nobody_here():
    in_force(**{hours_name(day): "" for day in WEEKDAYS})
    client = Client()
    session = client.session
    days = {kind: date.today() + timedelta(days=3) for kind in PromiseKind}
    report = SubmittedReport(level=Level.P0, days=days)
    sent = Sent(seed=b"s" * 32, audience=Audience.B, report=report, help=HelpAfter())
    keep_sent(SimpleNamespace(session=session), sent)
    session.save()
    return client.get("/s/done/", **HOST)

def paused(path, **posted):
    opens_again = (date.today() + timedelta(days=3)).isoformat()
    in_force(intake="paused", opens_again=opens_again)
    return visit(path, **posted)

pages = {
    "open too long": lambda: render(request, "403.html"),
    "wrong on our side": lambda: render(request, "500.html"),
    "not sent": lambda: show(
        request, "not_sent", page=say(request, "e_down"), fields=[("send", "1")], path="/s/check/"
    ),
    "slow": lambda: show(request, "slow", **fields),
    "down, with numbers": lambda: help_without_a_store(
        RequestFactory().post("/s/check/", {"send": "1"}, **HOST)
    ),
    "down, without numbers": lambda: HttpResponse(
        help_page("en", lines=()).replace(STYLES, style_link())
    ),
    "home, nobody here": lambda: nobody_here("/"),
    "band-b: done and urgent, nobody here": urgent_and_nobody_here,
    "home, paused": lambda: paused("/"),
    "paused, for a child": lambda: paused("/start/", who="child"),
    "paused, for an adult": lambda: paused("/start/", who="adult"),
    "paused, for a professional": lambda: paused("/start/", who="pro"),
}
sources = {}
for name, draw in pages.items():
    with drawn() as templates:
        sources[name] = [draw().content.decode(), templates]
print(json.dumps(sources))
"""


def rare_tour(page: Page, site: Stack) -> Iterator[str]:
    """Open the pages one after another at an address of the site, so that its styles apply."""
    drawn = json.loads(site.manage("shell", "-v0", "-c", DRAW).strip().splitlines()[-1])
    address = f"{site.public_url}/rare/"
    for name, (source, templates) in drawn.items():
        page.route(address, partial(fulfil, source, templates))
        page.goto(address)
        yield name
        page.unroute(address)


def fulfil(source: str, templates: list[str], route: Route) -> None:
    headers = {HEADER: " ".join(templates), "Content-Type": "text/html; charset=utf-8"}
    route.fulfill(body=source, headers=headers)
