"""Count what the child's pages ask of the database."""

import json
import re
import secrets
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.models import User
from reports.access import keys_of_code, open_with_code
from reports.actions.send_message import Letter, answer_reporter
from reports.crypto.codes import parse_code
from tests.bench.in_process import InProcess
from tests.bench.walk import walk

CODE = re.compile(r"\b\d{4} \d{4} \d{4} \d{4}\b")


class Command(BaseCommand):
    help = "Walks one report and its case page; prints the statements of each as JSON."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002  # Any: Django's own
        browser = InProcess()
        pages, send, code = {}, browser.last, ""
        for visit in walk(browser):
            if visit.step.is_send:
                send = browser.last
            else:
                pages[f"{visit.step.method} {visit.step.path}"] = browser.last.statements
            found = CODE.search(visit.answer.text)
            code = found.group() if found else code
        counts = {
            "pages": pages,
            "send": send.statements,
            "send_transactions": send.transactions,
            "case": case_page(code),
        }
        self.stdout.write(json.dumps(counts))


def case_page(code: str) -> int:
    """Answer the report, open it with its code, and return the statements of the case page."""
    case = open_with_code(keys_of_code(parse_code(code)))
    letter = Letter(body="Thank you for telling us.", form_tag=secrets.token_bytes(32))
    answer_reporter(
        report=case.report,
        data_key=case.data_key,
        letter=letter,
        by=User.objects.order_by("username")[0],
        now=timezone.now(),
    )
    browser = InProcess()
    opened = browser.ask("POST", "/c/", [("code", code)])
    page = browser.ask("GET", opened.location)
    if letter.body not in page.text:
        message = f"the case page answered {page.status} without the reply"
        raise RuntimeError(message)
    return browser.last.statements
