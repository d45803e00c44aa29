import pytest

from reports.actions.ask_for_other_person import ask_for_other_person, take_other_person_back
from reports.models import AuditEvent, Wish
from reports.vocabulary import State
from tests.people import member
from tests.reports.builders import NOW, after, fresh, queued
from tests.reports.factories import finished, read

pytestmark = pytest.mark.django_db


def test_asking_leaves_a_report_in_work_where_it_is():
    report = read(by=member("ana"))

    assert ask_for_other_person(report=report, now=NOW)

    assert fresh(report).state == State.IN_REVIEW
    assert Wish.objects.get().asked_about == member("ana")


def test_asking_about_a_finished_report_opens_it_again_so_that_somebody_sees_it():
    report = finished(by=member("ana"))

    assert ask_for_other_person(report=report, now=NOW)

    assert fresh(report).state == State.REOPENED


def test_asking_twice_is_one_wish_and_after_taking_it_back_one_may_ask_again():
    report = queued()

    assert ask_for_other_person(report=report, now=NOW)
    assert not ask_for_other_person(report=report, now=NOW)
    assert take_other_person_back(report=report, now=after(hours=1))
    assert not take_other_person_back(report=report, now=after(hours=1))
    assert ask_for_other_person(report=report, now=after(hours=2))

    events = AuditEvent.objects.filter(action__startswith="other").order_by("at")
    assert [(each.action, each.actor_role) for each in events] == [
        ("other_person_asked", "reporter"),
        ("other_taken_back", "reporter"),
        ("other_person_asked", "reporter"),
    ]
