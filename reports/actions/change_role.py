"""Give a member of staff another role."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from accounts.roles import Role
from reports.models import AuditEvent


class OwnRoleError(Exception):
    """Nobody changes their own role: so one administrator is always left, and sees it."""


@transaction.atomic
def change_role(*, person: User, role: Role, by: User, now: datetime) -> bool:
    """Set the role; say whether it is another one. Raises OwnRoleError."""
    if person.pk == by.pk:
        raise OwnRoleError
    old = person.role
    if old == role:
        return False
    person.role = role
    person.save(update_fields=["role"])
    AuditEvent.objects.create(
        action=AuditEvent.Action.ROLE_CHANGED,
        actor=by,
        actor_role=by.role,
        detail={"person": str(person.pk), "from": old, "to": role.value},
        at=now,
    )
    return True
