"""The keys of this process: read from their files when first needed, kept while it lives."""

from functools import cache
from pathlib import Path

from django.conf import settings

from reports.crypto.keyfiles import (
    read_secret,
    read_staff_private_key,
    read_staff_public_key,
)
from reports.crypto.staff_keys import StaffPrivateKey, StaffPublicKey

PEPPER_VERSION = 1
# Whoever breaks into the others finds nothing there that opens a report.
SURFACES_WITH_PRIVATE_KEY = {"desk", "worker", "all"}


class KeyNotOnThisSurfaceError(Exception):
    """A process of this surface must not hold the key, whatever lies in the folder."""


def code_pepper() -> bytes:
    """Return the 32 secret bytes that go into every case code. Raises KeyFileError."""
    return _secret(settings.CODE_PEPPER_KEY_FILE)


def index_key() -> bytes:
    """Return the 32 secret bytes of the blind indexes. Raises KeyFileError."""
    return _secret(settings.INDEX_KEY_FILE)


def staff_public_key() -> StaffPublicKey:
    """Return the key that seals to staff. Raises KeyFileError."""
    return _staff_public_key(settings.STAFF_PUBLIC_KEY_FILE)


def staff_private_key() -> StaffPrivateKey:
    """Return the key that opens reports. Raises KeyNotOnThisSurfaceError or KeyFileError."""
    if settings.PORTAL_SURFACE not in SURFACES_WITH_PRIVATE_KEY:
        raise KeyNotOnThisSurfaceError(settings.PORTAL_SURFACE)
    return _staff_private_key(settings.STAFF_PRIVATE_KEY_FILE)


# Kept by path, so that another path is another key.
@cache
def _secret(path: Path) -> bytes:
    return read_secret(path)


@cache
def _staff_public_key(path: Path) -> StaffPublicKey:
    return read_staff_public_key(path)


@cache
def _staff_private_key(path: Path) -> StaffPrivateKey:
    return read_staff_private_key(path)
