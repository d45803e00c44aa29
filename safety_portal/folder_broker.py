"""The embedded default's broker: kombu's folder of files, safe against half-written ones.

kombu makes a message's file and then fills it. A worker that looks in between takes an empty file,
and dies of it. Here a file gets its name when it is whole.
"""

import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from kombu.transport import filesystem
from kombu.utils.json import dumps

TRIES = 5
PAUSE_SECONDS = 0.05
# No name of a queue: a reader passes over it.
UNFINISHED = ".unfinished"

Made = TypeVar("Made")


class Channel(filesystem.Channel):
    # Any: the parent's own. Its two parents name the message differently.
    def _put(self, queue: str, payload: Any, **kwargs: Any) -> None:  # type: ignore[override]  # noqa: ARG002
        name = f"{time.time_ns():020d}_{secrets.token_hex(8)}"
        unfinished = Path(self.data_folder_out) / f"{name}{UNFINISHED}"
        unfinished.write_text(dumps(payload), encoding="utf-8")
        unfinished.replace(unfinished.with_name(f"{name}.{queue}.msg"))

    def get_table(self, exchange: str) -> Any:
        return self._patiently(lambda: super(Channel, self).get_table(exchange), exchange)

    def _queue_bind(self, exchange: str, *rest: Any) -> None:
        self._patiently(lambda: super(Channel, self)._queue_bind(exchange, *rest), exchange)

    def _patiently(self, do: Callable[[], Made], exchange: str) -> Made:
        """Wait until another process has written its list; one left empty by a kill is dropped."""
        for _ in range(TRIES):
            try:
                return do()
            except ValueError:
                time.sleep(PAUSE_SECONDS)
        (Path(self.control_folder) / f"{exchange}.exchange").unlink(missing_ok=True)
        return do()


class Transport(filesystem.Transport):
    Channel = Channel

    @property
    def default_connection_params(self) -> dict[str, Any]:
        """Name no host: a folder has none, and kombu would warn at each start that it took one."""
        return {}
