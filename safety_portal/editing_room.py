"""What holds below /cms/ and nowhere else: Wagtail's policy, its big forms, its files."""

from collections.abc import Callable

from csp.constants import HEADER, SELF, UNSAFE_INLINE
from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from education.not_yet import NotYetError
from education.refused import answer_refused
from safety_portal.uploads import SmallUploads

ROOM = "/cms/"
# Scripts stay as strict as everywhere; Wagtail writes widths and colours into its elements.
POLICY = {
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    # The preview is one of our own pages in a frame beside the text.
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
}

# What the public reads, under the policy of the public, but in Wagtail's frame.
POLICY_OF_PREVIEW = {"frame-ancestors": [SELF]}


class EditingRoom:
    """Give Wagtail inline styles, frames of its own and files; hold every other page to less.

    Django knows one limit for the forms of all its pages, and an editor's is far above a child's.
    Raises what Django would. Stands before whatever reads a form.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(ROOM):
            refuse_large_form(request)
            return self.get_response(request)
        request.upload_handlers = [SmallUploads(request)]
        response = self.get_response(request)
        # django-csp reads the policy of one answer from here.
        vars(response)["_csp_replace"] = POLICY_OF_PREVIEW if is_preview(response) else POLICY
        response.headers["X-Frame-Options"] = "SAMEORIGIN"
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Say kindly why a text does not go up yet, whichever of Wagtail's pages was asked."""
        return answer_refused(request, error) if isinstance(error, NotYetError) else None


def is_preview(response: HttpResponseBase) -> bool:
    """Say whether this is a public page that Wagtail drew; drop the policy it came with.

    Wagtail sends it through all middleware as if the public had asked, so it has one already.
    """
    return response.headers.pop(HEADER, None) is not None


def refuse_large_form(request: HttpRequest) -> None:
    """Raise RequestDataTooBig or TooManyFieldsSent for a form above a child's limits."""
    if request.method != "POST":
        return
    if int(request.META.get("CONTENT_LENGTH") or 0) > settings.BODY_BYTES:
        raise RequestDataTooBig
    is_plain = request.content_type == "application/x-www-form-urlencoded"
    if is_plain and request.body.count(b"&") >= settings.BODY_FIELDS:
        raise TooManyFieldsSent
