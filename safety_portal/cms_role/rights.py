"""What the editors' database role may do. What is not listed here it may not do at all."""

from collections.abc import Iterable
from typing import Final, TypeAlias

from django.apps import apps
from django.db.models import Model

Rights: TypeAlias = tuple[str, ...]

LOOK: Final[Rights] = ("SELECT",)
MEND: Final[Rights] = ("SELECT", "UPDATE")
CHANGE: Final[Rights] = ("SELECT", "INSERT", "UPDATE", "DELETE")

# By app, so that a new table of an app that is not here is never given away by accident.
OF_APPS: Final[dict[str, Rights]] = {
    "education": CHANGE,
    "mfa": CHANGE,
    "taggit": CHANGE,
    "wagtail_localize": CHANGE,
    "wagtailadmin": CHANGE,
    "wagtailcore": CHANGE,
    "wagtailsearch": CHANGE,
    "wagtailusers": CHANGE,
    # Empty, and to stay so; Wagtail's pages ask them all the same.
    "wagtaildocs": LOOK,
    "wagtailimages": LOOK,
    "account": LOOK,
    "accounts": LOOK,
    "auth": LOOK,
    "contenttypes": LOOK,
    "service": LOOK,
}
# What a child calls is changed on the desk, by two people; what people answer, support and come by
# is counted by other processes.
OF_MODELS: Final[dict[str, Rights]] = {
    "education.helpline": LOOK,
    "education.helplinechange": LOOK,
    # An editor mends the steps there too; which apps there are, the shipped list says.
    "education.platform": MEND,
    "education.campaignreach": LOOK,
    "education.checkcount": LOOK,
    "education.supportcount": LOOK,
}
# Signing in notes the time; an own password can be changed. Never a role, never a name.
COLUMNS_TO_UPDATE: Final = {"accounts_user": ("last_login", "password")}
# Without Redis every surface keeps its sealed sessions here.
CACHE_TABLE: Final = "portal_cache"


def rights_on(model: type[Model]) -> Rights:
    """Return what the role may do with the rows of a model: nothing, for most."""
    meta = model._meta
    return OF_MODELS.get(meta.label_lower, OF_APPS.get(meta.app_label, ()))


def tables_by_rights() -> dict[Rights, list[str]]:
    """Return the tables of all installed apps, in the order of their names, by what is allowed."""
    found: dict[Rights, list[str]] = {CHANGE: [], MEND: [], LOOK: [], (): [CACHE_TABLE]}
    for model in all_models():
        found[rights_on(model)].append(model._meta.db_table)
    return {rights: sorted(tables) for rights, tables in found.items()}


def closed_tables() -> list[str]:
    """Return the tables on which the role has no right, with every one of reports."""
    return tables_by_rights()[()]


def all_models() -> Iterable[type[Model]]:
    return apps.get_models(include_auto_created=True)
