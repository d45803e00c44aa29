"""The cast. Mira tells; Ana and Ben are moderators, Lea leads, Omar administers, Edna audits."""

from django.test import Client

from accounts.models import User
from accounts.roles import Role
from tests.journey_walk import Visitor

PASSWORD = "a long enough sentence"
ROLE_OF = {
    "ana": Role.MODERATOR,
    "ben": Role.MODERATOR,
    "lea": Role.LEAD,
    "sol": Role.SAFEGUARDING_LEAD,
    "omar": Role.ADMINISTRATOR,
    "edna": Role.AUDITOR,
    "eda": Role.EDITOR,
}


def member(name: str) -> User:
    """Return this member of staff, made at the first call."""
    found = User.objects.filter(username=name).first()
    return found or User.objects.create_user(name, password=PASSWORD, role=ROLE_OF[name])


def at_the_desk(name: str) -> Visitor:
    """Return the browser of this member of staff, signed in; form tokens count."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(member(name))
    return Visitor(client)
