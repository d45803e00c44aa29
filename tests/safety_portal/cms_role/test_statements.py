"""The SQL for the editors' role: everything is taken away first, then the list is given."""

import pytest

from safety_portal.cms_role.rights import CHANGE, LOOK
from safety_portal.cms_role.statements import Existing, RoleNameError, to_give, to_take_away

WANTED = {CHANGE: ["pages", "not_made_here"], LOOK: ["accounts"], (): ["reports"]}
THERE = Existing(
    tables=["accounts", "pages", "reports"],
    sequences={"pages": ["pages_id_seq"], "reports": ["reports_id_seq"]},
)


@pytest.fixture
def given():
    return list(to_give("editors", wanted=WANTED, on=THERE))


def test_a_second_run_begins_with_nothing(given):
    taken = list(to_take_away("editors"))

    assert given[: len(taken)] == taken
    assert taken[0] == "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM editors"


def test_only_what_is_wanted_and_there_is_given(given):
    assert "GRANT SELECT, INSERT, UPDATE, DELETE ON pages TO editors" in given
    assert "GRANT SELECT ON accounts TO editors" in given
    assert "GRANT USAGE ON SEQUENCE pages_id_seq TO editors" in given
    assert "reports" not in " ".join(given)


def test_of_an_account_only_password_and_time_of_sign_in_are_written(given):
    assert "GRANT UPDATE (last_login, password) ON accounts_user TO editors" in given


def test_the_role_meets_only_people_who_write_pages(given):
    fence = next(each for each in given if "ON accounts_user AS RESTRICTIVE TO editors" in each)

    assert "USING (role IN ('editor', 'reviewer'))" in fence


@pytest.mark.parametrize("name", ["", "x; DROP TABLE y", 'a"b', "Editors", "a" * 41])
def test_a_name_that_could_be_more_than_a_name_is_refused(name):
    with pytest.raises(RoleNameError):
        list(to_take_away(name))
