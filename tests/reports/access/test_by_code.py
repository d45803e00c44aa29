"""By code: one code opens one report, and nothing else opens it."""

from uuid import uuid4

import pytest

from reports.access import ReportNotFoundError, keys_of_code, open_with_code, reopen, shown_code
from reports.crypto.codes import as_digits, parse_code
from reports.models import ReportKey
from tests.reports.builders import data_key_of, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def mira():
    """Return the report of Mira with the code she wrote down."""
    return sent()


def opened(sent_report):
    return open_with_code(sent_report.code.keys)


def test_the_code_opens_the_report_with_the_key_that_staff_have(mira):
    case = opened(mira)

    assert case.report == mira.report
    assert case.data_key == data_key_of(mira.report)


def test_the_keys_of_a_code_are_always_the_same_and_no_two_codes_share_any(mira):
    again, other = keys_of_code(mira.code.number), keys_of_code(mira.code.number + 1)

    assert again == mira.code.keys
    assert {again.locator, again.wrapping_key}.isdisjoint({other.locator, other.wrapping_key})


def test_another_code_opens_nothing(mira):
    with pytest.raises(ReportNotFoundError):
        open_with_code(keys_of_code((mira.code.number + 1) % 10**15))
    assert opened(mira).report == mira.report


def test_each_code_opens_its_own_report(mira):
    other = sent()

    assert opened(other).report == other.report
    assert opened(other).data_key != opened(mira).data_key


def test_an_erased_report_is_not_there_any_more(mira):
    ReportKey.objects.filter(report=mira.report).delete()

    with pytest.raises(ReportNotFoundError):
        opened(mira)


def test_a_case_opened_before_opens_again_without_the_code(mira):
    case = opened(mira)

    again = reopen(report_id=case.report.pk, locator=case.locator, data_key=case.data_key)

    assert again == case


def test_a_case_does_not_open_again_by_another_locator_or_report_or_once_it_is_erased(mira):
    case, other = opened(mira), opened(sent())
    pairs = [
        (case.report.pk, other.locator),
        (other.report.pk, case.locator),
        (uuid4(), case.locator),
    ]
    for report_id, locator in pairs:
        with pytest.raises(ReportNotFoundError):
            reopen(report_id=report_id, locator=locator, data_key=case.data_key)
    ReportKey.objects.all().delete()
    with pytest.raises(ReportNotFoundError):
        reopen(report_id=case.report.pk, locator=case.locator, data_key=case.data_key)


@pytest.mark.parametrize(
    ("language", "has_words"), [("en", True), ("en-gb", True), ("km", False), ("xx", False)]
)
def test_a_code_is_shown_in_words_where_there_is_a_list(language, has_words):
    shown = shown_code(42, language=language)

    assert shown.digits.replace(" ", "") == as_digits(42)
    assert (shown.words is not None) is has_words
    assert shown.words is None or parse_code(" ".join(shown.words)) == 42
