"""The administrator changes roles, after confirming once more, and never the own one."""

import pytest

from accounts.roles import Role
from reports.models import AuditEvent
from tests.people import PASSWORD, at_the_desk, member

STAFF = "/desk/accounts/user/"


def confirmed(name, path):
    """Return a browser on that page, in which the password was typed again just now."""
    browser = at_the_desk(name)
    if browser.open(path).path.startswith("/accounts/reauthenticate/"):
        browser.press("Confirm", password=PASSWORD)
    return browser


def test_an_administrator_gives_somebody_another_role(ben):
    browser = confirmed("omar", f"{STAFF}{ben.pk}/role/")

    page = browser.press("Change the role", role="lead")

    ben.refresh_from_db()
    assert ben.role == Role.LEAD
    assert "Ben has a new role now." in page.words
    event = AuditEvent.objects.get(action=AuditEvent.Action.ROLE_CHANGED)
    assert (event.actor, event.detail["from"], event.detail["to"]) == (
        member("omar"),
        "moderator",
        "lead",
    )


def test_changing_a_role_asks_to_confirm_first(ben):
    page = at_the_desk("omar").open(f"{STAFF}{ben.pk}/role/")

    assert page.path.startswith("/accounts/reauthenticate/")


def test_nobody_changes_the_own_role():
    browser = confirmed("omar", f"{STAFF}{member('omar').pk}/role/")

    page = browser.press("Change the role", role="lead")

    assert "Nobody changes their own role" in page.words
    assert member("omar").role == Role.ADMINISTRATOR


@pytest.mark.parametrize("name", ["ana", "lea", "edna"])
def test_nobody_else_finds_the_page(ben, name):
    assert confirmed(name, f"{STAFF}{ben.pk}/role/").page.status == 404


def test_an_account_that_is_not_there_has_no_page():
    assert confirmed("omar", f"{STAFF}nobody/role/").page.status == 404
