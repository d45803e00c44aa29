"""Blocks of a shipped file get ids, the same at each load, so that their translations stay theirs.

wagtail-localize knows a line by its words and by the ids of the blocks around it, and passes over
the lines of a list that has none.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid5

SPACE = UUID("6a3b2c1e-7d57-4a58-9c2f-0d1f6f0f3d11")
# Any below: what a StreamField holds, as JSON.


def with_ids(value: Any, *, of: str) -> Any:
    """Return a value of a StreamField whose blocks and lines all have an id. `of` names its place.

    A line keeps its id while its place stays; a line put before it takes that id, and its
    translation is asked for again.
    """
    if isinstance(value, list):
        return [with_id(each, of=f"{of}/{place}") for place, each in enumerate(value)]
    if isinstance(value, Mapping):
        return {name: with_ids(each, of=f"{of}/{name}") for name, each in value.items()}
    return value


def with_id(item: Any, *, of: str) -> dict[str, Any]:
    is_block = isinstance(item, Mapping) and item.keys() >= {"type", "value"}
    block = dict(item) if is_block else {"type": "item", "value": item}
    return {"id": str(uuid5(SPACE, of)), **block, "value": with_ids(block["value"], of=of)}
