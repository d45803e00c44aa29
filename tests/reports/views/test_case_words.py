"""What the page says of each state: the approved text that is true, with acts from the log."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import RequestFactory

from reports.access import Asked, CaseFile, Letter, Opening, Shown
from reports.views.case_more import CaseMore
from reports.views.case_words import CaseWords, status_key
from reports.vocabulary import Audience, PromiseKind, State, WishKind

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = date(2026, 3, 2)
WEDNESDAY, FRIDAY = date(2026, 3, 4), date(2026, 3, 6)
YESTERDAY = TODAY - timedelta(days=1)
OTHER = "You can ask for someone else."


def shown(state: State, *, acts: tuple[str, ...] = (), with_yes: bool | None = None) -> Shown:
    return Shown(state, NOON, acts, with_yes=with_yes)


def file(*history: Shown, **changes: Any) -> CaseFile:
    parts: dict[str, Any] = {
        "audience": Audience.B,
        "history": history or (shown(State.IN_REVIEW),),
        "standing": {PromiseKind.FIRST_READ: WEDNESDAY, PromiseKind.ANSWER: FRIDAY},
        "missed": {},
        "letters": (),
        "wishes": {},
    }
    return CaseFile(**{**parts, **changes})


def words(case: CaseFile, *, today: date = TODAY) -> CaseWords:
    return CaseWords(RequestFactory().get("/c/in/"), case, today)


def said(case: CaseFile, *, today: date = TODAY) -> str:
    state = words(case, today=today).state()
    return " ".join([state["heading"], *state["lines"]])


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (State.QUEUED, "We have your message. A helper will read it by Wednesday."),
        (State.QUARANTINED, "We have your message. A helper will read it by Wednesday."),
        (State.IN_REVIEW, "A helper has read your message. We will write to you here by Friday."),
        (
            State.WAITING_REPORTER,
            "We have a question for you. There is no rush. You can answer or skip it."
            " We go on with what we know on Friday.",
        ),
        (
            State.SECOND_LOOK,
            "One more helper is checking. We do this to be careful. You hear from us by Friday.",
        ),
        (State.CLOSED_NOT_US, "Another team is better for this."),
        (State.CLOSED_ELSEWHERE, "We are working on it with other messages."),
        (State.WITHDRAWN, "You asked us to stop. We have stopped."),
        (State.REOPENED, "We opened it again. A helper will read it by Wednesday."),
    ],
)
def test_each_state_has_its_own_text(state, text):
    assert said(file(shown(state))).startswith(text)


@pytest.mark.parametrize("state", [State.ACTION_TAKEN, State.CLOSED_HELPED, State.CLOSED_LIMIT])
def test_what_was_done_is_listed_from_the_log(state):
    case = file(shown(State.ACTION_TAKEN, acts=("asked_app",)), shown(state, acts=("told_police",)))

    text = said(case)

    assert "We told the police." in text
    # At an end everything that was done is told, before it only what came last.
    assert ("We asked the app to look at it." in text) is (state is not State.ACTION_TAKEN)


@pytest.mark.parametrize(
    ("with_yes", "text"),
    [
        (True, "We asked one more team. We told them only what you said is OK."),
        (False, "We had to tell one more team. We were worried that someone is not safe."),
        (None, "We asked one more team to help. They know how to help with this."),
    ],
)
def test_a_referral_says_whether_the_reporter_had_said_yes(with_yes, text):
    case = file(shown(State.REFERRED, acts=("told_police",), with_yes=with_yes))

    assert said(case) == f"{text} You hear from us by Friday. We told the police."


@pytest.mark.parametrize(
    ("with_yes", "line"),
    [
        (True, "We told them only what you said is OK."),
        (False, "We were worried that someone is not safe."),
    ],
)
def test_from_the_next_day_on_a_referral_is_waited_for(with_yes, line):
    case = file(shown(State.REFERRED, acts=("told_police",), with_yes=with_yes))

    text = said(case, today=TODAY + timedelta(days=1))

    assert text.startswith("We asked one more team. We wait for their answer. This can take time.")
    assert f"You hear from us by Friday. {line}" in text


def test_only_a_referral_reads_differently_on_another_day():
    later = TODAY + timedelta(days=9)

    differs = [
        state
        for state in State
        if status_key(shown(state), today=TODAY) != status_key(shown(state), today=later)
    ]

    assert differs == [State.REFERRED]


def test_a_passed_day_is_late_by_itself_and_the_second_miss_offers_somebody_else():
    first = said(file(standing={PromiseKind.ANSWER: YESTERDAY}))
    second = said(file(standing={PromiseKind.ANSWER: YESTERDAY}, misses=1))

    assert first == "We are late. We are sorry. We said yesterday."
    assert OTHER not in first
    assert OTHER in second


def test_nobody_is_said_to_have_been_told_of_it_as_nobody_is():
    assert "told" not in said(file(standing={PromiseKind.ANSWER: YESTERDAY}, misses=1))


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        (PromiseKind.FIRST_READ, "We said yesterday. Now we say Wednesday."),
        (PromiseKind.ANSWER, "We said yesterday. Now we say Friday."),
    ],
)
def test_the_new_day_is_of_the_kind_that_was_missed(kind, says):
    assert says in said(file(missed={kind: YESTERDAY}, misses=1))


def test_a_noted_miss_names_both_days():
    case = file(
        standing={PromiseKind.ANSWER: FRIDAY}, missed={PromiseKind.ANSWER: YESTERDAY}, misses=1
    )

    assert said(case) == "We are late. We are sorry. We said yesterday. Now we say Friday."


def test_somebody_else_is_not_offered_to_whoever_asked_already():
    asked = {WishKind.OTHER_PERSON: Asked(NOON)}

    assert OTHER not in said(file(standing={PromiseKind.ANSWER: YESTERDAY}, misses=2, wishes=asked))
    assert OTHER in said(file(standing={PromiseKind.ANSWER: YESTERDAY}, misses=2))


def test_a_finished_report_is_never_late():
    case = file(shown(State.CLOSED_NOT_US), standing={PromiseKind.ANSWER: YESTERDAY}, misses=2)

    assert "We are late" not in said(case)


def test_where_nothing_was_written_the_page_says_that_we_have_the_message():
    assert words(file()).no_messages() == [
        "No answer yet.",
        "We have your message.",
        "You hear from us by Friday.",
    ]
    assert words(file(shown(State.WITHDRAWN))).no_messages() == ["You have no new messages."]


def test_a_day_of_another_kind_stands_in_for_none():
    read = file(shown(State.IN_REVIEW), standing={PromiseKind.FIRST_READ: WEDNESDAY})
    new = file(shown(State.QUEUED), standing={PromiseKind.ANSWER: FRIDAY})

    assert said(read) == "A helper has read your message."
    assert said(new) == "We have your message."
    assert words(read).no_messages() == ["No answer yet.", "We have your message."]


def test_who_opened_it_is_said_by_role_and_day_each_once():
    opened = (
        Opening("moderator", YESTERDAY),
        Opening("moderator", TODAY),
        Opening("moderator", TODAY),
        Opening("lead", TODAY),
        Opening("safeguarding_lead", TODAY),
    )

    openers = CaseMore(words(file(opened=opened))).openers()

    assert openers is not None
    assert openers["openings"] == [
        ("A helper", "yesterday"),
        ("A helper", "today"),
        ("A senior helper", "today"),
        ("Child protection", "today"),
    ]
    assert CaseMore(words(file())).openers() is None


def test_before_questions_were_marked_the_last_letter_is_the_question():
    letters = tuple(
        Letter(from_us=True, body=body, sent_at=NOON, is_new=False)
        for body in ("Hello.", "Which app?")
    )

    question = words(file(shown(State.WAITING_REPORTER), letters=letters)).question()

    assert question is not None
    assert question["message"]["body"] == "Which app?"
    assert words(file(letters=letters)).question() is None


@pytest.mark.parametrize("state", list(State))
def test_a_wish_to_stop_stands_only_while_there_is_something_to_stop(state):
    wishes = {WishKind.STOP: Asked(NOON), WishKind.DELETE: Asked(NOON)}
    case = words(file(shown(state), wishes=wishes))

    more = CaseMore(case)

    headings = [note["heading"] for note in more.asked()]
    assert ("You asked us to stop" in headings) is not case.is_closed
    assert "You asked us to delete it" in headings
    assert (more.open_again() is not None) is case.is_closed
