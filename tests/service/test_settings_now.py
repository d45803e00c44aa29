"""The settings in force: the environment's, under what was changed, also without a database."""

from datetime import timedelta

import pytest
from django.db import OperationalError

from service.actions.propose_change import propose_change
from service.models import SettingsChange, SettingsChangeQuerySet
from service.settings_now import (
    defaults,
    is_staffed,
    last_known_settings,
    opens_next,
    service_settings,
)
from service.typed import settings_of
from service.whole import cleaned, problems_of


def test_without_a_change_the_environment_speaks(settings, now):
    settings.SITE_NAME, settings.COUNTRY, settings.COUNTRIES = "Bird", "KE", ["KE", "UG"]
    settings.SELF_HARM_CHOICE = False

    found = service_settings(now=now)

    assert (found.site_name, found.country, found.countries) == ("Bird", "KE", ("KE", "UG"))
    assert not found.self_harm_choice


@pytest.mark.parametrize("staffed", [True, False])
def test_the_switch_of_the_environment_means_always_or_never(settings, now, staffed):
    settings.ROTA_STAFFED = staffed

    found = service_settings(now=now)

    assert is_staffed(found, now) is staffed
    assert (opens_next(found, now) is None) is not staffed


def test_the_settings_of_the_environment_are_fine_as_they_are():
    assert cleaned(defaults()) == (defaults(), {})
    assert problems_of(defaults()) == {}


def test_settings_are_read_once_in_ten_seconds(
    settings_of_the_desk, lea, now, django_assert_num_queries
):
    service_settings(now=now)

    with django_assert_num_queries(0):
        service_settings(now=now + timedelta(seconds=9))
    with django_assert_num_queries(1):
        service_settings(now=now + timedelta(seconds=11))


def test_while_the_database_is_down_the_last_known_settings_serve(
    settings_of_the_desk, lea, now, monkeypatch
):
    propose_change(texts={"site_name": "Sunflower"}, by=lea, now=now)
    service_settings(now=now)

    def refuse(_self):
        raise OperationalError

    monkeypatch.setattr(SettingsChangeQuerySet, "texts_in_force", refuse)

    assert service_settings(now=now + timedelta(hours=1)).site_name == "Sunflower"
    assert last_known_settings().site_name == "Sunflower"


def test_a_process_that_never_reached_the_database_has_those_of_the_environment(
    settings_of_the_desk, settings, now, monkeypatch
):
    settings.SITE_NAME = "Bird"

    def refuse(_self):
        raise OperationalError

    monkeypatch.setattr(SettingsChangeQuerySet, "texts_in_force", refuse)

    assert service_settings(now=now).site_name == "Bird"


def test_what_an_older_release_left_does_no_harm(settings_of_the_desk, lea, now):
    SettingsChange.objects.create(
        before={}, after={"gone": "x", "country": "Kenya", "p0_first_human_read": "9 days"},
        needs_second=False, proposed_by=lea, proposed_at=now, in_force_at=now,
    )  # fmt: skip

    found = service_settings(now=now)

    assert found.country == ""
    assert found.clocks["P0", "first_human_read"] == 600


@pytest.mark.parametrize(("duty", "must"), [("unsigned", False), ("no", False), ("yes", True)])
def test_only_a_signed_yes_says_that_the_law_must(duty, must):
    found = settings_of(tuple({**defaults(), "legal_duty": duty}.items()), "UTC")

    assert found.must_tell_by_law is must


def test_a_duty_needs_who_signed_it_and_when():
    signed = {"legal_duty": "yes", "legal_signed_by": "Safeguarding lead"}

    assert set(problems_of({**defaults(), **signed})) == {"legal_signed_on"}
    assert problems_of({**defaults(), **signed, "legal_signed_on": "2026-03-01"}) == {}


def test_several_countries_need_one_of_their_own():
    texts = {**defaults(), "country": "", "countries": "KE, UG"}

    assert set(problems_of(texts)) == {"country"}
    assert problems_of({**texts, "country": "KE"}) == {}
    assert problems_of({**texts, "countries": "KE"}) == {}


def test_the_own_country_belongs_to_the_countries():
    assert set(problems_of({**defaults(), "country": "KE", "countries": "UG"})) == {"countries"}
