"""In production somebody is named who runs the site, before it is prepared."""

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from service import settings_now
from service.checks import check_name


def found():
    return [each.id for each in check_name(databases=["default"])]


def test_in_production_a_site_that_names_nobody_is_refused(settings):
    settings.PORTAL_MODE = "production"

    assert found() == ["service.E002"]
    settings.OPERATOR_NAME = "Open Arms"
    assert found() == []


def test_a_name_given_on_the_desk_is_enough(settings, monkeypatch):
    settings.PORTAL_MODE = "production"
    texts = (("operator_name", "Open Arms"),)
    monkeypatch.setattr(settings_now.RECENT_CHANGES, "_read", lambda _key: texts)
    settings_now.RECENT_CHANGES.expire()

    assert found() == []


def test_the_demo_may_go_without_a_name(settings):
    settings.PORTAL_MODE = "demo"

    assert found() == []


def test_a_start_asks_no_database_for_the_name(settings):
    settings.PORTAL_MODE = "production"

    assert list(check_name(databases=None)) == []
    assert found() == ["service.E002"]


def test_preparing_stops_at_a_site_without_a_name(settings, db):
    settings.PORTAL_MODE = "production"

    with pytest.raises(SystemCheckError, match=r"service\.E002"):
        call_command("check", databases=["default"], tags=["database"])
    settings.OPERATOR_NAME = "Open Arms"
    call_command("check", databases=["default"], tags=["database"])
