"""No staff page for a session that has only a password."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import resolve_url
from django.utils.http import urlencode

from accounts.second_factor import Standing, standing_of

ALWAYS_OPEN = frozenset(
    {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_reset_password",
        "mfa_authenticate",
        "mfa_login_webauthn",
    }
)

# Where a session is sent, and which other pages it may use until it has passed. A password
# alone must not open the set-up of somebody who has a factor: it could swap the factor.
NEXT_PAGE = {
    Standing.HAS_NO_FACTOR: "mfa_index",
    Standing.OWES_CODE: "mfa_reauthenticate",
    Standing.OWES_PASSKEY: "mfa_reauthenticate_webauthn",
}
SECOND_STEP = frozenset({"mfa_reauthenticate", "mfa_reauthenticate_webauthn"})
OPEN_TO = {
    Standing.HAS_NO_FACTOR: ALWAYS_OPEN
    | {"mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "account_reauthenticate"},
    Standing.OWES_CODE: ALWAYS_OPEN | SECOND_STEP,
    Standing.OWES_PASSKEY: ALWAYS_OPEN | SECOND_STEP,
}


class RequireSecondFactor:
    """Send a signed-in session without a second factor to set one up, or to the second step.

    Stands after the authentication, message and allauth middleware.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponseBase],  # noqa: ARG002
        args: tuple[Any, ...],  # noqa: ARG002  # Any: Django's own signature
        kwargs: dict[str, Any],  # noqa: ARG002
    ) -> HttpResponseBase | None:
        if not is_staff_path(request.path_info) or settings.DEMO_SKIP_SECOND_FACTOR:
            return None
        if not request.user.is_authenticated:
            return None
        standing = standing_of(request)
        if standing is Standing.PASSED or _view_name(request) in OPEN_TO[standing]:
            return None
        query = urlencode({REDIRECT_FIELD_NAME: request.get_full_path()})
        return HttpResponseRedirect(f"{resolve_url(NEXT_PAGE[standing])}?{query}")


def is_staff_path(path: str) -> bool:
    """Say whether `path` (without script prefix) belongs to a staff page, by STAFF_PATHS."""
    return path.startswith(tuple(settings.STAFF_PATHS))


def _view_name(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""
