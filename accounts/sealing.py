"""Second-factor secrets are stored sealed, so that a stolen database cannot make codes."""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.encoding import force_bytes

KEY_LABEL = b"accounts|second factor|v1"


class SecondFactorUnreadableError(Exception):
    """The stored secret was sealed under another SECRET_KEY: the factor must be set up again."""


def _lock(secret_key: str | bytes) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=KEY_LABEL)
    return Fernet(urlsafe_b64encode(derived.derive(force_bytes(secret_key))))


def _locks() -> MultiFernet:
    return MultiFernet(
        [_lock(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    )


def seal(secret: str) -> str:
    """Return `secret` sealed under a key made from SECRET_KEY, as ASCII text."""
    return _locks().encrypt(secret.encode()).decode()


def unseal(sealed: str) -> str:
    """Return the secret. Old keys in SECRET_KEY_FALLBACKS still open.

    Raises SecondFactorUnreadableError. An empty secret instead would have a code that anybody
    can work out.
    """
    try:
        return _locks().decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise SecondFactorUnreadableError from None
