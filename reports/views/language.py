"""Pick a language, and go on where the reader was."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.views.decorators.http import require_http_methods

from languages.known import BY_CODE, LANGUAGE_IN_SESSION
from reports.views.page import show

# The pages that can be asked for again as they are. All others lead to the start page.
CAN_BE_SHOWN_AGAIN = {
    f"reporter:{name}"
    for name in (
        *(
            "home",
            "tell",
            "question",
            "list",
            "check",
            "done",
            "try-code",
            "code",
            "help",
            "access",
        ),
        *("next", "private", "who", "tips", "place"),
        *("case", "badly", "delete", "new-code", "new-code-shown"),
    )
} | {"learn:find"}


@require_http_methods(["GET", "HEAD", "POST"])
def choose_language(request: HttpRequest) -> HttpResponse:
    """List the languages; a POST keeps the choice in the session, beside the answers."""
    if request.method == "POST":
        code = request.POST.get("language", "")
        if code in offered_codes():
            request.session[LANGUAGE_IN_SESSION] = code
        return redirect(page_to_go_back_to(request.POST.get("back", "")))
    return show(
        request,
        "language",
        languages=[BY_CODE[code] for code in offered_codes()],
        back=page_to_go_back_to(request.headers.get("Referer", "")),
    )


def offered_codes() -> list[str]:
    return [code for code, _ in settings.LANGUAGES]


def page_to_go_back_to(address: str) -> str:
    """Return the path of the page at this address, which anybody may have made up.

    Only a page of this site, by its own path: no other site, no query, nothing that a POST made.
    """
    try:
        page = resolve(urlsplit(address).path)
    except (Resolver404, ValueError):
        return reverse("reporter:home")
    if page.view_name not in CAN_BE_SHOWN_AGAIN:
        return reverse("reporter:home")
    return reverse(page.view_name, args=page.args, kwargs=page.kwargs)
