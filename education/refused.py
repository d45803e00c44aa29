"""The answer to an editor whose text may not go up yet: why, beside the text they wrote."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder

from education.not_yet import NotYetError

KEPT = "“{name}” is kept as a draft and did not go up."
API = "/cms/api/"


def answer_refused(request: HttpRequest, error: NotYetError) -> HttpResponse:
    """Lead back to the text with a message for each reason. Nothing typed is lost by then."""
    if request.path_info.startswith(API):
        return JsonResponse({"message": " ".join(error.reasons)}, status=403)
    messages.error(request, " ".join([KEPT.format(name=error.of), *error.reasons]))
    address = edit_address(request, error.of)
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        # As Wagtail's own dialogue answers once it is done: it closes and goes there.
        return JsonResponse({"step": "success", "redirect": address})
    return redirect(address)


def edit_address(request: HttpRequest, row: Any) -> str:  # Any: Wagtail ships no types
    found = AdminURLFinder(request.user).get_edit_url(row)
    return str(found or reverse("wagtailadmin_home"))
