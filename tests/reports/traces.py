"""Everything that stays behind on the server, as bytes, and how to look for a word in it."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.db import connection


def spellings(word: str) -> set[bytes]:
    """Return the ways in which a program might have written `word` down."""
    raw = word.encode()
    plain = {raw, word.encode("utf-16-le"), json.dumps(word)[1:-1].encode(), quote(word).encode()}
    packed = {raw.hex().encode(), *(_base64(raw, shift=shift) for shift in range(3))}
    return plain | packed


def number_spellings(number: int) -> set[bytes]:
    """Return the ways in which a program might have written a case code's number down."""
    texts = [str(number), f"{number:015d}", f"{number:x}"]
    return {number.to_bytes(7, "big"), number.to_bytes(7, "little"), *map(str.encode, texts)}


def places_of(needles: set[bytes], *, stored: dict[str, bytes]) -> list[str]:
    """Return where at least one of the needles lies."""
    return [place for place, content in stored.items() if any(each in content for each in needles)]


def everything_stored() -> dict[str, bytes]:
    """Return tables (the cache's and its sessions among them) and files, by place."""
    return {**dict(_tables()), **dict(_files())}


def _tables() -> Iterator[tuple[str, bytes]]:
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            values = (_as_bytes(value) for row in cursor.fetchall() for value in row)
            yield f"table {table}", b"\n".join(values)


def _files() -> Iterator[tuple[str, bytes]]:
    database = Path(connection.settings_dict["NAME"])
    beside = database.parent.glob(f"{database.name}*")
    for path in {*settings.DATA_DIR.rglob("*"), *beside}:
        if path.is_file():
            yield f"file {path.name}", path.read_bytes()


def _as_bytes(value: Any) -> bytes:
    if isinstance(value, bytes | memoryview):
        return bytes(value)
    return str(value).encode()


def _base64(raw: bytes, *, shift: int) -> bytes:
    """Return the part of the Base64 text that stays the same behind `shift` other bytes."""
    text = base64.b64encode(b"\0" * shift + raw)
    return text[4 if shift else 0 : len(text) // 4 * 4 - 4]
