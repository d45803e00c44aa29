import pytest

from reports.actions.hide_messages import hide_messages
from reports.models import AuditEvent, Message
from tests.people import member
from tests.reports.builders import NOW, after, fresh
from tests.reports.factories import read, written_by_reporter

pytestmark = pytest.mark.django_db


def test_hiding_keeps_every_message_and_can_be_done_again_later():
    report = written_by_reporter(read(by=member("ana")), body="One more thing.")

    for hours in (1, 5):
        hide_messages(report=report, now=after(hours=hours))
        assert fresh(report).hidden_since == after(hours=hours)

    assert Message.objects.count() == 1
    assert AuditEvent.objects.filter(action="old_hidden", actor_role="reporter").count() == 2
    assert fresh(report).received_at == NOW
