"""`make wording`: the figures of every page's words against the gates of its reader.

Exits 1 where a page is over a gate.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from readability.gates import GATES, Gate, over
from readability.measure import Measure, measure
from reports.journey.wording import FILES, Texts, read_texts
from scripts.terminal import say

# Short texts that stand on a page of others, in everybody's words.
STATUS = ("st_", "e_", "em", "empty_", "faith_", "closed", "comeback", "lost")
# Parts of one page are measured together, folded ones each for itself (reports/views/reading.py).
TOGETHER = {
    "next page": ("next_days", "next_who"),
    "tips": ("tips", "tips_how"),
    "access": ("access", "access_limits", "complaint_where"),
}
# Lists to choose from, of which a page shows a few: each line is measured, not their sum.
LISTS = {"acts", "who_opened"}
# Of two lines a page shows the one that fits; the other of the pair is left out of the count.
OR_ELSE = {"without_yes", "by_a_person", "unstaffed", "no_police_card", "no_self_harm_choice"}
OR_ELSE |= {"safe_teacher", "code_only"}
ONE_LINE = Gate(longest=GATES["status"].longest, mean=GATES["status"].longest)


PARTS = {part for parts in TOGETHER.values() for part in parts}


@dataclass(frozen=True)
class Row:
    page: str
    reader: str
    found: Measure
    misses: list[str]


def rows() -> Iterator[Row]:
    """Give every page with its figures."""
    every = read_texts(FILES)
    yield from _joined(every)
    for key, audiences in every.items():
        for reader, texts in audiences.items():
            if key in LISTS:
                yield from _lines(key, reader, texts)
            elif key in PARTS:
                continue
            else:
                found = measure(_hints(texts), choices=_choices(texts))
                gate = GATES[gate_of(key, reader)]
                yield Row(key, reader, found, list(over(gate, found)))


def _joined(every: Texts) -> Iterator[Row]:
    """Give the pages that are put together from parts."""
    for name, parts in TOGETHER.items():
        for reader in every[parts[0]]:
            texts = [every[part][reader] for part in parts if reader in every[part]]
            found = measure([line for each in texts for line in _hints(each)])
            yield Row(name, reader, found, list(over(GATES[gate_of(name, reader)], found)))


def gate_of(key: str, reader: str) -> str:
    """Return the name of the gate for a text."""
    if reader != "shared":
        return reader
    return "status" if key.startswith(STATUS) else "shared"


def _lines(key: str, reader: str, texts: Mapping[str, Any]) -> Iterator[Row]:
    for line in [*_hints(texts), *_choices(texts)]:
        found = measure([line])
        yield Row(key, reader, found, list(over(ONE_LINE, found)))


def _hints(texts: Mapping[str, Any]) -> list[str]:
    hints = (each for each in texts.get("hints", ()) if not _is_other_case(each))
    return [texts["heading"], *(_text(each) for each in hints)]


def _is_other_case(entry: str | Mapping[str, str]) -> bool:
    return not isinstance(entry, str) and entry.get("needs") in OR_ELSE


def _choices(texts: Mapping[str, Any]) -> list[str]:
    return [_text(each) for each in texts.get("choices", {}).values()]


def _text(entry: str | Mapping[str, str]) -> str:
    return entry if isinstance(entry, str) else entry["text"]


def main() -> int:
    found = list(rows())
    say(f"{'page':22} {'reader':13} words longest  mean choices off the list")
    for row in found:
        m = row.found
        say(
            f"{row.page:22} {row.reader:13} {m.words:5} {m.longest:7} {m.mean:5.1f} {m.choices:7}"
            f" {m.off_list_share:4.0%}  {' '.join(dict.fromkeys(m.off_list))}"
        )
    missed = [row for row in found if row.misses]
    for row in missed:
        say(f"{row.page} for {row.reader}: {'; '.join(row.misses)}")
    say(f"{len(found)} pages, {len(missed)} over a gate")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
