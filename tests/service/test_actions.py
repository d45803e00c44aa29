"""Settings change by proposals: looks at once, safety by two people, a pause by one."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from service.actions.agree_to_change import agree_to_change
from service.actions.decline_change import decline_change
from service.actions.pause_intake import pause_intake
from service.actions.propose_change import WrongSettingsError, propose_change
from service.actions.withdraw_change import withdraw_change
from service.models import SettingsChange
from service.proposal import (
    ChangeDecidedError,
    ChangeOutdatedError,
    NothingChangedError,
    NotYourProposalError,
    OwnProposalError,
)
from service.settings_now import service_settings

pytestmark = pytest.mark.usefixtures("settings_of_the_desk")


def proposed(texts, *, by, now):
    """Return what waits for a second person after this proposal."""
    change = propose_change(texts=texts, by=by, now=now).waiting
    assert change is not None
    return change


@pytest.fixture
def proposal(lea, now):
    """Return Lea's proposal of another country."""
    texts = {"country": "ke", "countries": "KE"}
    return proposed(texts, by=lea, now=now)


def test_a_look_changes_at_once(lea, now):
    made = propose_change(texts={"site_name": "Sunflower"}, by=lea, now=now)

    assert made.waiting is None
    assert service_settings(now=now).site_name == "Sunflower"


def test_what_safety_depends_on_waits_for_a_second_person(proposal, omar, now):
    assert service_settings(now=now).country == ""

    agree_to_change(change=proposal, by=omar, now=now)

    assert service_settings(now=now).country == "KE"
    assert SettingsChange.objects.get().agreed_by == omar


def test_a_proposal_of_both_kinds_is_stored_as_two(lea, now):
    made = propose_change(texts={"site_name": "Sunflower", "country": "KE"}, by=lea, now=now)

    assert made.at_once
    assert made.waiting
    assert (set(made.at_once.after), set(made.waiting.after)) == ({"site_name"}, {"country"})
    assert service_settings(now=now).texts["country"] == ""


def test_nobody_agrees_to_or_declines_their_own_proposal(proposal, lea, omar, now):
    with pytest.raises(OwnProposalError):
        agree_to_change(change=proposal, by=lea, now=now)
    with pytest.raises(OwnProposalError):
        decline_change(change=proposal, reason="No.", by=lea, now=now)

    agree_to_change(change=proposal, by=omar, now=now)


def test_the_database_itself_refuses_one_person_as_two(proposal, lea, omar, now):
    row = SettingsChange.objects.filter(pk=proposal.pk)
    for wrong in ({"agreed_by": lea}, {"declined_by": lea}, {"in_force_at": now}):
        with pytest.raises(IntegrityError), transaction.atomic():
            row.update(**wrong)

    assert row.update(agreed_by=omar, in_force_at=now) == 1


def test_a_declined_proposal_keeps_its_reason_and_changes_nothing(proposal, omar, now):
    decline_change(change=proposal, reason="The line is not staffed.", by=omar, now=now)

    kept = SettingsChange.objects.get()
    assert (kept.declined_by, kept.reason) == (omar, "The line is not staffed.")
    assert service_settings(now=now).country == ""
    with pytest.raises(ChangeDecidedError):
        agree_to_change(change=proposal, by=omar, now=now)


def test_only_the_proposer_takes_a_proposal_back(proposal, lea, omar, now):
    with pytest.raises(NotYourProposalError):
        withdraw_change(change=proposal, by=omar, now=now)

    withdraw_change(change=proposal, by=lea, now=now)

    assert not SettingsChange.objects.waiting().exists()
    with pytest.raises(ChangeDecidedError):
        withdraw_change(change=proposal, by=lea, now=now)


def test_a_second_agreement_changes_nothing_more(proposal, omar, now):
    agree_to_change(change=proposal, by=omar, now=now)

    for late in (agree_to_change, lambda **k: decline_change(reason="x", **k)):
        with pytest.raises(ChangeDecidedError):
            late(change=proposal, by=omar, now=now)


def test_a_proposal_made_before_another_change_of_the_field_is_not_agreed_to(
    proposal, lea, omar, now
):
    other = proposed({"country": "UG", "countries": "UG"}, by=lea, now=now)
    agree_to_change(change=other, by=omar, now=now)

    with pytest.raises(ChangeOutdatedError):
        agree_to_change(change=proposal, by=omar, now=now)

    assert service_settings(now=now).country == "UG"


def test_two_proposals_that_do_not_fit_together_are_not_both_agreed_to(lea, omar, now):
    """Each is fine alone; together a calmer level would be faster than an urgent one."""
    first = proposed(
        {"p1_action_started": "1 hour", "p2_action_started": "2 hours"}, by=lea, now=now
    )
    agree_to_change(change=first, by=omar, now=now)
    slower = proposed({"p1_action_started": "2 hours"}, by=lea, now=now)
    faster = proposed({"p2_action_started": "1 hour"}, by=lea, now=now)

    agree_to_change(change=slower, by=omar, now=now)
    with pytest.raises(ChangeOutdatedError):
        agree_to_change(change=faster, by=omar, now=now)


def test_a_wrong_value_is_stored_nowhere_and_says_what_to_do(lea, now):
    with pytest.raises(WrongSettingsError) as refused:
        propose_change(
            texts={"neutral_url": "http://example.org/", "country": "KE"}, by=lea, now=now
        )

    assert set(refused.value.problems) == {"neutral_url"}
    assert not SettingsChange.objects.exists()


def test_a_value_typed_differently_is_no_change(lea, now):
    with pytest.raises(NothingChangedError):
        propose_change(texts={"p0_first_human_read": " 10 Minutes"}, by=lea, now=now)


def test_one_person_pauses_at_once_and_opening_again_takes_two(lea, omar, now):
    pause_intake(opens_again=date(2026, 3, 9), by=lea, now=now)

    paused = service_settings(now=now)
    assert (paused.is_paused, paused.opens_again) == (True, date(2026, 3, 9))

    change = proposed({"intake": "open", "opens_again": ""}, by=lea, now=now)
    assert service_settings(now=now).is_paused
    agree_to_change(change=change, by=omar, now=now)
    assert not service_settings(now=now).is_paused


def test_a_pause_comes_after_an_opening_of_the_same_moment(lea, omar, now):
    pause_intake(opens_again=None, by=lea, now=now)
    change = proposed({"intake": "open"}, by=lea, now=now)
    agree_to_change(change=change, by=omar, now=now)

    pause_intake(opens_again=None, by=lea, now=now - timedelta(hours=1))

    assert service_settings(now=now).is_paused
    assert pause_intake(opens_again=None, by=omar, now=now) is None
