"""Keep one network from slowing everybody else down. Never sleeps, never locks anybody out.

Counts live in the memory of this process, for minutes, under a salted hash: no table holds an
address, and after a restart nothing leads from a bucket back to one.
"""

import hashlib
import hmac
import secrets
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.http import HttpRequest

Address = IPv4Address | IPv6Address

# A home or a school behind one address is one bucket; so is whoever owns the whole block.
IPV4_PREFIX = 24
IPV6_PREFIX = 48
MOST_BUCKETS = 10_000
SALT = secrets.token_bytes(32)
# This machine and the networks behind a proxy. Python's `is_private` means more than that.
INTERNAL = [
    ip_network(block)
    for block in (
        "127.0.0.0/8",
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "100.64.0.0/10",
        "::1/128",
        "fc00::/7",
        "fe80::/10",
    )
]
# Where the address cannot be known, nothing is counted: one bucket for all would be a cap for all.
UNKNOWN_BUCKET = ""


class BusyError(Exception):
    """Nothing was tried. The same form, sent again in some seconds, will do."""


class OverShareError(BusyError):
    """The network has had more than its share of the last minutes."""


def client_address(request: HttpRequest, *, trusted_proxy_count: int) -> Address | None:
    """Return the nearest address that no proxy of the operator's own has written, or None.

    Each trusted proxy adds one entry to X-Forwarded-For; what stands left of those is hearsay.
    """
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    peer = read_address(request.META.get("REMOTE_ADDR", ""))
    if trusted_proxy_count == 0:
        # A proxy nobody told us of: all children would share its address.
        return None if forwarded and is_internal(peer) else peer
    entries = [entry for entry in forwarded.split(",") if entry.strip()]
    if not entries:
        return peer
    return read_address(entries[-min(trusted_proxy_count, len(entries))])


def is_internal(address: Address | None) -> bool:
    return address is not None and any(address in block for block in INTERNAL)


def read_address(text: str) -> Address | None:
    """Return the address in `text`, which may carry a port or brackets, or None."""
    text = text.strip().removeprefix("[")
    text = text.partition("]")[0] if "]" in text else text
    if text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return address


def client_bucket(request: HttpRequest, *, trusted_proxy_count: int) -> str:
    """Return a name for the network the request came from: hex, or "" where it is not known."""
    address = client_address(request, trusted_proxy_count=trusted_proxy_count)
    if address is None:
        return UNKNOWN_BUCKET
    prefix = IPV4_PREFIX if address.version == 4 else IPV6_PREFIX
    network = ip_network((address, prefix), strict=False)
    return hmac.new(SALT, str(network).encode(), hashlib.sha256).hexdigest()[:32]


class Slot:
    """Room for one costly computation at a time, and for a few more to wait for it.

    `waiting` is how many threads may wait and `patience` how many seconds: whoever finds no room
    hears so at once, and the other threads stay free for Send and for pages.
    """

    def __init__(self, *, waiting: int, patience: float) -> None:
        self._room = threading.BoundedSemaphore(1 + waiting)
        self._one = threading.BoundedSemaphore(1)
        self._patience = patience

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Hold the slot. Raises BusyError."""
        if not self._room.acquire(blocking=False):
            raise BusyError
        try:
            if not self._one.acquire(timeout=self._patience):
                raise BusyError
            try:
                yield
            finally:
                self._one.release()
        finally:
            self._room.release()


@dataclass
class Share:
    """How often each network may do something: `size` times at once, then evenly over `window`.

    In any stretch of one window that is at most twice `size`; a refusal costs nothing, and the
    next turn is free after `window / size`.
    """

    size: int
    window: timedelta
    _left: OrderedDict[str, tuple[float, datetime]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, bucket: str, *, now: datetime) -> None:
        """Count one turn of `bucket`. Raises OverShareError."""
        if bucket == UNKNOWN_BUCKET:
            return
        with self._lock:
            self._forget_the_full(now)
            left = self._turns_left(bucket, now)
            if left < 1:
                raise OverShareError
            self._left[bucket] = (left - 1, now)
            self._left.move_to_end(bucket)
            if len(self._left) > MOST_BUCKETS:
                self._left.popitem(last=False)

    def _turns_left(self, bucket: str, now: datetime) -> float:
        left, since = self._left.get(bucket, (float(self.size), now))
        regained = max((now - since) / self.window, 0.0) * self.size
        return min(left + regained, float(self.size))

    def _forget_the_full(self, now: datetime) -> None:
        while self._left:
            _, since = next(iter(self._left.values()))
            if now - since < self.window:
                return
            self._left.popitem(last=False)


# Argon2id takes some 30 ms and 19 MiB. A worker has four threads: one is left for the rest.
CODE_SLOT = Slot(waiting=2, patience=0.3)
# Nobody who presses Send is turned away for a number of others; only for a stuck process.
SEND_SLOT = Slot(waiting=1_000, patience=3)
# A school class of 35 behind one address, each mistyping twice, fits in.
CODE_SHARE = Share(size=120, window=timedelta(minutes=10))
