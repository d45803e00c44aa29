"""The sign-in app of allauth, on surfaces with a staff door and on those without."""

from allauth.account.apps import AccountConfig
from django.conf import settings

SIGN_IN_MIDDLEWARE = "allauth.account.middleware.AccountMiddleware"


class SignInConfig(AccountConfig):  # type: ignore[misc]  # allauth ships no types
    """Ask for the sign-in middleware only where somebody signs in.

    Every process has the same apps and migrations, but a public one has no staff middleware,
    and allauth would refuse to start there.
    """

    def ready(self) -> None:
        if SIGN_IN_MIDDLEWARE in settings.MIDDLEWARE:
            super().ready()
