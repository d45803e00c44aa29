"""A member of staff stands in the group of pages that belongs to the role, and in no other."""

from typing import Any

from django.contrib.auth.models import Group
from django.db.models.signals import post_save
from django.dispatch import receiver

from accounts.models import User
from accounts.roles import Role, may_edit_pages, may_publish_pages

EDITORS, REVIEWERS = "Editors", "Reviewers"


def group_of(role: Role) -> str:
    """Return the name of the group of a role, or "" for roles that write no pages."""
    if may_publish_pages(role):
        return REVIEWERS
    return EDITORS if may_edit_pages(role) else ""


@receiver(post_save, sender=User)
def put_in_group(instance: User, **_: Any) -> None:  # Any: Django's own signature
    """Follow a new account or a new role at once: who changes work must not keep the old rights."""
    name = group_of(Role(instance.role))
    wanted = [Group.objects.get_or_create(name=name)[0]] if name else []
    instance.groups.set(wanted)
