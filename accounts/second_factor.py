"""Whether a session came in with a second factor that its owner still has."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

FACTORS = frozenset({Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN})
RECOVERY_CODES = Authenticator.Type.RECOVERY_CODES


class Standing(Enum):
    PASSED = auto()
    OWES_CODE = auto()
    OWES_PASSKEY = auto()
    HAS_NO_FACTOR = auto()


def standing_of(request: HttpRequest) -> Standing:
    """Say what the signed-in session still owes. One query.

    The rows are asked each time, so that removing a lost phone also ends every session
    that the phone opened.
    """
    owned: dict[int, str] = dict(
        Authenticator.objects.filter(user=request.user).values_list("pk", "type")
    )
    if not FACTORS & set(owned.values()):
        return Standing.HAS_NO_FACTOR
    records = get_authentication_records(request, request.user)
    if any(_still_counts(record, owned=owned) for record in records):
        return Standing.PASSED
    if Authenticator.Type.TOTP in owned.values():
        return Standing.OWES_CODE
    return Standing.OWES_PASSKEY


def _still_counts(record: Mapping[str, Any], *, owned: Mapping[int, str]) -> bool:
    if record.get("method") != "mfa":
        return False
    # New recovery codes are a new row. Who came in with an old code must get to see the new
    # ones, or losing the phone would end in being locked out.
    if record.get("type") == RECOVERY_CODES:
        return RECOVERY_CODES in owned.values()
    return record.get("id") in owned
