"""By code: the reporter's way to a report."""

from dataclasses import dataclass
from uuid import UUID

from reports.access.errors import ReportNotFoundError
from reports.crypto import code_keys, codes, keyring
from reports.crypto.code_keys import CodeKeys
from reports.models import Report, ReportKey


@dataclass(frozen=True)
class OpenedCase:
    """A report with its data key (32 bytes), opened by the reporter's code."""

    report: Report
    locator: bytes
    data_key: bytes


@dataclass(frozen=True)
class ShownCode:
    """A code as its reporter writes it down: digits in fours, and words where a list exists."""

    digits: str
    words: tuple[str, ...] | None


def shown_code(number: int, *, language: str) -> ShownCode:
    """Return both forms of a code. Only the confirmation of the session that sent may ask."""
    return ShownCode(
        digits=codes.grouped(codes.as_digits(number)),
        words=codes.as_words(number, language=language),
    )


def keys_of_code(number: int) -> CodeKeys:
    """Return locator and wrapping key of a case code: some 25 ms of Argon2, outside any lock."""
    return code_keys.derive(
        number, pepper=keyring.code_pepper(), pepper_version=keyring.PEPPER_VERSION
    )


def open_with_code(keys: CodeKeys) -> OpenedCase:
    """Return the case that this code opens. Raises ReportNotFoundError."""
    key = ReportKey.objects.select_related("report").filter(locator=keys.locator).first()
    if key is None:
        raise ReportNotFoundError
    data_key = code_keys.unwrap_data_key(
        bytes(key.wrapped_by_code),
        wrapping_key=keys.wrapping_key,
        report_id=str(key.report_id),
    )
    return OpenedCase(report=key.report, locator=keys.locator, data_key=data_key)


def reopen(*, report_id: UUID, locator: bytes, data_key: bytes) -> OpenedCase:
    """Return a case opened earlier in this session, if its code still stands."""
    key = (
        ReportKey.objects.select_related("report")
        .filter(report_id=report_id, locator=locator)
        .first()
    )
    if key is None:
        raise ReportNotFoundError
    return OpenedCase(report=key.report, locator=locator, data_key=data_key)
