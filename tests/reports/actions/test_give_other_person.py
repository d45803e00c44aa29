"""Another person means another one: not the one whom the reporter does not want to go on with."""

import pytest

from reports.actions.ask_for_other_person import ask_for_other_person
from reports.actions.give_back_report import give_back_report
from reports.actions.give_other_person import NotAnotherPersonError, give_other_person
from reports.actions.keep_lease import LeaseLostError, keep_lease
from reports.actions.take_report import take_report
from reports.models import AuditEvent, Wish
from tests.people import member
from tests.reports.builders import NOW, fresh
from tests.reports.factories import read, token_of

pytestmark = pytest.mark.django_db


def asked(*, by: str):
    """Return a report of `by` whose reporter asked for another person."""
    report = read(by=member(by))
    ask_for_other_person(report=report, now=NOW)
    return fresh(report)


def test_the_report_goes_to_the_lead_and_the_wish_ends():
    report, lea = asked(by="ana"), member("lea")

    assert give_other_person(report=report, by=lea, now=NOW)

    assert fresh(report).moderator == lea
    assert Wish.objects.get().done_at == NOW
    assert AuditEvent.objects.get(action="other_person_given").actor == lea


def test_whoever_had_it_saves_nothing_more():
    report, ana = asked(by="ana"), member("ana")
    token = token_of(report)
    keep_lease(report=report, by=ana, token=token, now=NOW)

    give_other_person(report=report, by=member("lea"), now=NOW)

    with pytest.raises(LeaseLostError):
        keep_lease(report=report, by=ana, token=token, now=NOW)


def test_a_colleague_who_took_it_over_already_keeps_it():
    report, ana, ben = asked(by="ana"), member("ana"), member("ben")
    give_back_report(report=report, by=ana, now=NOW)
    take_report(report=fresh(report), by=ben, now=NOW)

    give_other_person(report=fresh(report), by=member("lea"), now=NOW)

    assert fresh(report).moderator == ben
    assert Wish.objects.get().done_at == NOW


def test_a_lead_is_not_the_other_person_of_her_own_report():
    report = asked(by="lea")

    with pytest.raises(NotAnotherPersonError):
        give_other_person(report=report, by=member("lea"), now=NOW)
    assert Wish.objects.get().done_at is None
    assert give_other_person(report=report, by=member("sol"), now=NOW)


def test_without_a_wish_nothing_is_handed_over():
    report = read(by=member("ana"))

    assert not give_other_person(report=report, by=member("lea"), now=NOW)

    assert fresh(report).moderator == member("ana")
