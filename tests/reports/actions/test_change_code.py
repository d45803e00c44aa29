"""A new code takes the place of the old one at once, or nothing changes."""

import pytest

from reports.access import ReportNotFoundError, open_with_code, reopen
from reports.actions.change_code import change_code
from reports.actions.submit_report import CodeTakenError
from reports.models import AuditEvent, ReportKey
from tests.reports.builders import NOW, data_key_of, form_code, sent
from tests.reports.faults import LostConnectionError, fault_at_write
from tests.reports.together import together

pytestmark = pytest.mark.django_db


def opens(keys) -> bool:
    try:
        open_with_code(keys)
    except ReportNotFoundError:
        return False
    return True


def test_only_the_new_code_opens_the_report_afterwards():
    mira, new = sent(), form_code().keys
    case = open_with_code(mira.code.keys)

    changed = change_code(case=case, keys=new, now=NOW)

    assert open_with_code(new) == changed
    assert not opens(mira.code.keys)
    assert changed.data_key == data_key_of(mira.report)


def test_a_visit_that_the_old_code_opened_is_over():
    mira, new = sent(), form_code().keys
    case = open_with_code(mira.code.keys)
    change_code(case=case, keys=new, now=NOW)

    with pytest.raises(ReportNotFoundError):
        reopen(report_id=case.report.pk, locator=case.locator, data_key=case.data_key)
    again = reopen(report_id=case.report.pk, locator=new.locator, data_key=case.data_key)
    assert again.report == case.report


def test_a_second_call_finds_it_done_and_notes_it_once():
    mira, new = sent(), form_code().keys
    case = open_with_code(mira.code.keys)

    first = change_code(case=case, keys=new, now=NOW)

    assert change_code(case=case, keys=new, now=NOW) == first
    assert change_code(case=first, keys=new, now=NOW) == first
    event = AuditEvent.objects.get(action="code_changed")
    assert (event.actor_role, event.detail) == ("reporter", {})


def test_from_a_code_that_was_replaced_already_nothing_can_be_changed():
    mira, new, third = sent(), form_code().keys, form_code().keys
    case = open_with_code(mira.code.keys)
    change_code(case=case, keys=new, now=NOW)

    with pytest.raises(ReportNotFoundError):
        change_code(case=case, keys=third, now=NOW)
    assert opens(new)
    assert not opens(third)


def test_the_code_of_another_report_is_never_taken():
    mira, other = sent(), sent()
    case = open_with_code(mira.code.keys)

    with pytest.raises(CodeTakenError):
        change_code(case=case, keys=other.code.keys, now=NOW)
    assert open_with_code(mira.code.keys).report == mira.report
    assert open_with_code(other.code.keys).report == other.report


def test_a_fault_leaves_the_old_code_standing():
    mira, new = sent(), form_code().keys
    case = open_with_code(mira.code.keys)

    for number in range(2):
        with fault_at_write(number), pytest.raises(LostConnectionError):
            change_code(case=case, keys=new, now=NOW)
        assert opens(mira.code.keys)
        assert not opens(new)


@pytest.mark.django_db(transaction=True)
def test_two_visits_at_the_same_moment_leave_one_code_that_works():
    mira, codes = sent(), [form_code().keys, form_code().keys]
    case = open_with_code(mira.code.keys)

    results = together(
        *[lambda keys=keys: change_code(case=case, keys=keys, now=NOW) for keys in codes]
    )

    assert [isinstance(each, ReportNotFoundError) for each in results].count(True) == 1
    assert [opens(keys) for keys in codes].count(True) == 1
    assert ReportKey.objects.count() == 1
