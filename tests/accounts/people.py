"""What a member of staff does at the door, in one call each."""

from dataclasses import dataclass
from typing import Any

from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client

from accounts.models import User

PASSWORD = "a long enough sentence"
LOGIN = "/accounts/login/"
SECOND_STEP = "/accounts/2fa/authenticate/"
STEP_UP = "/accounts/2fa/reauthenticate/"


def code_of(secret: str) -> str:
    """Return what an authenticator app with `secret` shows now."""
    return str(format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()))))


@dataclass
class Person:
    user: User
    client: Client
    secret: str

    def type_password(self, password: str = PASSWORD) -> Any:  # Any: the test client adds `url`
        return self.client.post(LOGIN, {"login": self.user.username, "password": password})

    def type_code(self, code: str | None = None) -> Any:
        return self.client.post(SECOND_STEP, {"code": code or code_of(self.secret)})

    def sign_in(self) -> None:
        self.type_password()
        self.type_code()

    def step_up(self, code: str | None = None) -> Any:
        """Confirm a sensitive act. The code must be one that was not used to sign in."""
        return self.client.post(STEP_UP, {"code": code or code_of(self.secret)})

    def has_only_a_password(self) -> Client:
        """Return a signed-in session without a second step, as an older one would be."""
        self.client.force_login(self.user)
        return self.client

    def enters(self, path: str = "/desk/") -> bool:
        return self.client.get(path).status_code == 200
