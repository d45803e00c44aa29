"""Several rounds of one measurement, of which those count that other programs disturbed least."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tests.bench import machine
from tests.bench.figures import BUSY

Taken = TypeVar("Taken")

ROUNDS, MOST_ROUNDS = 3, 6


@dataclass(frozen=True, kw_only=True)
class Rounds(Generic[Taken]):
    """What was taken, and the share of the machine (0 to 1) others used in the worst of them."""

    taken: Sequence[Taken]
    others: float


def calmest_rounds(take: Callable[[], Taken]) -> Rounds[Taken]:
    """Take rounds until three were calm, six at most; keep the three calmest.

    What is kept is chosen by what others did, never by what was measured.
    """
    all_taken: list[tuple[float, Taken]] = []
    while len(all_taken) < MOST_ROUNDS:
        before = machine.now()
        taken = take()
        all_taken.append((machine.share_of_others(before, machine.now()), taken))
        if sum(share <= BUSY for share, _ in all_taken) == ROUNDS:
            break
    kept = sorted(all_taken, key=lambda each: each[0])[:ROUNDS]
    return Rounds(taken=[taken for _, taken in kept], others=kept[-1][0])
