"""Give a case a new code. The old one opens nothing from that moment."""

from datetime import datetime

from django.db import IntegrityError, transaction

from reports.access import OpenedCase, reopen
from reports.actions.record_event import REPORTER, record_event
from reports.actions.submit_report import CodeTakenError
from reports.crypto import code_keys, keyring
from reports.crypto.code_keys import CodeKeys
from reports.models import AuditEvent, ReportKey


def change_code(*, case: OpenedCase, keys: CodeKeys, now: datetime) -> OpenedCase:
    """Put the new code's keys in the place of the old ones; return the case under the new code.

    A second call with the same keys finds it done. Raises ReportNotFoundError when another
    session has changed the code since, CodeTakenError when the new code is another report's.
    """
    try:
        with transaction.atomic():
            if _replace(case, keys):
                record_event(
                    AuditEvent.Action.CODE_CHANGED, report=case.report, role=REPORTER, now=now
                )
    except IntegrityError:
        if not ReportKey.objects.filter(locator=keys.locator).exists():
            raise
        raise CodeTakenError from None
    return reopen(report_id=case.report.pk, locator=keys.locator, data_key=case.data_key)


def _replace(case: OpenedCase, keys: CodeKeys) -> bool:
    if case.locator == keys.locator:
        return False
    wrapped = code_keys.wrap_data_key(
        case.data_key, wrapping_key=keys.wrapping_key, report_id=str(case.report.pk)
    )
    return bool(
        ReportKey.objects.filter(report=case.report, locator=case.locator).update(
            locator=keys.locator,
            wrapped_by_code=wrapped,
            pepper_version=keyring.PEPPER_VERSION,
        )
    )
