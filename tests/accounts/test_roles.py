"""What each role may do."""

import pytest

from accounts import roles
from accounts.roles import Role

MAY = {
    Role.MODERATOR: {"enter_desk", "read_reports", "triage"},
    Role.LEAD: {
        "enter_desk",
        "read_reports",
        "triage",
        "give_second_look",
        "read_complaints",
        "see_complaints",
        "propose_help_number",
        "agree_to_help_number",
        "set_service",
        "see_service",
    },
    Role.SAFEGUARDING_LEAD: {
        "enter_desk",
        "read_reports",
        "triage",
        "give_second_look",
        "lead_safeguarding",
        "read_audit",
        "read_complaints",
        "see_complaints",
        "propose_help_number",
        "agree_to_help_number",
        "set_service",
        "see_service",
    },
    Role.EDITOR: {"edit_help_lists", "propose_help_number", "edit_pages"},
    Role.REVIEWER: {"edit_pages", "publish_pages"},
    Role.AUDITOR: {"enter_desk", "read_audit", "see_complaints", "see_service"},
    Role.ADMINISTRATOR: {
        "enter_desk",
        "manage_staff",
        "edit_help_lists",
        "propose_help_number",
        "agree_to_help_number",
        "set_service",
        "see_service",
    },
}
ACTS = sorted(name.removeprefix("may_") for name in dir(roles) if name.startswith("may_"))


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("act", ACTS)
def test_a_role_may_do_what_the_table_says_and_no_more(role, act):
    assert getattr(roles, f"may_{act}")(role) is (act in MAY[role])


def test_only_caseworkers_read_what_a_reporter_wrote():
    readers = {role for role in Role if roles.may_read_reports(role)}

    assert readers == {Role.MODERATOR, Role.LEAD, Role.SAFEGUARDING_LEAD}


def test_every_act_is_allowed_to_somebody():
    assert set.union(*MAY.values()) == set(ACTS)


def test_whoever_may_be_the_second_person_is_counted_for_settings_and_numbers_alike():
    """`service.deciders` counts once for both."""
    assert {role for role in Role if roles.may_set_service(role)} == {
        role for role in Role if roles.may_agree_to_help_number(role)
    }
