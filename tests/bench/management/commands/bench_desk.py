"""Sign a moderator in, with a second factor, and count what the queue asks of the database."""

import json
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.management.base import BaseCommand
from django.http import HttpRequest
from django.urls import reverse

from accounts.models import User
from reports.access import reports_for
from reports.admin.queue.place import Place
from reports.vocabulary import Level
from tests.bench.in_process import InProcess

# How far down the open reports the deep page lies.
DEEP = 0.9


class Command(BaseCommand):
    help = "Prints, as JSON, the session's cookie, the queue's addresses and their statements."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002  # Any: Django's own
        user = User.objects.order_by("username")[0]
        browser = InProcess()
        sign_in(browser, user)
        first = reverse("desk:reports_report_changelist")
        paths = {"first": first, "deep": f"{first}?after={deep_place(user)}"}
        statements = {}
        for name, path in paths.items():
            # Twice: the first request of a process also fills caches that live as long as it does.
            answers = [browser.ask("GET", path) for _ in range(2)]
            if answers[-1].status != 200:
                message = f"{path} answered {answers[-1].status} {answers[-1].location}"
                raise RuntimeError(message)
            statements[name] = browser.last.statements
        cookie = browser.client.cookies[settings.SESSION_COOKIE_NAME]
        shown = {"cookie": [cookie.key, cookie.value], "paths": paths, "statements": statements}
        self.stdout.write(json.dumps(shown))


def sign_in(browser: InProcess, user: User) -> None:
    """Leave a session as the sign-in with an authenticator app leaves it."""
    browser.client.force_login(user)
    request = HttpRequest()
    request.session = browser.client.session
    app = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
    record_authentication(request, user, "mfa", type=app.type, id=app.pk)
    request.session.save()


def deep_place(user: User) -> str:
    """Return the place far down the queue, as its own links write it; empty for no reports."""
    reports = reports_for(user).open().in_queue_order()
    report = reports[int(reports.count() * DEEP) :].first()
    if report is None:
        return ""
    return Place(Level(report.level), report.due_at, report.pk).as_word()
