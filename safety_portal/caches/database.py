"""The cache in a table, for a machine without Redis.

The table is Django's own (`createcachetable`); Django's stock backend would unpickle its rows and
throw away live ones.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.db import BaseDatabaseCache
from django.db import connections, router, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from .serializer import JsonSerializer, NotJsonError

MOST_ENTRIES = 1_000_000
ROWS_PER_SWEEP = 1_000
NEVER = datetime(9999, 12, 31, tzinfo=UTC)

# The only text that ever fills a brace is the quoted name of the table.
READ = "SELECT cache_key, value FROM {t} WHERE expires > %s AND cache_key IN ({marks})"
PUT = (
    "INSERT INTO {t} (cache_key, value, expires) VALUES (%s, %s, %s)"
    " ON CONFLICT (cache_key) DO UPDATE SET value = excluded.value, expires = excluded.expires"
)
PUT_IF_GONE = PUT + " WHERE {t}.expires <= %s"
REPLACE = "UPDATE {t} SET value = %s, expires = %s WHERE cache_key = %s AND expires > %s"
TOUCH = "UPDATE {t} SET expires = %s WHERE cache_key = %s AND expires > %s"
LOCK = "SELECT value FROM {t} WHERE cache_key = %s AND expires > %s {lock}"
COUNT_UP = "UPDATE {t} SET value = %s WHERE cache_key = %s"
DELETE = "DELETE FROM {t} WHERE cache_key IN ({marks})"
CLEAR = "DELETE FROM {t} WHERE cache_key LIKE %s ESCAPE '!'"
COUNT = "SELECT COUNT(*) FROM {t}"
SWEEP = (
    "DELETE FROM {t} WHERE cache_key IN"
    " (SELECT cache_key FROM {t} WHERE expires <= %s ORDER BY expires LIMIT %s)"
)


class JsonDatabaseCache(BaseDatabaseCache):
    """Raises django.db.Error subclasses where the database does not answer.

    Nothing live is ever thrown away to make room in a request; `sweep` keeps the table small.
    """

    serializer = JsonSerializer()
    _table: str

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        return self.get_many([key], version=version).get(key, default)

    def get_many(self, keys: Iterable[Any], version: int | None = None) -> dict[Any, Any]:
        asked = {self.make_and_validate_key(key, version=version): key for key in keys}
        if not asked:
            return {}
        found: dict[Any, Any] = {}
        for stored, text in self._rows(READ, [self._moment(timezone.now()), *asked], len(asked)):
            try:
                found[asked[stored]] = self.serializer.loads(text)
            except NotJsonError:
                continue
        return found

    def set(
        self,
        key: Any,
        value: Any,
        timeout: float | None = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> None:
        key = self.make_and_validate_key(key, version=version)
        self._write(PUT, [key, self.serializer.dumps(value), self._end(timeout)])

    def add(
        self,
        key: Any,
        value: Any,
        timeout: float | None = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> bool:
        key = self.make_and_validate_key(key, version=version)
        row = [key, self.serializer.dumps(value), self._end(timeout)]
        return self._write(PUT_IF_GONE, [*row, self._moment(timezone.now())]) > 0

    def replace(
        self,
        key: Any,
        value: Any,
        timeout: float | None = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> bool:
        """Store `value` (`timeout` in seconds) only if `key` is there, in one step."""
        key = self.make_and_validate_key(key, version=version)
        row = [self.serializer.dumps(value), self._end(timeout), key]
        return self._write(REPLACE, [*row, self._moment(timezone.now())]) > 0

    def touch(
        self,
        key: Any,
        timeout: float | None = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> bool:
        key = self.make_and_validate_key(key, version=version)
        return self._write(TOUCH, [self._end(timeout), key, self._moment(timezone.now())]) > 0

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        """Add `delta` under a lock. Raises ValueError where no whole number lies under `key`."""
        stored = self.make_and_validate_key(key, version=version)
        with transaction.atomic(using=self._connection.alias):
            rows = self._rows(LOCK, [stored, self._moment(timezone.now())])
            number = self.serializer.loads(rows[0][0]) if rows else None
            if type(number) is not int:
                msg = "no whole number under this key"
                raise ValueError(msg)
            self._write(COUNT_UP, [self.serializer.dumps(number + delta), stored])
        return number + delta

    def delete(self, key: Any, version: int | None = None) -> bool:
        return self._write(DELETE, [self.make_and_validate_key(key, version=version)], 1) > 0

    def delete_many(self, keys: Iterable[Any], version: int | None = None) -> None:
        stored = [self.make_and_validate_key(key, version=version) for key in keys]
        if stored:
            self._write(DELETE, stored, len(stored))

    def clear(self) -> None:
        """Delete this alias's rows only: sessions lie in the same table under another prefix."""
        prefix = self.make_key("").rsplit(":", 2)[0]
        for special in "!%_":
            prefix = prefix.replace(special, f"!{special}")
        self._write(CLEAR, [f"{prefix}:%"])

    def sweep(self, now: datetime) -> int:
        """Delete what has run out by `now`, and return how many rows went.

        Small steps, so that no Send waits long behind it. Above MAX_ENTRIES the rows nearest to
        their end go as well, so that a flood cannot fill the disk.
        """
        gone = self._sweep_rows(self._moment(now), most=None)
        surplus = self._rows(COUNT, [])[0][0] - self._max_entries
        return gone + self._sweep_rows(self._moment(NEVER), most=max(surplus, 0))

    def _sweep_rows(self, moment: Any, *, most: int | None) -> int:
        gone = 0
        while most is None or gone < most:
            step = ROWS_PER_SWEEP if most is None else min(ROWS_PER_SWEEP, most - gone)
            deleted = self._write(SWEEP, [moment, step])
            gone += deleted
            if deleted < step:
                break
        return gone

    @property
    def _connection(self) -> BaseDatabaseWrapper:
        return connections[router.db_for_write(self.cache_model_class)]

    def _sql(self, template: str, marks: int) -> str:
        ops = self._connection.ops
        features = self._connection.features
        return template.format(
            t=ops.quote_name(self._table),
            marks=", ".join(["%s"] * marks),
            lock=ops.for_update_sql() if features.has_select_for_update else "",
        )

    def _rows(self, template: str, values: Sequence[Any], marks: int = 0) -> list[Any]:
        with self._connection.cursor() as cursor:
            cursor.execute(self._sql(template, marks), values)
            rows: list[Any] = cursor.fetchall()
        return rows

    def _write(self, template: str, values: Sequence[Any], marks: int = 0) -> int:
        with self._connection.cursor() as cursor:
            cursor.execute(self._sql(template, marks), values)
            changed: int = cursor.rowcount
        return changed

    def _moment(self, moment: datetime) -> Any:
        return self._connection.ops.adapt_datetimefield_value(moment)

    def _end(self, timeout: float | None) -> Any:
        seconds = self.get_backend_timeout(timeout)
        return self._moment(NEVER if seconds is None else datetime.fromtimestamp(seconds, tz=UTC))
