"""The doors that this project adds to allauth's own."""

from allauth.account.utils import get_next_redirect_url
from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.http import urlencode
from django.views.decorators.http import require_safe


def redirect_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send an admin's own login page to the one sign-in of the project.

    Raises PermissionDenied for somebody who is signed in: their role has no business there,
    and sending them to sign in again would go round for ever.
    """
    if request.user.is_authenticated:
        raise PermissionDenied
    url = resolve_url(settings.LOGIN_URL)
    if wanted := get_next_redirect_url(request):
        url = f"{url}?{urlencode({REDIRECT_FIELD_NAME: wanted})}"
    return HttpResponseRedirect(url)


@require_safe
def forgotten_password(request: HttpRequest) -> HttpResponse:
    """Say who can help. There is no mail, so nothing is reset from here."""
    return render(request, "account/password_reset.html")
