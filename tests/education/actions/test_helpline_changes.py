"""A help number changes when two people agree; one person alone may only hide it."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from education.actions.agree_to_line_change import agree_to_line_change
from education.actions.hide_line import hide_line
from education.actions.load_helplines import load_helplines
from education.actions.propose_line_change import propose_line, propose_line_change
from education.actions.propose_removal import NotRemovableError, propose_removal
from education.help_lines import help_lines
from education.hotlines import EVERYWHERE, hotline_for
from education.models import Helpline, HelplineChange
from service.actions.decline_change import decline_change
from service.actions.withdraw_change import withdraw_change
from service.proposal import (
    ChangeDecidedError,
    ChangeOutdatedError,
    NothingChangedError,
    NotYourProposalError,
    OwnProposalError,
)
from tests.people import member

pytestmark = pytest.mark.django_db


@pytest.fixture
def lea():
    return member("lea")


@pytest.fixture
def omar():
    return member("omar")


@pytest.fixture
def line(make_line):
    return make_line(checked_on=date(2026, 10, 1))


def numbers(now):
    return [line.number for line in help_lines("KE", now=now)]


def waiting(values, *, line, by, now):
    change = propose_line_change(line=line, values=values, by=by, now=now).waiting
    assert change is not None
    return change


@pytest.fixture
def proposal(line, lea, now):
    return waiting({"number": "117"}, line=line, by=lea, now=now)


def test_children_see_the_old_number_until_another_person_agrees(proposal, omar, now):
    assert numbers(now) == ["116"]

    agree_to_line_change(change=proposal, by=omar, now=now)

    assert numbers(now) == ["117"]
    kept = HelplineChange.objects.get()
    assert (kept.agreed_by, kept.in_force_at) == (omar, now)
    assert (kept.before["number"], kept.after["number"]) == ("116", "117")


@pytest.mark.parametrize(
    "values",
    [
        {"country_iso2": "UG"},
        {"country_name": "Uganda"},
        {"kind": "emergency"},
        {"name": "Another line"},
        {"sms": "15"},
        {"url": "https://line.example/"},
        {"hours": "always"},
        {"is_free": True},
        {"confidence": "medium"},
    ],
    ids=lambda values: next(iter(values)),
)
def test_whatever_a_child_sees_waits_for_a_second_person(values, line, lea, omar, now):
    before = Helpline.objects.values().get()
    change = waiting(values, line=line, by=lea, now=now)
    assert Helpline.objects.values().get() == before

    agree_to_line_change(change=change, by=omar, now=now)

    name, value = next(iter(values.items()))
    assert Helpline.objects.values_list(name, flat=True).get() == value


def test_nobody_agrees_to_or_declines_their_own_proposal(proposal, lea, omar, now):
    with pytest.raises(OwnProposalError):
        agree_to_line_change(change=proposal, by=lea, now=now)
    with pytest.raises(OwnProposalError):
        decline_change(change=proposal, reason="No.", by=lea, now=now)
    assert numbers(now) == ["116"]

    agree_to_line_change(change=proposal, by=omar, now=now)
    assert numbers(now) == ["117"]


def test_the_database_itself_refuses_one_person_as_two(proposal, lea, omar, now):
    row = HelplineChange.objects.filter(pk=proposal.pk)
    for wrong in (
        {"agreed_by": lea},
        {"declined_by": lea},
        {"in_force_at": now},
        {"what": "publish"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            row.update(**wrong)

    assert row.update(agreed_by=omar, in_force_at=now) == 1


def test_one_person_hides_a_number_at_once_and_showing_it_again_takes_two(line, lea, omar, now):
    assert numbers(now) == ["116"]
    hide_line(line=line, by=lea, now=now)

    assert numbers(now) == []
    assert HelplineChange.objects.get().what == "hide"
    change = waiting({"confidence": "high"}, line=line, by=lea, now=now)
    assert numbers(now) == []
    agree_to_line_change(change=change, by=omar, now=now)
    assert numbers(now) == ["116"]


def test_one_person_hides_a_hotline_too(make_line, lea, now):
    hotline = make_line(kind="hotline", number="", url="https://line.example/")
    assert hotline_for("KE", now=now).url == "https://line.example/"

    hide_line(line=hotline, by=lea, now=now)

    assert hotline_for("KE", now=now) == EVERYWHERE


def test_a_line_with_a_number_no_phone_can_dial_can_still_be_hidden(line, lea, now):
    Helpline.objects.update(number="call us", url="no address")

    hide_line(line=line, by=lea, now=now)

    assert Helpline.objects.get().confidence == "unknown"
    with pytest.raises(NothingChangedError):
        hide_line(line=line, by=lea, now=now)


def test_a_number_hidden_meanwhile_is_corrected_and_stays_hidden(proposal, line, omar, now):
    hide_line(line=line, by=omar, now=now)

    agree_to_line_change(change=proposal, by=omar, now=now)

    found = Helpline.objects.get()
    assert (found.number, found.confidence) == ("117", "unknown")


def test_the_day_of_a_call_counts_at_once_and_is_kept_with_who(line, lea, now):
    made = propose_line_change(
        line=line, values={"checked_on": date(2026, 11, 20), "notes": "Kind."}, by=lea, now=now
    )

    assert made.waiting is None
    assert Helpline.objects.get().checked_on == date(2026, 11, 20)
    kept = HelplineChange.objects.get()
    assert (kept.what, kept.proposed_by) == ("note", lea)
    assert (kept.before["checked_on"], kept.after["checked_on"]) == ("2026-10-01", "2026-11-20")


def test_the_day_of_a_call_waits_with_the_number_that_was_called(line, lea, omar, now):
    values = {"number": "117", "checked_on": date(2026, 11, 20)}
    change = waiting(values, line=line, by=lea, now=now)
    assert Helpline.objects.get().checked_on == date(2026, 10, 1)

    agree_to_line_change(change=change, by=omar, now=now)

    assert Helpline.objects.get().checked_on == date(2026, 11, 20)


def test_another_number_that_nobody_called_is_one_still_to_check(proposal, omar, now):
    agree_to_line_change(change=proposal, by=omar, now=now)

    assert Helpline.objects.get().checked_on is None


def test_a_change_of_both_kinds_is_stored_as_two(line, lea, now):
    made = propose_line_change(
        line=line, values={"hours": "always", "notes": "Kind."}, by=lea, now=now
    )

    assert made.waiting
    assert made.at_once
    assert (set(made.waiting.after), set(made.at_once.after)) == ({"hours"}, {"notes"})


def test_a_new_line_is_there_when_a_second_person_agreed(lea, omar, now):
    values = {
        "country_iso2": "KE", "country_name": "Kenya", "kind": "helpline", "name": "A line",
        "number": "118", "confidence": "high",
    }  # fmt: skip
    change = propose_line(values=values, by=lea, now=now)
    assert not Helpline.objects.exists()

    agree_to_line_change(change=change, by=omar, now=now)

    assert numbers(now) == ["118"]
    assert HelplineChange.objects.get().line == Helpline.objects.get()


def test_a_new_line_without_its_country_is_stored_nowhere(lea, now):
    with pytest.raises(ValidationError) as refused:
        propose_line(values={"name": "A line", "kind": "helpline"}, by=lea, now=now)

    assert set(refused.value.message_dict) == {"country_iso2", "country_name"}
    assert not HelplineChange.objects.exists()


def test_a_number_no_phone_can_dial_is_stored_nowhere(line, lea, now):
    with pytest.raises(ValidationError):
        propose_line_change(line=line, values={"number": "call us"}, by=lea, now=now)
    with pytest.raises(NothingChangedError):
        propose_line_change(line=line, values={"number": "116"}, by=lea, now=now)

    assert not HelplineChange.objects.exists()


def test_a_line_added_by_mistake_is_hidden_and_removed_by_two(line, lea, omar, now):
    with pytest.raises(NotRemovableError):
        propose_removal(line=line, by=lea, now=now)
    hide_line(line=line, by=lea, now=now)
    change = propose_removal(line=line, by=lea, now=now)
    assert Helpline.objects.exists()

    agree_to_line_change(change=change, by=omar, now=now)

    assert not Helpline.objects.exists()
    change.refresh_from_db()
    assert (change.line, change.before["number"], change.agreed_by) == (None, "116", omar)


def test_a_shipped_line_is_hidden_and_never_removed(lea, now):
    load_helplines()
    shipped = Helpline.objects.get(file_key="KE:helpline")
    hide_line(line=shipped, by=lea, now=now)

    with pytest.raises(NotRemovableError):
        propose_removal(line=shipped, by=lea, now=now)
    load_helplines()
    assert Helpline.objects.get(file_key="KE:helpline").confidence == "unknown"


def test_what_was_agreed_is_not_written_over_by_the_shipped_list(lea, omar, now):
    load_helplines()
    shipped = Helpline.objects.get(file_key="KE:helpline")
    change = waiting({"number": "117"}, line=shipped, by=lea, now=now)
    load_helplines()
    agree_to_line_change(change=change, by=omar, now=now)

    load_helplines()

    assert Helpline.objects.get(file_key="KE:helpline").number == "117"


def test_a_proposal_is_outdated_when_its_line_changed_or_is_gone(line, proposal, lea, omar, now):
    other = waiting({"name": "Another line"}, line=line, by=omar, now=now)
    agree_to_line_change(change=other, by=lea, now=now)

    with pytest.raises(ChangeOutdatedError):
        agree_to_line_change(change=proposal, by=omar, now=now)
    fresh = waiting({"number": "117"}, line=line, by=lea, now=now)
    Helpline.objects.all().delete()
    with pytest.raises(ChangeOutdatedError):
        agree_to_line_change(change=fresh, by=omar, now=now)
    with pytest.raises(ChangeOutdatedError):
        propose_line_change(line=line, values={"number": "1"}, by=lea, now=now)


def test_a_declined_proposal_keeps_its_reason_and_changes_nothing(proposal, omar, now):
    decline_change(change=proposal, reason="It rings nowhere.", by=omar, now=now)

    kept = HelplineChange.objects.get()
    assert (kept.declined_by, kept.reason) == (omar, "It rings nowhere.")
    with pytest.raises(ChangeDecidedError):
        agree_to_line_change(change=proposal, by=omar, now=now)
    assert numbers(now) == ["116"]


def test_only_the_proposer_takes_a_proposal_back(proposal, lea, omar, now):
    with pytest.raises(NotYourProposalError):
        withdraw_change(change=proposal, by=omar, now=now)

    withdraw_change(change=proposal, by=lea, now=now)

    with pytest.raises(ChangeDecidedError):
        agree_to_line_change(change=proposal, by=omar, now=now)
    assert not HelplineChange.objects.waiting().exists()
