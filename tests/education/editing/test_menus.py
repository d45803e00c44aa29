"""What has no use in the CMS is not shown, and nothing in it needs a script inside a page."""

import re

import pytest

from tests.education.pages import advice_page

INLINE = re.compile(r"<script(?![^>]*(?:\bsrc=|application/json))[^>]*>")


@pytest.mark.parametrize("path", ["/cms/", "/cms/account/", "/cms/pages/"])
def test_no_link_leads_to_another_host(as_eda, path):
    whole = as_eda.get(path, follow=True).content.decode()

    assert "Pages" in whole
    assert "guide.wagtail.org" not in whole


def test_only_settings_that_do_something_are_offered(as_eda):
    whole = as_eda.get("/cms/account/").content.decode()

    assert "Time zone" in whole or "time zone" in whole
    assert "Theme preferences" in whole
    for useless in ("Profile picture", "First Name", "Notifications"):
        assert useless not in whole


def test_no_time_zone_is_offered_that_a_browser_does_not_know(as_eda):
    whole = as_eda.get("/cms/account/").content.decode()

    assert 'value="Africa/Nairobi"' in whole
    assert 'value="localtime"' not in whole


def test_a_chooser_starts_without_a_script_in_the_page(as_eda):
    page = advice_page()

    whole = as_eda.get(f"/cms/pages/{page.pk}/copy/").content.decode()

    assert 'data-controller="portal-chooser" data-constructor="PageChooser"' in whole
    assert not INLINE.search(whole)


def test_checks_that_look_at_nothing_are_not_offered(as_eda):
    whole = as_eda.get(f"/cms/pages/{advice_page().pk}/edit/").content.decode()

    assert "Toggle preview" in whole
    assert "Toggle checks" not in whole


def test_pictures_and_documents_are_nobodys(as_rui):
    assert as_rui.get("/cms/images/").status_code == 302
    assert as_rui.get("/cms/documents/").status_code == 302
    assert as_rui.get("/cms/reports/aging-pages/").status_code == 200
