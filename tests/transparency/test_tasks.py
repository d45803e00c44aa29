"""Once a day, by the clock of the wall."""

import pytest
import time_machine
from django.conf import settings

from education.models import CampaignIdea
from tests.reports.builders import NOW
from tests.reports.factories import arrived_in_weeks
from transparency import tasks


@pytest.mark.django_db
def test_the_task_leaves_an_idea_once():
    arrived_in_weeks(*[4] * 10, 30, 30)

    with time_machine.travel(NOW, tick=False):
        assert [tasks.propose_for_rises(), tasks.propose_for_rises()] == [1, 0]

    assert CampaignIdea.objects.count() == 1


def test_a_beat_that_starts_every_day_still_looks_every_day():
    """An interval of a day would begin anew with each start."""
    entry = settings.CELERY_BEAT_SCHEDULE["propose-for-rises"]

    assert entry["task"] == tasks.propose_for_rises.name
    assert str(entry["schedule"]).startswith("<crontab: 20 3 * * *")
