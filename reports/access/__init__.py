"""The only door to a report: by code for its reporter, by role for staff.

"Does not exist" and "is not yours" are the same answer everywhere.
"""

from .by_code import OpenedCase, ShownCode, keys_of_code, open_with_code, reopen, shown_code
from .by_role import data_key_for_staff, open_key_row, report_for, reports_for
from .case_file import CaseFile, Letter, Shown, StandingStop, case_file, mark_read
from .errors import ReportNotFoundError

__all__ = [
    "CaseFile",
    "Letter",
    "OpenedCase",
    "ReportNotFoundError",
    "Shown",
    "ShownCode",
    "StandingStop",
    "case_file",
    "data_key_for_staff",
    "keys_of_code",
    "mark_read",
    "open_key_row",
    "open_with_code",
    "reopen",
    "report_for",
    "reports_for",
    "shown_code",
]
