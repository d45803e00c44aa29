"""The editors' database role gets what their pages need, by a list that reports is not on."""

from django.apps import apps

from safety_portal.cms_role.rights import (
    CHANGE,
    LOOK,
    OF_APPS,
    OF_MODELS,
    all_models,
    closed_tables,
    rights_on,
    tables_by_rights,
)

# Apps with tables of which the editors' role sees nothing: a new app must be put on a list.
CLOSED_APPS = {"admin", "reports"}


def test_no_table_of_reports_is_open_and_those_of_pages_are():
    of_reports = {model._meta.db_table for model in apps.get_app_config("reports").get_models()}

    assert len(of_reports) > 10
    assert of_reports <= set(closed_tables())
    assert "education_advicepage" in tables_by_rights()[CHANGE]


def test_somebody_has_decided_about_every_app():
    assert {model._meta.app_label for model in all_models()} == set(OF_APPS) | CLOSED_APPS


def test_every_exception_is_a_model_that_is_there():
    assert set(OF_MODELS) <= {model._meta.label_lower for model in all_models()}


def test_numbers_accounts_and_settings_are_looked_at_and_never_changed():
    for name in ("education.Helpline", "accounts.User", "service.SettingsChange", "auth.Group"):
        assert rights_on(apps.get_model(name)) == LOOK


def test_the_sessions_of_other_surfaces_are_closed():
    assert "portal_cache" in closed_tables()
