"""The second step of a sign-in, as an authenticator app makes it (RFC 6238)."""

import base64
import hmac
import struct
import time

STEP_SECONDS = 30
DIGITS = 6


SLOW_SIGN_IN_SECONDS = 8.0


def fresh_totp(secret: str) -> str:
    """Return the digits of this moment, waited for where they would soon be those of the past."""
    left = STEP_SECONDS - time.time() % STEP_SECONDS
    if left < SLOW_SIGN_IN_SECONDS:
        time.sleep(left)
    return totp(secret)


def totp(secret: str, *, at: float | None = None) -> str:
    """Return the six digits of this moment for a base32 secret."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    counter = int((time.time() if at is None else at) // STEP_SECONDS)
    digest = hmac.digest(key, struct.pack(">Q", counter), "sha1")
    place = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[place : place + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**DIGITS:0{DIGITS}d}"
