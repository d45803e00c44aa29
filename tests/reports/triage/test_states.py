"""Who may move a report where: each refusal beside the same wish granted, then all paths."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.triage.states import (
    CHILD_STATUS_KEY,
    TABLE,
    Effect,
    Refusal,
    RefusalCode,
    Transition,
    TransitionFacts,
    allowed_events,
    next_state,
)
from reports.vocabulary import CLOSED_STATES, OPEN_STATES, Level, State, StateEvent

STAFF = ["moderator", "lead", "safeguarding_lead"]
NEVER_ACTING = ["editor", "reviewer", "auditor", "administrator", "", "Moderator", "partner"]
EVERYBODY = [*STAFF, *NEVER_ACTING, "reporter", "system"]
URGENT, CALM = [Level.P0, Level.P1], [Level.P2, Level.P3]

# Everything in order: any refusal from here is the table's own.
GRANTED = TransitionFacts(
    level=Level.P3,
    acts=("told_platform",),
    second_person=True,
    is_same_person_as_asker=False,
    person_may_live_there=False,
)
ANY_FACTS = st.builds(
    TransitionFacts,
    level=st.sampled_from(Level),
    acts=st.sampled_from([(), ("told_platform",)]),
    second_person=st.booleans(),
    is_same_person_as_asker=st.booleans(),
    person_may_live_there=st.booleans(),
    legal_hold=st.booleans(),
)
STATES, EVENTS, ROLES = (st.sampled_from(each) for each in (State, StateEvent, EVERYBODY))


def ask(
    state: State, event: StateEvent, *, role: str = "moderator", facts: TransitionFacts = GRANTED
) -> Transition | Refusal:
    return next_state(state=state, event=event, role=role, facts=facts)


def moves() -> Iterator[tuple[State, StateEvent, State]]:
    for state in State:
        for event in StateEvent:
            for role in EVERYBODY:
                outcome = ask(state, event, role=role)
                if isinstance(outcome, Transition):
                    yield state, event, outcome.state


# casework section 2, a line each: what staff, the reporter or the system may do.
LISTED = [
    ("received", "queue", "system", "queued"),
    ("queued", "begin_review", "moderator", "in_review"),
    ("reopened", "begin_review", "lead", "in_review"),
    ("action_taken", "begin_review", "moderator", "in_review"),
    ("in_review", "ask_reporter", "moderator", "waiting_reporter"),
    ("waiting_reporter", "reporter_wrote", "reporter", "in_review"),
    ("waiting_reporter", "reporter_wrote", "system", "in_review"),
    ("in_review", "ask_second_look", "moderator", "second_look"),
    ("second_look", "finish_second_look", "lead", "in_review"),
    ("in_review", "refer", "moderator", "referred"),
    ("second_look", "refer", "moderator", "referred"),
    ("referred", "partner_answered", "moderator", "in_review"),
    ("in_review", "record_action", "moderator", "action_taken"),
    ("second_look", "record_action", "moderator", "action_taken"),
    ("action_taken", "close_helped", "moderator", "closed_helped"),
    ("action_taken", "close_limit", "moderator", "closed_limit"),
    ("second_look", "close_limit", "safeguarding_lead", "closed_limit"),
    ("queued", "close_not_us", "moderator", "closed_not_us"),
    ("in_review", "close_elsewhere", "moderator", "closed_elsewhere"),
    ("queued", "withdraw", "reporter", "withdrawn"),
    ("quarantined", "withdraw", "reporter", "withdrawn"),
    ("in_review", "withdraw", "moderator", "withdrawn"),
    ("closed_helped", "reopen", "reporter", "reopened"),
    ("withdrawn", "reopen", "reporter", "reopened"),
    ("closed_limit", "reopen", "moderator", "reopened"),
    ("queued", "quarantine", "moderator", "quarantined"),
    ("quarantined", "release", "moderator", "queued"),
]
REFUSED = [
    ("received", "queue", "moderator", RefusalCode.NOT_THIS_ROLE),
    ("queued", "record_action", "moderator", RefusalCode.NOT_FROM_HERE),
    ("queued", "close_helped", "moderator", RefusalCode.NOT_FROM_HERE),
    ("in_review", "close_limit", "moderator", RefusalCode.NOT_FROM_HERE),
    ("waiting_reporter", "begin_review", "system", RefusalCode.NOT_THIS_ROLE),
    ("quarantined", "close_not_us", "moderator", RefusalCode.NOT_FROM_HERE),
    ("closed_helped", "begin_review", "moderator", RefusalCode.NOT_FROM_HERE),
    ("withdrawn", "withdraw", "reporter", RefusalCode.NOT_FROM_HERE),
    ("in_review", "reopen", "reporter", RefusalCode.NOT_FROM_HERE),
    ("closed_helped", "reopen", "system", RefusalCode.NOT_THIS_ROLE),
    ("waiting_reporter", "close_limit", "system", RefusalCode.NOT_THIS_ROLE),
    ("in_review", "withdraw", "system", RefusalCode.NOT_THIS_ROLE),
]


@pytest.mark.parametrize(("state", "event", "role", "then"), LISTED)
def test_what_the_table_lists_is_done(state, event, role, then):
    outcome = ask(State(state), StateEvent(event), role=role)

    assert isinstance(outcome, Transition)
    assert outcome.state == then


@pytest.mark.parametrize(("state", "event", "role", "code"), REFUSED)
def test_what_the_table_does_not_list_is_refused(state, event, role, code):
    assert ask(State(state), StateEvent(event), role=role) == Refusal(code)


@pytest.mark.parametrize("event", [StateEvent.REFER, StateEvent.RECORD_ACTION])
def test_nobody_says_something_was_done_without_naming_it(event):
    nothing = replace(GRANTED, acts=())

    assert isinstance(ask(State.IN_REVIEW, event), Transition)
    assert ask(State.IN_REVIEW, event, facts=nothing) == Refusal(RefusalCode.NO_ACTS)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("event", [StateEvent.CLOSE_NOT_US, StateEvent.CLOSE_ELSEWHERE])
def test_an_urgent_report_is_sent_elsewhere_by_two_people(event, level):
    pair = replace(GRANTED, level=level)
    alone = ask(State.IN_REVIEW, event, facts=replace(pair, second_person=False))

    assert isinstance(ask(State.IN_REVIEW, event, facts=pair), Transition)
    assert isinstance(alone, Transition) == (level in CALM)
    assert level in CALM or alone == Refusal(RefusalCode.NEEDS_SECOND_PERSON)


@pytest.mark.parametrize("level", Level)
def test_a_wish_to_stop_an_urgent_report_is_decided_by_two_people(level):
    facts = replace(GRANTED, level=level)
    by_code = ask(State.QUEUED, StateEvent.WITHDRAW, role="reporter", facts=facts)

    assert isinstance(ask(State.QUEUED, StateEvent.WITHDRAW, facts=facts), Transition)
    assert isinstance(by_code, Transition) == (level in CALM)


def test_a_wish_to_stop_is_decided_by_two_people_where_the_person_may_live():
    home = replace(GRANTED, person_may_live_there=True)
    alone = replace(home, second_person=False)

    assert isinstance(ask(State.QUEUED, StateEvent.WITHDRAW, facts=home), Transition)
    for role, facts in [("moderator", alone), ("reporter", home), ("reporter", alone)]:
        outcome = ask(State.QUEUED, StateEvent.WITHDRAW, role=role, facts=facts)
        assert outcome == Refusal(RefusalCode.NEEDS_SECOND_PERSON)


@pytest.mark.parametrize("role", ["reporter", "moderator"])
def test_nothing_is_withdrawn_under_a_legal_hold(role):
    held = replace(GRANTED, legal_hold=True)

    assert isinstance(ask(State.QUEUED, StateEvent.WITHDRAW, role=role), Transition)
    refused = ask(State.QUEUED, StateEvent.WITHDRAW, role=role, facts=held)
    assert refused == Refusal(RefusalCode.LEGAL_HOLD)


@pytest.mark.parametrize(
    "event",
    [
        StateEvent.FINISH_SECOND_LOOK,
        StateEvent.REFER,
        StateEvent.RECORD_ACTION,
        StateEvent.CLOSE_HELPED,
        StateEvent.CLOSE_NOT_US,
    ],
)
def test_a_second_look_is_ended_by_somebody_else(event):
    same = replace(GRANTED, is_same_person_as_asker=True)

    assert isinstance(ask(State.SECOND_LOOK, event), Transition)
    assert ask(State.SECOND_LOOK, event, facts=same) == Refusal(RefusalCode.SAME_PERSON)


def test_one_person_alone_does_not_hold_a_report_back_but_may_let_it_go():
    alone = replace(GRANTED, second_person=False)

    assert isinstance(ask(State.QUEUED, StateEvent.QUARANTINE), Transition)
    refused = ask(State.QUEUED, StateEvent.QUARANTINE, facts=alone)
    assert refused == Refusal(RefusalCode.NEEDS_SECOND_PERSON)
    assert isinstance(ask(State.QUARANTINED, StateEvent.RELEASE, facts=alone), Transition)


@pytest.mark.parametrize(
    ("state", "event", "level", "effects"),
    [
        ("received", "queue", "P3", set()),
        ("queued", "begin_review", "P3", {"tell_reporter", "need_lease"}),
        (
            "in_review",
            "ask_reporter",
            "P1",
            {"tell_reporter", "pause_action_clock", "need_lease"},
        ),
        ("in_review", "ask_reporter", "P0", {"tell_reporter", "need_lease"}),
        ("waiting_reporter", "reporter_wrote", "P3", {"tell_reporter", "resume_action_clock"}),
        ("action_taken", "close_helped", "P3", {"tell_reporter", "stop_clocks", "need_lease"}),
        ("waiting_reporter", "withdraw", "P3", {"tell_reporter", "stop_clocks"}),
        ("withdrawn", "reopen", "P3", {"tell_reporter", "restart_clocks"}),
        ("queued", "quarantine", "P3", set()),
        ("waiting_reporter", "quarantine", "P3", {"tell_reporter", "resume_action_clock"}),
    ],
)
def test_a_change_brings_its_effects(state, event, level, effects):
    facts = replace(GRANTED, level=Level(level))
    outcomes = [ask(State(state), StateEvent(event), role=role, facts=facts) for role in EVERYBODY]

    done = [each for each in outcomes if isinstance(each, Transition)]
    assert done
    assert all(set(each.effects) == {Effect(name) for name in effects} for each in done)


@given(state=STATES, event=EVENTS, role=st.sampled_from(NEVER_ACTING), facts=ANY_FACTS)
def test_a_role_that_does_not_act_moves_nothing(state, event, role, facts):
    assert ask(state, event, role=role, facts=facts) == Refusal(RefusalCode.NOT_THIS_ROLE)


@given(state=STATES, event=EVENTS, role=ROLES, facts=ANY_FACTS)
def test_no_path_leads_out_of_the_table(state, event, role, facts):
    outcome = ask(state, event, role=role, facts=facts)

    if isinstance(outcome, Transition):
        assert outcome.state in State
        assert outcome.state == TABLE[event].to
        assert (outcome.state in CLOSED_STATES) == (Effect.STOP_CLOCKS in outcome.effects)


@given(state=STATES, event=EVENTS, facts=ANY_FACTS)
def test_the_system_alone_never_ends_a_report(state, event, facts):
    outcome = ask(state, event, role="system", facts=facts)

    assert isinstance(outcome, Refusal) or outcome.state in OPEN_STATES


@given(event=EVENTS, role=ROLES, facts=ANY_FACTS, state=STATES)
def test_the_action_clock_of_a_child_in_danger_never_waits(state, event, role, facts):
    outcome = ask(state, event, role=role, facts=replace(facts, level=Level.P0))

    assert isinstance(outcome, Refusal) or Effect.PAUSE_ACTION_CLOCK not in outcome.effects


@given(state=STATES, role=ROLES, facts=ANY_FACTS)
def test_the_buttons_shown_are_exactly_the_events_that_succeed(state, role, facts):
    shown = allowed_events(state=state, role=role, facts=facts)

    outcomes = {event: ask(state, event, role=role, facts=facts) for event in StateEvent}
    assert set(shown) == {e for e, done in outcomes.items() if isinstance(done, Transition)}


@given(state=st.sampled_from(sorted(CLOSED_STATES)), facts=ANY_FACTS)
def test_a_reporter_may_always_open_a_closed_report_again(state, facts):
    outcome = ask(state, StateEvent.REOPEN, role="reporter", facts=facts)

    assert isinstance(outcome, Transition)
    assert outcome.state is State.REOPENED


def test_every_state_is_reached_from_a_received_report():
    reached, before = {State.RECEIVED}, set[State]()
    while reached != before:
        before = set(reached)
        reached |= {then for state, _, then in moves() if state in reached}

    assert reached == set(State)


def test_every_state_leads_on_somewhere():
    assert {state for state, _, _ in moves()} == set(State)


def test_every_event_has_its_row_and_moves_something():
    assert set(TABLE) == set(StateEvent)
    assert {event for _, event, _ in moves()} == set(StateEvent)


def test_every_state_has_a_text_for_the_child():
    assert set(CHILD_STATUS_KEY) == set(State)
    assert CHILD_STATUS_KEY[State.QUARANTINED] == CHILD_STATUS_KEY[State.QUEUED]
