"""Sealed text: AES-256-GCM under a report's own key, bound to the one place it belongs to."""

import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

DATA_KEY_BYTES = 32
NONCE_BYTES = 12
FORMAT_VERSION = b"\x01"
# Lengths tell: a short story and a long one must not be told apart from outside.
SMALL_STEP, LARGE_STEP, LARGE_FROM = 256, 1024, 2048
END_OF_TEXT = b"\x80"


class CannotOpenError(Exception):
    """The value does not open here. It does not say why, on purpose."""


@dataclass(frozen=True)
class Place:
    """Where a sealed value belongs. Ids are text; direction and author role are a message's."""

    table: str
    field: str
    report_id: str
    row_id: str
    direction: str = ""
    author_role: str = ""

    def as_bytes(self) -> bytes:
        """Return the associated data: every part with its length before it."""
        parts = (
            self.table,
            self.field,
            self.report_id,
            self.row_id,
            self.direction,
            self.author_role,
        )
        return FORMAT_VERSION + length_prefixed(*(part.encode() for part in parts))


def length_prefixed(*parts: bytes) -> bytes:
    """Return the parts joined so that no two lists of parts give the same bytes."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def new_data_key() -> bytes:
    """Return a fresh data key of 32 bytes."""
    return secrets.token_bytes(DATA_KEY_BYTES)


def seal_text(plaintext: str, *, key: bytes, place: Place) -> bytes:
    """Return version, nonce and ciphertext. The length tells the text's size to 256 B or 1 kB."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(key).encrypt(nonce, _padded(plaintext.encode()), place.as_bytes())
    return FORMAT_VERSION + nonce + sealed


def open_text(blob: bytes, *, key: bytes, place: Place) -> str:
    """Return the text. Raises CannotOpenError for another key, another place or a changed byte."""
    version, nonce, sealed = blob[:1], blob[1 : 1 + NONCE_BYTES], blob[1 + NONCE_BYTES :]
    if version != FORMAT_VERSION:
        raise CannotOpenError
    try:
        padded = AESGCM(key).decrypt(nonce, sealed, place.as_bytes())
    except (InvalidTag, ValueError):
        raise CannotOpenError from None
    return padded[: padded.rindex(END_OF_TEXT)].decode()


def _padded(text: bytes) -> bytes:
    size = len(text) + 1
    step = LARGE_STEP if size > LARGE_FROM else SMALL_STEP
    return (text + END_OF_TEXT).ljust(-(-size // step) * step, b"\0")
