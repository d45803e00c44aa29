"""Everything that is kept about a report, by noun.

`report` holds what a queue needs in clear and what a person typed under the report's own key;
`conversation` the messages both ways; `wishes` what a reporter asks of us; `triage` levels and
why; `casework` states, clocks and promises; `sightings` identifiers of a suspected person; `audit`
who did what; `outbox` the work left to do. Ids are made in Python, so no insert needs to read
anything back.
"""

from .audit import AuditEvent
from .casework import Clock, Lease, Promise, StatusChange
from .conversation import Message
from .outbox import Heartbeat, Job
from .report import Report, ReportKey, SealedAnswer
from .sightings import Identifier, Sighting
from .triage import Evaluation
from .wishes import Complaint, Wish

__all__ = [
    "AuditEvent",
    "Clock",
    "Complaint",
    "Evaluation",
    "Heartbeat",
    "Identifier",
    "Job",
    "Lease",
    "Message",
    "Promise",
    "Report",
    "ReportKey",
    "SealedAnswer",
    "Sighting",
    "StatusChange",
    "Wish",
]
