"""Of each kind one wish stands at a time, whatever is asked and taken back in which order."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.actions.make_wish import day_it_happens, make_wish, take_wish_back, waits_for_a_person
from reports.models import AuditEvent, Report, Wish
from reports.vocabulary import Level, WishKind
from tests.reports.builders import NOW, ZONE, after, queued
from tests.reports.together import together

pytestmark = pytest.mark.django_db
STEPS = st.lists(st.tuples(st.sampled_from(WishKind), st.booleans()), max_size=12)
RELAXED = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@RELAXED
@given(steps=STEPS)
def test_a_kind_stands_once_and_only_while_it_was_asked_and_not_taken_back(steps):
    Report.objects.all().delete()
    report, standing = queued(), set()

    for kind, is_asked in steps:
        if is_asked:
            assert make_wish(report=report, kind=kind, now=NOW) is (kind not in standing)
            standing.add(kind)
        else:
            assert take_wish_back(report=report, kind=kind, now=NOW) is (kind in standing)
            standing.discard(kind)

    kept = Wish.objects.standing().values_list("kind", flat=True)
    assert sorted(kept) == sorted(standing)


@RELAXED
@given(level=st.sampled_from(Level), at_home=st.booleans(), hold=st.booleans())
def test_nothing_ends_by_itself_where_somebody_may_not_be_safe(level, at_home, hold):
    report = Report(level=level, person_may_live_there=at_home, legal_hold=hold)

    day = day_it_happens(report, zone=ZONE, now=NOW)

    is_calm = level in {Level.P2, Level.P3} and not at_home and not hold
    assert day == (date(2026, 3, 9) if is_calm else None)
    assert waits_for_a_person(report) is not is_calm


@pytest.mark.django_db(transaction=True)
def test_two_taps_at_the_same_moment_are_one_wish():
    report = queued()

    results = together(*[lambda: make_wish(report=report, kind=WishKind.OTHER_PERSON, now=NOW)] * 2)

    assert sorted(results) == [False, True]
    assert AuditEvent.objects.filter(action="other_person_asked").count() == 1


def test_a_wish_for_another_person_remembers_whose_report_it_was(django_user_model):
    report = queued()
    ana = django_user_model.objects.create_user("ana", password="x" * 20, role="moderator")
    report.moderator = ana
    report.save()

    make_wish(report=report, kind=WishKind.OTHER_PERSON, now=NOW)
    make_wish(report=report, kind=WishKind.STOP, now=after(days=1))

    about = dict(Wish.objects.values_list("kind", "asked_about"))
    assert about == {WishKind.OTHER_PERSON: ana.pk, WishKind.STOP: None}
