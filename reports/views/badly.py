"""Tell us we did badly: a page of its own, because whoever works on the report does not read it."""

import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from reports.access import OpenedCase, own_complaints
from reports.actions.send_complaint import send_complaint
from reports.actions.send_message import Letter
from reports.forms.code import MessageForm
from reports.journey.wording import Words
from reports.local_time import day_words, site_zone, today_at
from reports.views.case import with_case
from reports.views.case_session import COMPLAINT_BOX, take_letter
from reports.views.page import STYLE_OF_AUDIENCE, say, show
from reports.vocabulary import Audience


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def badly(request: HttpRequest, case: OpenedCase) -> HttpResponse:
    """Show the box and what was said before, with our answers; a POST sends what is in it."""
    page = say(request, "badly")
    label = page.actions["write"]
    if request.method != "POST":
        initial = {"tag": secrets.token_hex(32), "body": take_letter(request, box=COMPLAINT_BOX)}
        return _show(request, case, page=page, form=MessageForm(label=label, initial=initial))
    form = MessageForm(request.POST, label=label)
    if not form.is_valid():
        return _show(request, case, page=page, form=form)
    said = form.cleaned_data
    send_complaint(
        report=case.report,
        data_key=case.data_key,
        letter=Letter(body=said["body"], form_tag=bytes.fromhex(said["tag"])),
        zone=site_zone(),
        now=timezone.now(),
    )
    return redirect("reporter:case")


def _show(
    request: HttpRequest, case: OpenedCase, *, page: Words, form: MessageForm
) -> HttpResponse:
    today = today_at(timezone.now())
    band = STYLE_OF_AUDIENCE[Audience(case.report.audience)]
    said = [
        {
            "body": each.text,
            "day": day_words(today_at(each.made_at), today=today),
            "answer": each.answer,
            "answer_day": day_words(today_at(each.answered_at), today=today)
            if each.answered_at
            else "",
        }
        for each in own_complaints(case)
    ]
    return show(request, "badly", band=band, page=page, write_form=form, said=said)
