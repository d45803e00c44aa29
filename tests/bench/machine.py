"""The machine under the bench: what it is, and how much of it other programs take. Linux only."""

import os
import platform
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from scripts.process_group import descendants_of

TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
IDLE, IOWAIT, STEAL = 3, 4, 7


@dataclass(frozen=True, kw_only=True)
class Moment:
    """Processor seconds since the start, by all programs and by the bench and its processes."""

    of_all: float
    busy: float
    own: float


def now() -> Moment:
    ticks = [int(word) for word in Path("/proc/stat").read_text().split("\n")[0].split()[1:9]]
    idle = ticks[IDLE] + ticks[IOWAIT]
    return Moment(
        of_all=sum(ticks) / TICKS_A_SECOND,
        busy=(sum(ticks) - idle) / TICKS_A_SECOND,
        own=cpu_seconds([os.getpid(), *descendants_of(os.getpid())]),
    )


def share_of_others(before: Moment, after: Moment) -> float:
    """Return which part of all processors others used between two moments, 0 to 1."""
    others = (after.busy - before.busy) - (after.own - before.own)
    whole = after.of_all - before.of_all
    return min(max(others / whole, 0.0), 1.0) if whole else 0.0


def cpu_seconds(pids: Iterable[int]) -> float:
    """Return the processor seconds of these processes so far; one that ended counts nothing."""
    total = 0
    for pid in pids:
        with suppress(OSError):
            words = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
            total += int(words[11]) + int(words[12])
    return total / TICKS_A_SECOND


def words() -> str:
    """Return processor, memory, system and Python in one line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores ({processor()}), {memory:.0f} GB,"
        f" {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    )


def processor() -> str:
    """Return the model of the processor as Linux names it."""
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown processor"
