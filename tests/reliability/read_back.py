"""What became of every stored report, read with the staff key as a worker would read it.

Runs inside a process of its own: `manage.py shell` on the settings of the stack.
"""

import json
from dataclasses import dataclass

from tests.stack.processes import Stack

MARK = "READ BACK "
# Printed as one line of JSON: what manage.py shell prints around it does not matter.
PROGRAM = f"""
import json
from reports.access import data_key_for_staff
from reports.crypto import envelope
from reports.models import Evaluation, Job, Report
from reports.models.sealing import place_of_answer

def words_of(report):
    row = report.sealed_answers.get(field="words")
    key = data_key_for_staff(report)
    return json.loads(envelope.open_text(bytes(row.sealed), key=key, place=place_of_answer(row)))

found = [
    {{
        "words": " ".join(words_of(report).values()),
        "state": report.state,
        "times_evaluated": Evaluation.objects.filter(report=report).count(),
        "times_queued": report.status_changes.filter(state="queued").count(),
        "jobs": [job.done_at is not None for job in Job.objects.filter(subject=report.pk)],
        "needs_a_person": report.needs_a_person,
    }}
    for report in Report.objects.all()
]
print({MARK!r} + json.dumps(found))
"""


@dataclass(frozen=True, kw_only=True)
class StoredReport:
    """One report as it lies in the database; `jobs` says of each whether it is done."""

    words: str
    state: str
    times_evaluated: int
    times_queued: int
    jobs: list[bool]
    needs_a_person: bool

    @property
    def is_triaged_once(self) -> bool:
        is_in_queue = self.state == "queued" and not self.needs_a_person
        return is_in_queue and (self.times_evaluated, self.times_queued, self.jobs) == (
            1,
            1,
            [True],
        )


def stored_reports(stack: Stack) -> list[StoredReport]:
    """Return all reports of the stack, opened."""
    printed = stack.manage("shell", "--verbosity", "0", "--command", PROGRAM)
    line = next(line for line in printed.splitlines() if line.startswith(MARK))
    return [StoredReport(**report) for report in json.loads(line.removeprefix(MARK))]
