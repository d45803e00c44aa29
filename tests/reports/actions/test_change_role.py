"""Roles change by somebody else's hand, and the log says so."""

import pytest

from accounts.roles import Role
from reports.actions.change_role import OwnRoleError, change_role
from reports.models import AuditEvent
from tests.people import member
from tests.reports.builders import NOW

pytestmark = pytest.mark.django_db


def test_a_new_role_is_written_down():
    omar, ben = member("omar"), member("ben")

    assert change_role(person=ben, role=Role.LEAD, by=omar, now=NOW)
    assert not change_role(person=ben, role=Role.LEAD, by=omar, now=NOW)
    assert AuditEvent.objects.get().detail["to"] == "lead"


def test_nobody_changes_their_own_role():
    omar = member("omar")

    with pytest.raises(OwnRoleError):
        change_role(person=omar, role=Role.LEAD, by=omar, now=NOW)
    omar.refresh_from_db()
    assert omar.role == Role.ADMINISTRATOR
