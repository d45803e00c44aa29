"""Looks for planted words in everything that a stack has written anywhere."""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

import redis

from scripts.tools import find
from tests.stack.processes import Stack
from tests.stack.servers import PostgreSQL, Redis

DATABASES_IN_REDIS = 3
DUMP_SECONDS = 60
FEWEST_BYTES = 6


def everything_written(stack: Stack, *, into: Path) -> list[Path]:
    """Return every place where something of the stack can lie, dumps made anew in `into`.

    The folder of a stack holds its logs, its SQLite file and its broker folder; the folder of a
    server its data files and its log.
    """
    places = [stack.folder]
    if stack.postgresql:
        (into / "postgresql.sql").write_bytes(dump_of_postgresql(stack.postgresql))
        places.append(stack.postgresql.folder)
    if stack.redis:
        (into / "redis.txt").write_bytes(dump_of_redis(stack.redis))
        places.append(stack.redis.folder)
    return [into, *places]


def dump_of_postgresql(server: PostgreSQL) -> bytes:
    """Return what a backup holds."""
    programs = find("postgresql")
    command = [str((programs or Path()) / "pg_dump"), "--inserts", server.url]
    return subprocess.run(command, check=True, capture_output=True, timeout=DUMP_SECONDS).stdout


def dump_of_redis(server: Redis) -> bytes:
    """Return every key with its value, of every database in use."""
    lines: list[bytes] = []
    for number in range(DATABASES_IN_REDIS):
        with redis.Redis.from_url(server.url(number=number)) as client:
            for key in client.scan_iter():
                lines += [key, *_parts(_value(client, key))]
    return b"\n".join(lines)


def _value(
    client: Any, key: bytes
) -> Any:  # Any: redis-py types replies as either kind of client's
    kind = client.type(key)
    readers = {
        b"string": client.get,
        b"hash": client.hgetall,
        b"set": client.smembers,
        b"list": lambda name: client.lrange(name, 0, -1),
        b"zset": lambda name: client.zrange(name, 0, -1),
        b"stream": client.xrange,
    }
    return readers[kind](key) if kind in readers else b""


def _parts(value: Any) -> Iterator[bytes]:
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, (list, set, tuple)):
        for each in value:
            yield from _parts(each)
    elif isinstance(value, bytes):
        yield value


def shapes_of(word: str) -> set[bytes]:
    """Return the word as logs, JSON, addresses, hex dumps and base64 would hold it."""
    plain = word.encode()
    shapes = {plain, word.encode("utf-16-le"), quote_plus(word).encode(), plain.hex().encode()}
    shapes.add(json.dumps(word)[1:-1].encode())
    shapes |= {_inside_base64(plain, skipped=skipped) for skipped in range(3)}
    return {shape for shape in shapes if len(shape) >= FEWEST_BYTES}


def _inside_base64(plain: bytes, *, skipped: int) -> bytes:
    """Return the letters that stay the same whatever stands around the word."""
    encoded = base64.b64encode(b"\0" * skipped + plain)
    first = -(-skipped * 8 // 6)
    last = (skipped + len(plain)) * 8 // 6
    return encoded[first:last]


def found_in(places: Iterable[Path], *, words: Iterable[str], patterns: Path) -> list[str]:
    """Return the files in which any shape of any word stands. `patterns` is written for grep."""
    shapes = {shape for word in words for shape in shapes_of(word)}
    patterns.write_bytes(
        b"\n".join(sorted(shape for shape in shapes if b"\n" not in shape)) + b"\n"
    )
    grep = shutil.which("grep") or "grep"
    command = [grep, "-rlaFi", "-f", str(patterns), *map(str, places)]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}
    )
    return done.stdout.splitlines()
