"""Sessions that nobody can read without the phone they belong to.

The cookie holds a random token. The name under which the session lies and the key that seals it
both come from that token, so the store, its backups and its operator see sealed bytes only.
"""

import base64
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib.sessions.backends.base import (
    VALID_KEY_CHARS,
    CreateError,
    SessionBase,
    UpdateError,
)
from django.core.cache import caches
from django.db import DatabaseError
from django.utils.crypto import get_random_string
from redis.exceptions import RedisError

from service.unavailable import SessionUnavailableError

TOKEN_LENGTH = 32  # of 36 letters: 165 random bits
TOKEN = re.compile(f"[{VALID_KEY_CHARS}]{{{TOKEN_LENGTH}}}")
NONCE_BYTES = 12
# The length of the sealed bytes tells how much was written, so it moves in steps.
PADDED_TO_BYTES = 512
MOST_TRIES = 3


class SessionCache(Protocol):
    """What a session needs of its cache: `safety_portal.caches` has two."""

    def get(self, key: str) -> Any: ...
    def has_key(self, key: str) -> bool: ...
    def add(self, key: str, value: Any, timeout: float) -> bool: ...
    def replace(self, key: str, value: Any, timeout: float) -> bool: ...
    def delete(self, key: str) -> bool: ...


def stored_name(token: str) -> str:
    """Return the cache key of the session of `token`. It leads back neither to token nor key."""
    return _derive(token, label=b"portal session v1 name").hex()


def seal(content: dict[str, Any], *, token: str) -> str:
    """Return `content` as base64 text that only `token` opens. Raises TypeError for no JSON."""
    text = json.dumps(content, separators=(",", ":"), allow_nan=False).encode()
    padded = text.ljust(-(-len(text) // PADDED_TO_BYTES) * PADDED_TO_BYTES)
    nonce = os.urandom(NONCE_BYTES)
    sealed = _cipher(token).encrypt(nonce, padded, stored_name(token).encode())
    return base64.b64encode(nonce + sealed).decode()


def unseal(value: object, *, token: str) -> dict[str, Any] | None:
    """Return what `seal` took, or None for anything else: forged, damaged, of another session."""
    if not isinstance(value, str):
        return None
    try:
        sealed = base64.b64decode(value, validate=True)
        nonce, body = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        content = json.loads(_cipher(token).decrypt(nonce, body, stored_name(token).encode()))
    except (ValueError, InvalidTag):
        return None
    return content if isinstance(content, dict) else None


def _derive(token: str, *, label: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=label).derive(token.encode())


def _cipher(token: str) -> AESGCM:
    return AESGCM(_derive(token, label=b"portal session v1 key"))


@contextmanager
def _store_answers() -> Iterator[None]:
    try:
        yield
    except (RedisError, DatabaseError) as error:
        raise SessionUnavailableError from error


class SessionStore(SessionBase):
    """Raises SessionUnavailableError from every method while the store does not answer."""

    def __init__(self, session_key: str | None = None) -> None:
        self._cache = cast("SessionCache", caches[settings.SESSION_CACHE_ALIAS])
        super().__init__(session_key)

    def _validate_session_key(self, key: str | None) -> bool:
        return bool(key) and TOKEN.fullmatch(str(key)) is not None

    def _get_new_session_key(self) -> str:
        # Never the same twice, and `save` refuses a taken one: asking the store first is a query
        # for nothing.
        return get_random_string(TOKEN_LENGTH, VALID_KEY_CHARS)

    def load(self) -> dict[str, Any]:
        """Return what lies under the token; forget a token that opens nothing."""
        token = self.session_key
        content = None
        if token is not None:
            with _store_answers():
                content = unseal(self._cache.get(stored_name(token)), token=token)
        if content is None:
            self._session_key = None
            return {}
        return content

    def create(self) -> None:
        for _ in range(MOST_TRIES):
            self._session_key = self._get_new_session_key()
            try:
                self.save(must_create=True)
            except CreateError:
                continue
            self.modified = True
            return
        raise SessionUnavailableError

    def save(self, must_create: bool = False) -> None:  # noqa: FBT001, FBT002 - Django's signature
        """Seal and store. Raises CreateError for a taken token, UpdateError for a deleted session.

        What `/leave/` has deleted in another tab never comes back.
        """
        token = self.session_key
        if token is None:
            self.create()
            return
        content = self._get_session(no_load=must_create)  # type: ignore[attr-defined]
        write = self._cache.add if must_create else self._cache.replace
        with _store_answers():
            done = write(stored_name(token), seal(content, token=token), self.get_expiry_age())
        if not done:
            raise CreateError if must_create else UpdateError

    def exists(self, session_key: str | None) -> bool:
        if not self._validate_session_key(session_key):
            return False
        with _store_answers():
            return self._cache.has_key(stored_name(str(session_key)))

    def delete(self, session_key: str | None = None) -> None:
        token = session_key or self.session_key
        if token is None:
            return
        with _store_answers():
            self._cache.delete(stored_name(token))

    @classmethod
    def clear_expired(cls) -> None:
        """Nothing to do: Redis forgets by itself, and a sweep of the table is the cache's work."""
