"""From a case code to the row it opens: Argon2id, then HKDF with the pepper."""

import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from reports.crypto.codes import as_digits
from reports.crypto.envelope import NONCE_BYTES, CannotOpenError, length_prefixed

# OWASP's second Argon2id setting: about 25 ms and 19 MiB a try, without the GIL.
MEMORY_KIB, PASSES, LANES = 19 * 1024, 2, 1
# Public and fixed: the code must be found from itself alone. The pepper is the secret.
PUBLIC_SALT = b"safety-portal case code v1"
KEY_BYTES = 32


@dataclass(frozen=True, repr=False)
class CodeKeys:
    """`locator` finds the row, `wrapping_key` opens its data key. 32 bytes each."""

    locator: bytes
    wrapping_key: bytes


def derive(number: int, *, pepper: bytes, pepper_version: int) -> CodeKeys:
    """Return the keys of a case code. The same work for every code, known or not."""
    stretched = Argon2id(
        salt=PUBLIC_SALT,
        length=KEY_BYTES,
        iterations=PASSES,
        lanes=LANES,
        memory_cost=MEMORY_KIB,
    ).derive(as_digits(number).encode())
    return CodeKeys(
        locator=_expand(stretched, pepper=pepper, label="locator", version=pepper_version),
        wrapping_key=_expand(stretched, pepper=pepper, label="wrapping", version=pepper_version),
    )


def wrap_data_key(data_key: bytes, *, wrapping_key: bytes, report_id: str) -> bytes:
    """Return nonce and ciphertext of a report's data key under its code."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(wrapping_key).encrypt(nonce, data_key, _bound_to(report_id))


def unwrap_data_key(blob: bytes, *, wrapping_key: bytes, report_id: str) -> bytes:
    """Return the data key. Raises CannotOpenError for another code or report."""
    try:
        return AESGCM(wrapping_key).decrypt(
            blob[:NONCE_BYTES], blob[NONCE_BYTES:], _bound_to(report_id)
        )
    except (InvalidTag, ValueError):
        raise CannotOpenError from None


def _bound_to(report_id: str) -> bytes:
    return length_prefixed(b"code-wrap|v1", report_id.encode())


def _expand(stretched: bytes, *, pepper: bytes, label: str, version: int) -> bytes:
    info = f"case-code|{label}|v{version}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=pepper, info=info).derive(stretched)
