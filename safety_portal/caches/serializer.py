"""Values of a cache as JSON text."""

import json
from typing import Any


class NotJsonError(ValueError):
    """What lies in the cache is not JSON: somebody else put it there."""


class JsonSerializer:
    def dumps(self, obj: Any) -> str:
        """Return `obj` as JSON text. Raises TypeError or ValueError for what JSON cannot hold.

        Tuples come back as lists and keys of a dict as strings.
        """
        return json.dumps(obj, separators=(",", ":"), allow_nan=False)

    def loads(self, data: str | bytes) -> Any:
        """Return the value of JSON text (bytes: UTF-8). Raises NotJsonError."""
        try:
            text = data.decode() if isinstance(data, bytes) else data
            return json.loads(text)
        except (ValueError, RecursionError):
            raise NotJsonError from None
