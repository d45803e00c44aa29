"""Once a day, by the clock of the wall."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings

from education.models import CampaignIdea, CampaignReach
from tests.education.campaign_rows import campaign_up
from tests.reports.builders import NOW
from tests.reports.factories import arrived, arrived_in_weeks
from transparency import tasks


@pytest.mark.django_db
def test_the_task_leaves_an_idea_once():
    arrived_in_weeks(*[4] * 10, 30, 30)

    with time_machine.travel(NOW, tick=False):
        assert [tasks.propose_for_rises(), tasks.propose_for_rises()] == [1, 0]

    assert CampaignIdea.objects.count() == 1


@pytest.mark.django_db
def test_the_task_counts_what_came_by_a_campaign_once():
    campaign_up("owe-nothing")
    arrived(12, at=NOW - timedelta(weeks=2), campaign="owe-nothing")

    with time_machine.travel(NOW, tick=False):
        assert [tasks.count_reach(), tasks.count_reach()] == [2, 0]

    assert {row.count for row in CampaignReach.objects.all()} == {12, None}


@pytest.mark.parametrize(
    ("name", "task", "clock"),
    [
        ("propose-for-rises", tasks.propose_for_rises, "20 3"),
        ("count-reach", tasks.count_reach, "40 3"),
    ],
)
def test_a_beat_that_starts_every_day_still_looks_every_day(name, task, clock):
    """An interval of a day would begin anew with each start."""
    entry = settings.CELERY_BEAT_SCHEDULE[name]

    assert entry["task"] == task.name
    assert str(entry["schedule"]).startswith(f"<crontab: {clock} * * *")
