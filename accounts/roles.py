"""What each role may do. Pure functions of the role; the views and the desk only ask."""

from enum import StrEnum


class Role(StrEnum):
    MODERATOR = "moderator"
    LEAD = "lead"
    SAFEGUARDING_LEAD = "safeguarding_lead"
    EDITOR = "editor"
    REVIEWER = "reviewer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"

    @property
    def label(self) -> str:
        return self.value.replace("_", " ").capitalize()


CASEWORKERS = frozenset({Role.MODERATOR, Role.LEAD, Role.SAFEGUARDING_LEAD})
LEADS = frozenset({Role.LEAD, Role.SAFEGUARDING_LEAD})
DESK_ROLES = CASEWORKERS | {Role.AUDITOR, Role.ADMINISTRATOR}


def may_enter_desk(role: Role) -> bool:
    """Say whether the desk opens at all. Editors and reviewers work on pages, not on reports."""
    return role in DESK_ROLES


def may_read_reports(role: Role) -> bool:
    """Say whether the role may read what a reporter wrote (architecture, sections 4 and 7)."""
    return role in CASEWORKERS


def may_triage(role: Role) -> bool:
    """Say whether the role may set a level, change a state and answer a reporter."""
    return role in CASEWORKERS


def may_give_second_look(role: Role) -> bool:
    """Say whether the role may decide what another moderator passed on for a second look."""
    return role in LEADS


def may_read_complaints(role: Role) -> bool:
    """Say whether the role may read and answer what a reporter says we did badly."""
    return role in LEADS


def may_see_complaints(role: Role) -> bool:
    """Say whether the role may see that there is a complaint, and by when it is answered."""
    return role in LEADS | {Role.AUDITOR}


def may_lead_safeguarding(role: Role) -> bool:
    """Say whether the role may decide on safeguarding flags and legal hold."""
    return role is Role.SAFEGUARDING_LEAD


def may_read_audit(role: Role) -> bool:
    """Say whether the role may read who did what. An auditor reads that and no report."""
    return role in {Role.AUDITOR, Role.SAFEGUARDING_LEAD}


def may_manage_staff(role: Role) -> bool:
    """Say whether the role may add staff and change roles. An administrator reads no report."""
    return role is Role.ADMINISTRATOR


def may_edit_help_lists(role: Role) -> bool:
    """Say whether the role may correct the steps in apps, for all to see, alone."""
    return role in {Role.EDITOR, Role.ADMINISTRATOR}


def may_edit_pages(role: Role) -> bool:
    """Say whether the role may write pages to read. A reviewer may mend what is to be published."""
    return role in {Role.EDITOR, Role.REVIEWER}


def may_publish_pages(role: Role) -> bool:
    """Say whether the role may be the second person, without whom no page goes up."""
    return role is Role.REVIEWER


def may_propose_help_number(role: Role) -> bool:
    """Say whether the role may propose another help number, and hide a wrong one at once."""
    return role in LEADS | {Role.EDITOR, Role.ADMINISTRATOR}


def may_agree_to_help_number(role: Role) -> bool:
    """Say whether the role may be the second person: who answers for the whole service."""
    return role in LEADS | {Role.ADMINISTRATOR}


def may_set_service(role: Role) -> bool:
    """Say whether the role may propose, agree to and pause: who answers for the whole service."""
    return role in LEADS | {Role.ADMINISTRATOR}


def may_see_service(role: Role) -> bool:
    """Say whether the role may see the settings and who changed them. An auditor only looks."""
    return may_set_service(role) or role is Role.AUDITOR
