"""What is wrong stops a start; what is not set yet is only said, and only when asked."""

import pytest
from django.db import OperationalError
from django.db.models import QuerySet

from service.checks import check_defaults, check_gaps
from tests.people import member


def ids(found):
    return [str(each.id) for each in found]


def gaps():
    return ids(check_gaps(databases=["default"]))


def test_an_empty_environment_is_no_error():
    assert ids(check_defaults()) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("COUNTRY", "Kenya"), ("SITE_NAME", "Abuse reports"), ("NEUTRAL_URL", "http://x.example/")],
)
def test_a_wrong_value_is_an_error_that_names_its_variable(settings, name, value):
    settings.PORTAL_MODE = "production"
    setattr(settings, name, value)

    found = list(check_defaults())

    assert "service.E001" in ids(found)
    assert name in str(found[0].msg)


def test_several_countries_without_an_own_one_are_an_error(settings):
    settings.COUNTRY, settings.COUNTRIES = "", ["KE", "KH"]

    (found,) = check_defaults()

    assert (found.id, str(found.msg).partition(":")[0]) == ("service.E001", "COUNTRY")
    settings.COUNTRY = "KE"
    assert list(check_defaults()) == []


def test_only_the_demo_may_leave_to_this_machine(settings):
    settings.NEUTRAL_URL = "http://127.0.0.1:9/"

    settings.PORTAL_MODE = "demo"
    assert ids(check_defaults()) == []
    settings.PORTAL_MODE = "production"
    assert ids(check_defaults()) == ["service.E001"]


def test_a_start_reads_no_settings_from_a_database(db):
    assert list(check_gaps(databases=None)) == []
    assert gaps() != []


def test_each_gap_is_a_warning_until_it_is_filled(settings, db):
    settings.ROTA_STAFFED = False
    assert gaps() == [f"service.W00{number}" for number in range(1, 6)]

    settings.COUNTRY, settings.COUNTRIES = "KE", ["KE"]
    settings.ROTA_STAFFED = True

    assert gaps() == ["service.W002", "service.W004", "service.W005"]


def test_before_there_is_a_table_nobody_is_counted(db, monkeypatch):
    assert "service.W005" in gaps()

    def no_such_table(_self):
        raise OperationalError

    monkeypatch.setattr(QuerySet, "count", no_such_table)

    assert "service.W005" not in gaps()


def test_one_person_who_could_agree_is_a_gap_and_two_are_none(lea, db):
    member("ana")
    member("eda")
    assert "service.W005" in gaps()

    omar = member("omar")
    assert "service.W005" not in gaps()

    omar.is_active = False
    omar.save()
    assert "service.W005" in gaps()


def test_taking_messages_without_hours_is_said_in_words_that_tell_what_it_costs(nobody_known, db):
    said = " ".join(str(each.msg) for each in check_gaps(databases=["default"]))

    assert "no child is told a day, and nothing is late" in said
