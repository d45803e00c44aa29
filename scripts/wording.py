"""`make wording`: the figures of every page's words against the gates of its reader.

Exits 1 where a page is over a gate.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import django

from readability.gates import GATES, Gate, over
from readability.measure import measure
from reports.journey.statuses import GROUPS, MORE
from reports.journey.wording import FILES, Texts, read_texts
from safety_portal.texts import every_text
from scripts.checks import TEST_SETTINGS
from scripts.terminal import say
from scripts.texts_beside import rows_beside
from scripts.wording_row import Row

# Short texts that stand on a page of others, in everybody's words.
STATUS = ("st_", "e_", "em", "empty_", "faith_", "closed", "comeback", "lost")
# Parts of one page are measured together, folded ones each for itself (reports/views/reading.py).
TOGETHER = {
    "next page": ("next_days", "next_who"),
    "tips": ("tips", "tips_how"),
    "access": ("access", "access_limits", "complaint_where"),
    "private page": ("private", "untested"),
}
# The heading over the folded statuses stands open on the page.
WITH_STATUSES = {"next page"}
# Lists to choose from, of which a page shows a few: each line is measured, not their sum.
LISTS = {"acts", "who_opened"}
# Of two lines a page shows the one that fits; the other of the pair is left out of the count.
OR_ELSE = {"by_a_person", "unstaffed", "no_police_card", "no_self_harm_choice"}
OR_ELSE |= {"no_day", "no_answer_day", "no_new_day"}
OR_ELSE |= {"safe_teacher", "code_only"}
ONE_LINE = Gate(longest=GATES["status"].longest, mean=GATES["status"].longest)
# Said where a value is missing, in place of the lines that need it.
OR_ELSE |= {"no_day", "no_place", "no_operator"}


PARTS = {part for parts in TOGETHER.values() for part in parts} | {MORE}
# Every reader unfolds the same statuses, so they must fit the youngest.
YOUNGEST = "6-9"


def rows() -> Iterator[Row]:
    """Give every page with its figures."""
    every = read_texts(FILES)
    yield from _joined(every)
    yield from _statuses(every)
    for key, audiences in every.items():
        for reader, texts in audiences.items():
            if key in LISTS:
                yield from _lines(key, reader, texts)
            elif key in PARTS or key in GROUPS:
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
            lines = [line for each in texts for line in _hints(each)]
            if name in WITH_STATUSES:
                lines.append(every[MORE]["shared"]["heading"])
            found = measure(lines)
            yield Row(name, reader, found, list(over(GATES[gate_of(name, reader)], found)))


def _statuses(every: Texts) -> Iterator[Row]:
    """Give each group of statuses as it is unfolded: without the lines that name a day."""
    more = every[MORE]["shared"]["choices"]
    for group, keys in GROUPS.items():
        lines = [every[group]["shared"]["heading"]]
        for key in keys:
            texts = every[key]["shared"]
            plain = (each for each in texts.get("hints", ()) if isinstance(each, str))
            lines += [texts["heading"], *(each for each in plain if "{" not in each)]
            lines += filter(None, [more.get(key)])
        found = measure(lines)
        yield Row(group, YOUNGEST, found, list(over(GATES[YOUNGEST], found)))


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
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", TEST_SETTINGS)
    django.setup()
    found = [*rows(), *rows_beside(every_text())]
    say(f"{'page':44} {'reader':13} words longest  mean choices off the list")
    for row in found:
        m = row.found
        say(
            f"{row.page:44} {row.reader:13} {m.words:5} {m.longest:7} {m.mean:5.1f} {m.choices:7}"
            f" {m.off_list_share:4.0%}  {' '.join(dict.fromkeys(m.off_list))}"
        )
    missed = [row for row in found if row.misses]
    for row in missed:
        say(f"{row.page} for {row.reader}: {'; '.join(row.misses)}")
    say(f"{len(found)} pages, {len(missed)} over a gate")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
