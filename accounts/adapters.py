"""Where allauth asks this project: who may sign up, where to go, how secrets are kept."""

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal.ratelimit import truncate_ip
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.crypto import salted_hmac
from qrcode.image.svg import SvgPathImage

from accounts.models import User
from accounts.roles import Role, may_edit_pages
from accounts.sealing import seal, unseal

# allauth's name for typing the password again.
BY_TYPING_IT_AGAIN = "reauthenticate"


class StaffAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Return False: accounts are made by `manage.py create_staff`."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the desk, the pages of an editor, or the account's own page where neither is."""
        if isinstance(request.user, User) and not request.user.is_staff:
            return pages_of_editors(request.user) or reverse("mfa_index")
        return str(super().get_login_redirect_url(request))

    def get_reauthentication_methods(self, user: User | AnonymousUser) -> list[dict[str, str]]:
        """Return how `user` may confirm a sensitive act: by the second factor, if there is one.

        A password is what a thief has when the second factor is what still holds.
        """
        methods: list[dict[str, str]] = super().get_reauthentication_methods(user)
        return [way for way in methods if way["id"] != BY_TYPING_IT_AGAIN] or methods

    def set_password(self, user: User, password: str) -> None:
        """Write the password and no other column: the editors' database role may not."""
        user.set_password(password)
        user.save(update_fields=["password"])

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return a keyed hash of the network address (IPv6: of its /64).

        allauth writes it into cache keys, and no address may lie in a cache or a table.
        """
        network = truncate_ip(super().get_client_ip(request))
        return salted_hmac("accounts.network", network, algorithm="sha256").hexdigest()


def pages_of_editors(user: User) -> str:
    """Return where pages are written, or "" for other roles and on surfaces without editors."""
    if not may_edit_pages(Role(user.role)):
        return ""
    try:
        return reverse("wagtailadmin_home")
    except NoReverseMatch:
        return ""


class StaffMFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text)

    def build_totp_svg(self, url: str) -> str:
        """Return the QR code as an `<svg>` element that can stand inside an HTML page."""
        return str(qrcode.make(url, image_factory=SvgPathImage).to_string(encoding="unicode"))
