"""A few questions before or after a lesson or a campaign. Who answers is nowhere kept."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from education.actions.count_answers import count_answers
from education.asking import AskedCheck, check_named
from education.check_form import CheckForm
from education.moments import Moment


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest, slug: str, moment: str) -> HttpResponse:
    """Ask, then count. `?from=` names the campaign or the lesson that led here."""
    asked, when = asked_or_404(slug), moment_or_404(moment)
    is_sent = request.method == "POST"
    fields = request.POST if is_sent else request.GET
    source = source_of(asked, named=fields.get("from", ""))
    form = CheckForm(request.POST if is_sent else None, asked=asked)
    if is_sent and form.is_valid():
        count_answers(check=slug, moment=when, answers=form.answers(), source=source)
        return redirect("learn:check-thanks", slug=slug, moment=moment)
    context = {"band": asked.band, "form": form, "source": source}
    return render(request, "education/check.html", context)


@require_safe
def check_thanks(request: HttpRequest, slug: str, moment: str) -> HttpResponse:
    """Thank; after the lesson, say to everybody alike what helps. Before, it would spoil it."""
    asked, when = asked_or_404(slug), moment_or_404(moment)
    answers = [] if when is Moment.BEFORE else asked.with_right_answer
    context = {"band": asked.band, "answers": answers}
    return render(request, "education/check_thanks.html", context)


def asked_or_404(slug: str) -> AskedCheck:
    asked = check_named(slug, now=timezone.now())
    if asked is None:
        raise Http404
    return asked


def moment_or_404(moment: str) -> Moment:
    try:
        return Moment(moment)
    except ValueError:
        raise Http404 from None


def source_of(asked: AskedCheck, *, named: str) -> str:
    """Return the source if this check knows it, else "": nobody can make up another."""
    return named if named in asked.sources else ""
