"""The staff key: every report's data key is sealed to it by hybrid HPKE.

Suite: ML-KEM-768 + X25519, HKDF-SHA256, AES-256-GCM (architecture section 5). A thief of
today's database gains nothing from a quantum computer of tomorrow.
"""

import hashlib
import secrets
from dataclasses import dataclass
from functools import cached_property
from typing import Self
from uuid import uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import (
    MLKEM768PrivateKey,
    MLKEM768PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from reports.crypto.envelope import DATA_KEY_BYTES, CannotOpenError

SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
SUITE_ID = b"\x01"
MLKEM_SEED_BYTES, X25519_BYTES, MLKEM_PUBLIC_BYTES = 64, 32, 1184
PRIVATE_BYTES = MLKEM_SEED_BYTES + X25519_BYTES
PUBLIC_BYTES = MLKEM_PUBLIC_BYTES + X25519_BYTES
KEY_ID_BYTES = 8


@dataclass(frozen=True)
class StaffPublicKey:
    """What the public site holds: it seals and never opens. 1,216 bytes."""

    raw: bytes

    @property
    def key_id(self) -> bytes:
        """Return the 8 bytes that name this key in sealed values."""
        return hashlib.sha256(self.raw).digest()[:KEY_ID_BYTES]

    @cached_property
    def hybrid(self) -> hpke.MLKEM768X25519PublicKey:
        return hpke.MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(self.raw[:MLKEM_PUBLIC_BYTES]),
            X25519PublicKey.from_public_bytes(self.raw[MLKEM_PUBLIC_BYTES:]),
        )


@dataclass(frozen=True, repr=False)
class StaffPrivateKey:
    """What desk and worker hold: ML-KEM seed (64 bytes), then X25519 key (32 bytes)."""

    raw: bytes

    @classmethod
    def generate(cls) -> Self:
        return cls(secrets.token_bytes(PRIVATE_BYTES))

    @cached_property
    def public(self) -> StaffPublicKey:
        mlkem, x25519 = self._parts
        return StaffPublicKey(
            mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
        )

    @cached_property
    def hybrid(self) -> hpke.MLKEM768X25519PrivateKey:
        return hpke.MLKEM768X25519PrivateKey(*self._parts)

    @cached_property
    def _parts(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        return (
            MLKEM768PrivateKey.from_seed_bytes(self.raw[:MLKEM_SEED_BYTES]),
            X25519PrivateKey.from_private_bytes(self.raw[MLKEM_SEED_BYTES:]),
        )


def seal_data_key(data_key: bytes, *, public: StaffPublicKey, report_id: str) -> bytes:
    """Return suite id, key id and the HPKE ciphertext of a 32-byte data key."""
    info = _info(report_id, public.key_id)
    return SUITE_ID + public.key_id + SUITE.encrypt(data_key, public.hybrid, info)


def open_data_key(blob: bytes, *, private: StaffPrivateKey, report_id: str) -> bytes:
    """Return the data key. Raises CannotOpenError for another key, report or a changed byte."""
    key_id = private.public.key_id
    if blob[: 1 + KEY_ID_BYTES] != SUITE_ID + key_id:
        raise CannotOpenError
    try:
        data_key: bytes = SUITE.decrypt(
            blob[1 + KEY_ID_BYTES :], private.hybrid, _info(report_id, key_id)
        )
    except (InvalidTag, ValueError):
        raise CannotOpenError from None
    return data_key


def self_test(*, public: StaffPublicKey, private: StaffPrivateKey) -> None:
    """Seal and open once. Raises CannotOpenError when the two keys are not a pair."""
    data_key, report_id = secrets.token_bytes(DATA_KEY_BYTES), str(uuid4())
    sealed = seal_data_key(data_key, public=public, report_id=report_id)
    if open_data_key(sealed, private=private, report_id=report_id) != data_key:
        raise CannotOpenError


def _info(report_id: str, key_id: bytes) -> bytes:
    return f"dek|v1|{report_id}|{key_id.hex()}".encode()
