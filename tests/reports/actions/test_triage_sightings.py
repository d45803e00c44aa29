"""What the worker notes of the accounts, links and numbers that a reporter typed."""

from typing import Any

import pytest

from reports.actions.triage_report import triage_report
from reports.journey.answer import Answer
from reports.models import Sighting
from tests.reports.builders import NOW, ZONE, sent

pytestmark = pytest.mark.django_db


def triage(one):
    return triage_report(job_id=one.job.pk, zone=ZONE, now=NOW)


def test_identifiers_are_noted_by_the_worker_and_not_by_send():
    one = sent(words="It was @sky_rider_88, every evening.")
    assert Sighting.objects.count() == 0

    triage(one)

    assert one.report.sightings.count() == 1


def test_accounts_in_links_and_words_are_noted_and_the_own_phone_number_is_not():
    number = "+254 700 000 123"
    call_me: dict[str, Any] = {
        "reply": Answer(choices=("call",)),
        "phone_safe": Answer(choices=("no",)),
    }
    own = sent(
        **call_me,
        phone_number=Answer(text=number),
        phone_when=Answer(text=f"After four, or {number} at night"),
        links=Answer(text="@sky_rider_88"),
        words="He is @north_kite_0000 as well.",
    )
    theirs = sent(**call_me, links=Answer(text=number))

    triage(own)
    triage(theirs)

    assert kinds_noted(own) == ["handle", "handle"]
    assert kinds_noted(theirs) == ["phone"]


def kinds_noted(one):
    return sorted(one.report.sightings.values_list("identifier__kind", flat=True))
