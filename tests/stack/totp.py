"""The second step of a sign-in, as an authenticator app makes it (RFC 6238)."""

import base64
import hmac
import struct
import time

STEP_SECONDS = 30
DIGITS = 6


def totp(secret: str, *, at: float | None = None) -> str:
    """Return the six digits of this moment for a base32 secret."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    counter = int((time.time() if at is None else at) // STEP_SECONDS)
    digest = hmac.digest(key, struct.pack(">Q", counter), "sha1")
    place = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[place : place + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**DIGITS:0{DIGITS}d}"
