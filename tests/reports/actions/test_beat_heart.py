import pytest

from reports.actions.beat_heart import WORKER, beat_heart
from reports.models import Heartbeat
from tests.reports.builders import NOW, after

pytestmark = pytest.mark.django_db


def test_each_process_has_one_heartbeat_that_moves():
    beat_heart(name=WORKER, now=NOW)
    beat_heart(name=WORKER, now=after(seconds=1))
    beat_heart(name="beat", now=NOW)

    assert {each.name: each.at for each in Heartbeat.objects.all()} == {
        WORKER: after(seconds=1),
        "beat": NOW,
    }
