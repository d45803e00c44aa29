"""Give the two groups of editors their rights, and each page the way past a second person."""

from collections.abc import Sequence
from itertools import product

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page

from education.actions.set_up_workflow import set_up_workflow
from education.editors import EDITORS, REVIEWERS
from education.every_text import SMALL_TEXTS
from education.shelves import home_shelves

# What each group may do with pages; "lock" keeps others from a page for a while.
PAGE_RIGHTS = {
    EDITORS: ("add_page", "change_page", "lock_page"),
    REVIEWERS: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
}
MEDIA = ("picture", "audioclip")
SNIPPET_RIGHTS = {EDITORS: ("add", "change"), REVIEWERS: ("add", "change", "publish")}
# A file has no draft: what two people agree to is the page that shows it.
MEDIA_RIGHTS = ("add", "change", "delete")
# The same as on the desk: `accounts.roles.may_edit_help_lists`.
APP_RIGHTS = {EDITORS: ["change_platform"], REVIEWERS: []}
# Two people on the desk change a number: see `education.models.helpline_change`.
NUMBER_RIGHTS = ["view_helpline"]


@transaction.atomic
def set_up_editing() -> None:
    """Make the rights of the groups exactly these. Safe to repeat; makes what is missing."""
    # Wagtail's own groups, and their rights on files, belong to nobody here.
    Group.objects.filter(name__in=("Moderators",)).delete()
    GroupCollectionPermission.objects.all().delete()
    for name, rights in PAGE_RIGHTS.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set([access(), translating(), *snippet_rights(name)])
        set_page_rights(group, pages=home_shelves(), rights=rights)
    set_up_workflow(on=home_shelves())


def set_page_rights(group: Group, *, pages: Sequence[Page], rights: tuple[str, ...]) -> None:
    GroupPagePermission.objects.filter(group=group).exclude(page__in=pages).delete()
    wanted = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=rights)
    GroupPagePermission.objects.filter(group=group).exclude(permission__in=wanted).delete()
    for page, permission in product(pages, wanted):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def access() -> Permission:
    return Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")


def translating() -> Permission:
    """Return the right to begin a translation; to put it up needs a second person, as always."""
    return Permission.objects.get(
        content_type__app_label="wagtail_localize", codename="submit_translation"
    )


def snippet_rights(name: str) -> list[Permission]:
    texts = [model._meta.model_name for model in SMALL_TEXTS]
    codes = [f"{right}_{model}" for right in SNIPPET_RIGHTS[name] for model in texts]
    codes += [f"{right}_{model}" for right in MEDIA_RIGHTS for model in MEDIA]
    codes += [*APP_RIGHTS[name], *NUMBER_RIGHTS]
    return list(Permission.objects.filter(content_type__app_label="education", codename__in=codes))
