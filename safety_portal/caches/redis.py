"""The cache on Redis."""

import re
from collections.abc import Iterable
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.retry import Retry

from .serializer import JsonSerializer, NotJsonError

LONGEST_WAIT_SECONDS = 1
ROWS_PER_STEP = 1_000


def redis_options() -> dict[str, Any]:
    """Return the OPTIONS of a Redis cache: a dead server is known within two seconds.

    With redis-py's own defaults each call to one waits longer than three.
    """
    return {
        "socket_timeout": LONGEST_WAIT_SECONDS,
        "socket_connect_timeout": LONGEST_WAIT_SECONDS,
        "retry": Retry(NoBackoff(), 1),
    }


class JsonRedisClient(RedisCacheClient):
    _serializer: JsonSerializer

    def get(self, key: Any, default: Any) -> Any:
        try:
            return super().get(key, default)
        except NotJsonError:
            return default

    def get_many(self, keys: Iterable[Any]) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        asked = list(keys)
        for key, data in zip(asked, self.get_client(None).mget(asked), strict=True):
            if data is None:
                continue
            try:
                found[key] = self._serializer.loads(data)
            except NotJsonError:
                continue
        return found

    def replace(self, key: str, value: Any, timeout: float | None) -> bool:
        client = self.get_client(key, write=True)
        if timeout == 0:
            return bool(client.delete(key))
        seconds = None if timeout is None else int(timeout)
        return bool(client.set(key, self._serializer.dumps(value), ex=seconds, xx=True))

    def clear_keys(self, prefix: str) -> bool:
        client = self.get_client(None, write=True)
        literally = re.sub(r"([*?\[\]\\])", r"\\\1", prefix)
        found = list(client.scan_iter(match=f"{literally}:*", count=ROWS_PER_STEP))
        for start in range(0, len(found), ROWS_PER_STEP):
            client.unlink(*found[start : start + ROWS_PER_STEP])
        return bool(found)


class JsonRedisCache(RedisCache):
    """Django's cache on Redis, with JSON values whatever OPTIONS says.

    Raises redis.exceptions.RedisError where the server does not answer.
    """

    _cache: JsonRedisClient

    def __init__(self, server: str | list[str], params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = JsonRedisClient
        self._options = {**params.get("OPTIONS", {}), "serializer": JsonSerializer}

    def replace(
        self,
        key: str,
        value: Any,
        timeout: float | None = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> bool:
        """Store `value` (`timeout` in seconds) only if `key` is there, in one step."""
        key = self.make_and_validate_key(key, version=version)
        return self._cache.replace(key, value, self.get_backend_timeout(timeout))

    def has_key(self, key: str, version: int | None = None) -> bool:
        return self.get(key, self._missing_key, version=version) is not self._missing_key

    def clear(self) -> None:
        """Delete this alias's keys only: Django's own empties the server, sessions included."""
        self._cache.clear_keys(self.make_key("").rsplit(":", 2)[0])
