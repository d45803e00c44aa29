"""Who may be one of the two people that a change asks for."""

from django.db import Error

from accounts.models import User
from accounts.roles import Role, may_set_service


def deciders() -> int | None:
    """Return how many active people may agree to a change; None where nobody can tell.

    Never raises: the first `migrate` asks before there is a table.
    """
    roles = [role.value for role in Role if may_set_service(role)]
    try:
        return User.objects.filter(is_active=True, role__in=roles).count()
    except Error:
        return None
