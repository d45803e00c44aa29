"""Key files: one key a file, base64 with a header line, readable by its owner alone."""

import base64
import binascii
import os
import secrets
from pathlib import Path

from reports.crypto.staff_keys import (
    PRIVATE_BYTES,
    PUBLIC_BYTES,
    StaffPrivateKey,
    StaffPublicKey,
)

SECRET_BYTES = 32
SECRET_HEADER = "portal-secret-v1"  # noqa: S105 - a header, not a secret
PUBLIC_HEADER = "portal-staff-public-v1"
PRIVATE_HEADER = "portal-staff-private-v1"
OWNER_READS = 0o400


class KeyFileError(Exception):
    """A key file is missing or wrong. Names the file and what to do, never what is in it."""


def read_secret(path: Path) -> bytes:
    """Return the 32 bytes of a secret. Raises KeyFileError."""
    return _read(path, header=SECRET_HEADER, size=SECRET_BYTES)


def read_staff_public_key(path: Path) -> StaffPublicKey:
    """Return the key that seals. Raises KeyFileError."""
    return StaffPublicKey(_read(path, header=PUBLIC_HEADER, size=PUBLIC_BYTES))


def read_staff_private_key(path: Path) -> StaffPrivateKey:
    """Return the key that opens. Raises KeyFileError."""
    return StaffPrivateKey(_read(path, header=PRIVATE_HEADER, size=PRIVATE_BYTES))


def write_secret(path: Path) -> None:
    """Write a fresh secret. Raises KeyFileError when the file is there already."""
    _write(path, header=SECRET_HEADER, content=secrets.token_bytes(SECRET_BYTES))


def write_staff_keys(public_path: Path, private_path: Path) -> None:
    """Write a fresh pair. Raises KeyFileError when either file is there already."""
    if public_path.exists() or private_path.exists():
        msg = f"{public_path.parent} holds a staff key already; it is never overwritten"
        raise KeyFileError(msg)
    private = StaffPrivateKey.generate()
    _write(private_path, header=PRIVATE_HEADER, content=private.raw)
    _write(public_path, header=PUBLIC_HEADER, content=private.public.raw)


def complete_staff_keys(public_path: Path, private_path: Path) -> None:
    """Write the public key that belongs to a private key left alone. Raises KeyFileError."""
    private = read_staff_private_key(private_path)
    _write(public_path, header=PUBLIC_HEADER, content=private.public.raw)


def _read(path: Path, *, header: str, size: int) -> bytes:
    try:
        found, _, body = path.read_text(encoding="ascii").strip().partition("\n")
        content = base64.b64decode(body, validate=True)
    except OSError as error:
        msg = f"cannot read {path} ({error.strerror}); run: python manage.py make_keys"
        raise KeyFileError(msg) from None
    except (UnicodeDecodeError, binascii.Error):
        found, content = "", b""
    if found != header or len(content) != size:
        msg = f"{path} is not a {header} file; put the right file there or restore it"
        raise KeyFileError(msg)
    return content


def _write(path: Path, *, header: str, content: bytes) -> None:
    text = f"{header}\n{base64.b64encode(content).decode()}\n"
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_READS)
    except OSError as error:
        msg = f"cannot write {path} ({error.strerror}); choose a folder this user may write to"
        raise KeyFileError(msg) from None
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        # A link fails where the name is taken: two processes cannot overwrite each other's key.
        os.link(temporary, path)
    except FileExistsError:
        msg = f"{path} is there already; a key is never overwritten"
        raise KeyFileError(msg) from None
    finally:
        temporary.unlink()
