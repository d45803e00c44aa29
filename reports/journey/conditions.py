"""When a step is asked: conditions over the answers to earlier steps, in three values."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

# What was said at each answered step; a skipped one said "unsaid".
Said = Mapping[str, frozenset[str]]


class Condition(Protocol):
    """Holds, does not hold, or (None) waits for a step of `to_come`."""

    def holds(self, said: Said, to_come: Container[str]) -> bool | None: ...

    def steps(self) -> frozenset[str]:
        """Return the names of the steps it looks at."""
        ...


@dataclass(frozen=True)
class OneOf:
    """`step` was answered with one of `values`."""

    step: str
    values: frozenset[str]

    def holds(self, said: Said, to_come: Container[str]) -> bool | None:
        if self.step in said:
            return bool(self.values & said[self.step])
        return None if self.step in to_come else False

    def steps(self) -> frozenset[str]:
        return frozenset({self.step})


@dataclass(frozen=True)
class AnyOf:
    parts: tuple[Condition, ...]

    def holds(self, said: Said, to_come: Container[str]) -> bool | None:
        found = {part.holds(said, to_come) for part in self.parts}
        return True if True in found else None if None in found else False

    def steps(self) -> frozenset[str]:
        return frozenset().union(*(part.steps() for part in self.parts))


@dataclass(frozen=True)
class AllOf:
    parts: tuple[Condition, ...]

    def holds(self, said: Said, to_come: Container[str]) -> bool | None:
        found = {part.holds(said, to_come) for part in self.parts}
        return False if False in found else None if None in found else True

    def steps(self) -> frozenset[str]:
        return frozenset().union(*(part.steps() for part in self.parts))


@dataclass(frozen=True)
class Not:
    part: Condition

    def holds(self, said: Said, to_come: Container[str]) -> bool | None:
        found = self.part.holds(said, to_come)
        return None if found is None else not found

    def steps(self) -> frozenset[str]:
        return self.part.steps()


def read_condition(raw: Mapping[str, Any]) -> Condition:
    """Return the condition that YAML declares. Raises ValueError for anything else."""
    match dict(raw):
        case {"step": str(step), "is": list(values)} if len(raw) == len(("step", "is")):
            return OneOf(step=step, values=frozenset(str(value) for value in values))
        case {"any": list(parts), **rest} if not rest:
            return AnyOf(tuple(read_condition(part) for part in parts))
        case {"all": list(parts), **rest} if not rest:
            return AllOf(tuple(read_condition(part) for part in parts))
        case {"not": part, **rest} if not rest:
            return Not(read_condition(part))
    msg = f"{dict(raw)} is no condition"
    raise ValueError(msg)
