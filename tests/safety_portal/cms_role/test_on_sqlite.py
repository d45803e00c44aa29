"""SQLite knows no roles: there is nothing to grant, and nothing to look at before a start."""

import pytest
from django.core.management import CommandError, call_command

from safety_portal.cms_role.at_start import check_editors_have_redis, check_editors_role, in_words


def test_there_is_nothing_to_grant():
    with pytest.raises(CommandError, match="Only PostgreSQL has roles"):
        call_command("grant_cms", role="portal_cms")


def test_the_checks_are_silent(settings):
    settings.PORTAL_SURFACE = "cms"

    assert list(check_editors_role(databases=["default"])) == []
    assert list(check_editors_have_redis()) == []


def test_the_table_that_matters_most_is_named():
    assert in_words(["audit", "reports_report", "z"]) == "reports_report and 2 more tables"
    assert in_words(["portal_cache"]) == "portal_cache"
