"""What a form was filled with, for a page that gives it back whole."""

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, UnreadablePostError

FORM_TYPE = "application/x-www-form-urlencoded"


def posted_fields(request: HttpRequest) -> list[tuple[str, str]]:
    """Return name and value of each field; nothing for other requests and for a broken body."""
    if request.method != "POST" or request.content_type != FORM_TYPE:
        return []
    try:
        return [(name, str(each)) for name, values in request.POST.lists() for each in values]
    except (SuspiciousOperation, UnreadablePostError):
        return []
