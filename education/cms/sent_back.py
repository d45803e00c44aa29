"""Why a text came back stands above it: Wagtail would say so by mail, and none is sent."""

from typing import Any  # Wagtail ships no types

from django.contrib import messages
from django.http import HttpRequest
from wagtail.models import WorkflowState

SENT_BACK = "Sent back: {comment}"


def say_why(request: HttpRequest, row: Any) -> None:
    """Show the reason each time the page or small text is opened, until it is submitted again."""
    if request.method == "GET" and (reason := reason_of(row)):
        messages.warning(request, SENT_BACK.format(comment=reason))


def reason_of(row: Any) -> str:
    """Return why a text was sent back, "" where it was not, or is with a second person again."""
    workflow = getattr(row, "current_workflow_state", None)
    if workflow is None or workflow.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return ""
    return str(workflow.current_task_state.comment)
