"""What a reporter may read of the own case."""

import secrets
from datetime import date

import pytest

from reports.access import case_file, mark_read, open_with_code
from reports.actions.ask_to_stop import ask_to_stop, take_stop_back
from reports.actions.send_message import Letter, answer_reporter, write_to_team
from reports.crypto.envelope import CannotOpenError
from reports.models import Message, Promise, Report
from reports.vocabulary import Audience, PromiseKind, State
from tests.query_counts import own_queries
from tests.reports.builders import NOW, ZONE, after, data_key_of, moderator, sent

pytestmark = pytest.mark.django_db

# The builders' report is sent on Monday, 2 March 2026, and is not urgent.
THURSDAY, SATURDAY = date(2026, 3, 5), date(2026, 3, 7)


@pytest.fixture
def mira():
    return open_with_code(sent().code.keys)


def letter(body: str) -> Letter:
    return Letter(body=body, form_tag=secrets.token_bytes(32))


def reply(case, body: str, **when: float) -> None:
    report = case.report
    answer_reporter(
        report=report,
        data_key=data_key_of(report),
        letter=letter(body),
        by=moderator(f"ana{Message.objects.count()}"),
        now=after(**when),
    )


def test_a_new_case_has_one_state_two_promises_and_no_letters(mira):
    file = case_file(mira)

    assert file.audience is Audience.C
    assert [shown.state for shown in file.history] == [State.RECEIVED]
    assert file.standing == {PromiseKind.FIRST_READ: THURSDAY, PromiseKind.ANSWER: SATURDAY}
    assert (file.missed, file.letters, file.stop) == ({}, (), None)


def test_letters_both_ways_are_opened_in_the_order_in_which_they_were_sent(mira):
    reply(mira, "Hello", hours=1)
    write_to_team(
        report=mira.report, data_key=mira.data_key, letter=letter("ភ្លៀង"), now=after(hours=2)
    )

    letters = case_file(mira).letters

    assert [(each.from_us, each.body) for each in letters] == [(True, "Hello"), (False, "ភ្លៀង")]


def test_an_answer_keeps_its_promise_and_leaves_the_other_standing(mira):
    reply(mira, "Hello", hours=1)

    assert set(case_file(mira).standing) == {PromiseKind.FIRST_READ}


def test_a_missed_promise_is_shown_until_it_is_kept(mira):
    promise = Promise.objects.filter(report=mira.report, kind=PromiseKind.ANSWER)
    promise.update(missed_at=after(days=6))
    assert case_file(mira).missed == {PromiseKind.ANSWER: SATURDAY}

    promise.update(missed_at=after(days=6), kept_at=after(days=7))

    assert case_file(mira).missed == {}


def test_a_letter_is_new_until_it_is_marked_read_and_the_day_is_the_first(mira):
    reply(mira, "Hello", hours=1)
    assert [each.is_new for each in case_file(mira).letters] == [True]

    mark_read(mira, today=THURSDAY)
    mark_read(mira, today=SATURDAY)

    assert [each.is_new for each in case_file(mira).letters] == [False]
    assert Message.objects.get().read_on == THURSDAY


def test_marking_read_leaves_the_own_letters_alone(mira):
    write_to_team(report=mira.report, data_key=mira.data_key, letter=letter("Hi"), now=NOW)

    mark_read(mira, today=THURSDAY)

    assert Message.objects.get().read_on is None


def test_a_wish_to_stop_is_shown_until_it_is_taken_back(mira):
    Report.objects.update(person_may_live_there=False)
    mira.report.refresh_from_db()
    ask_to_stop(report=mira.report, zone=ZONE, now=NOW)
    stop = case_file(mira).stop
    assert stop is not None
    assert stop.on == date(2026, 3, 9)

    take_stop_back(report=mira.report, now=after(hours=1))

    assert case_file(mira).stop is None


def test_another_key_opens_no_letter(mira):
    reply(mira, "Hello", hours=1)
    other = open_with_code(sent().code.keys)

    with pytest.raises(CannotOpenError):
        case_file(type(mira)(report=mira.report, locator=mira.locator, data_key=other.data_key))
    assert case_file(mira).letters[0].body == "Hello"


def test_a_case_is_read_with_four_queries_however_long_it_is(mira):
    for number in range(4):
        reply(mira, "Hello", hours=number)

    with own_queries() as queries:
        case_file(mira)

    assert len(queries) == 4, queries
