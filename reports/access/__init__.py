"""The only door to a report: by code for its reporter, by role for staff.

"Does not exist" and "is not yours" are the same answer everywhere.
"""

from .by_code import OpenedCase, ShownCode, keys_of_code, open_with_code, reopen, shown_code
from .by_role import (
    data_key_for_staff,
    open_key_row,
    report_for,
    reports_for,
)
from .case_file import case_file, mark_read
from .case_parts import Asked, CaseFile, Letter, Opening, Owed, Shown
from .complaints import (
    OpenedComplaint,
    complaint_for,
    complaints_for,
    own_complaints,
    read_complaint,
)
from .errors import ReportNotFoundError

__all__ = [
    "Asked",
    "CaseFile",
    "Letter",
    "OpenedCase",
    "OpenedComplaint",
    "Opening",
    "Owed",
    "ReportNotFoundError",
    "Shown",
    "ShownCode",
    "case_file",
    "complaint_for",
    "complaints_for",
    "data_key_for_staff",
    "keys_of_code",
    "mark_read",
    "open_key_row",
    "open_with_code",
    "own_complaints",
    "read_complaint",
    "reopen",
    "report_for",
    "reports_for",
    "shown_code",
]
