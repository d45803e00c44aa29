"""What the sealed session keeps of an open case: its key, what is shown, a letter on its way."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest

from reports.access import OpenedCase, reopen

# The case page shuts after ten idle minutes (architecture section 7).
CASE_OPEN_SECONDS = 10 * 60
# The two boxes of a case: what stands in one is for a lead alone, and must never land in the other.
MESSAGE_BOX, COMPLAINT_BOX = "message", "complaint"


def keep_case(request: HttpRequest, case: OpenedCase, *, now: datetime) -> None:
    request.session["case"] = {
        "report": str(case.report.pk),
        "locator": case.locator.hex(),
        "data_key": case.data_key.hex(),
        "seen": now.timestamp(),
    }


def case_in(request: HttpRequest, *, now: datetime) -> OpenedCase | None:
    """Return the case that a code opened here, unless ten minutes have passed without a look.

    Raises ReportNotFoundError when the report is gone since.
    """
    kept = request.session.get("case")
    if not kept:
        return None
    if now.timestamp() - kept["seen"] > CASE_OPEN_SECONDS:
        close_case(request)
        return None
    case = reopen(
        report_id=UUID(kept["report"]),
        locator=bytes.fromhex(kept["locator"]),
        data_key=bytes.fromhex(kept["data_key"]),
    )
    keep_case(request, case, now=now)
    return case


def close_case(request: HttpRequest) -> None:
    request.session.pop("case", None)
    request.session.pop("old_shown", None)


def show_old(request: HttpRequest, case: OpenedCase) -> None:
    """Show what the reporter hid, on this visit and under this code only."""
    request.session["old_shown"] = case.locator.hex()


def fold_old(request: HttpRequest) -> None:
    request.session.pop("old_shown", None)


def shows_old(request: HttpRequest, case: OpenedCase) -> bool:
    return bool(request.session.get("old_shown") == case.locator.hex())


def keep_letter(request: HttpRequest, letter: str, *, box: str = MESSAGE_BOX) -> None:
    """Keep what was written before the code was asked for again, for the box it was written in."""
    if letter:
        request.session["letter"] = {"text": letter, "box": box}


def take_letter(request: HttpRequest, *, box: str = MESSAGE_BOX) -> str:
    """Return the letter kept for this box, once."""
    kept = request.session.get("letter")
    if not kept or kept["box"] != box:
        return ""
    request.session.pop("letter")
    return str(kept["text"])
