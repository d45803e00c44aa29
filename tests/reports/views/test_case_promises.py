"""Days on the case page: each is a promise that stands, and where none would, one is made."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from reports.access import data_key_for_staff
from reports.actions.note_lateness import note_missed_promises
from reports.actions.open_story import open_story
from reports.actions.send_message import Letter, write_to_team
from reports.local_time import site_zone
from reports.models import Promise, Report
from reports.vocabulary import StateEvent
from tests.reports.views.at_the_desk import ask, move, reply
from tests.reports.views.conftest import SUNDAY

REFERRED: dict[str, Any] = {"acts": ("told_police",), "with_yes": True}


def days_that_stand():
    return [f"{each:%A}" for each in Promise.objects.standing().values_list("day", flat=True)]


def tick():
    """Let the worker look at the promised days, as it does every 30 seconds."""
    return note_missed_promises(zone=site_zone(), now=timezone.now())


def read_and_answered(*, by):
    move(StateEvent.QUEUE)
    open_story(report=Report.objects.get(), by=by, now=SUNDAY)
    reply("Thank you for telling us.", by=by)


def test_whoever_writes_after_our_answer_is_told_when_we_write_again(mira_inside, ana, clock):
    read_and_answered(by=ana)
    assert days_that_stand() == []
    assert "We write to you here" not in mira_inside.open("/c/in/").words
    clock.shift(timedelta(minutes=5))

    page = mira_inside.press("Send", body="It happened again.")

    assert page.heading == "A helper has read your message."
    assert "We will write to you here by Friday." in page.words
    assert days_that_stand() == ["Friday"]


def test_writing_while_an_answer_is_promised_moves_no_day(mira_inside):
    page = mira_inside.press("Send", body="One more thing.")

    assert "We write to you here by Friday." in page.words
    assert days_that_stand() == ["Wednesday", "Friday"]


def test_a_question_says_on_which_day_we_go_on_without_an_answer(mira_inside, ana):
    open_story(report=Report.objects.get(), by=ana, now=SUNDAY)
    ask("Which app was it?", by=ana)

    page = mira_inside.open("/c/in/")

    assert page.heading == "We have a question for you."
    assert "We go on with what we know on Friday." in page.words
    assert days_that_stand() == ["Friday"]
    # An answer changes who waits for whom, and not the day.
    page = mira_inside.press("Send", body="The one with blocks.")
    assert "We will write to you here by Friday." in page.words


@pytest.mark.parametrize("days_later", [0, 1])
def test_a_referral_says_when_we_write(mira_inside, code, ana, clock, days_later):
    read_and_answered(by=ana)
    move(StateEvent.REFER, **REFERRED)
    # A letter about it keeps that promise, and the next day stands.
    reply("We asked the police to help.", by=ana)
    clock.shift(timedelta(days=days_later))

    page = mira_inside.open_case(code) if days_later else mira_inside.open("/c/in/")

    assert "You hear from us by Friday." in page.words
    assert days_that_stand() == ["Friday"]


@pytest.mark.parametrize("event", [StateEvent.REFER, StateEvent.ASK_SECOND_LOOK])
def test_what_waits_for_somebody_else_flips_to_late_by_itself(mira_inside, code, ana, clock, event):
    read_and_answered(by=ana)
    move(event, **REFERRED)
    clock.shift(timedelta(days=6))

    page = mira_inside.open_case(code)

    assert page.heading == "We are late. We are sorry."
    assert "We said yesterday." in page.words


def test_a_tick_of_the_worker_alone_makes_a_passed_promise_late_and_names_the_next_day(
    mira, code, clock
):
    clock.shift(timedelta(days=4))
    assert tick() == 1

    page = mira.open_case(code)

    assert page.heading == "We are late. We are sorry."
    assert "We said yesterday. Now we say Sunday." in page.words
    assert "You can ask for someone else." not in page.words


@pytest.mark.parametrize(
    "days", [(4, 6), (6, 10)], ids=["two days of two promises", "both days at once, and again"]
)
def test_the_second_missed_day_offers_somebody_else(mira, code, clock, days):
    for begin, end in zip((0, *days), days, strict=False):
        clock.shift(timedelta(days=end - begin))
        assert tick() > 0

    page = mira.open_case(code)

    assert page.heading == "We are late. We are sorry."
    assert "You can ask for someone else." in page.words


def test_two_promises_of_one_day_are_one_day_missed(mira, code, clock):
    Promise.objects.update(day=SUNDAY.date())
    clock.shift(timedelta(days=1))
    assert tick() == 2

    page = mira.open_case(code)

    assert page.heading == "We are late. We are sorry."
    assert "You can ask for someone else." not in page.words


def test_a_child_who_writes_to_a_read_report_is_not_forgotten_when_the_day_passes(ana, code, clock):
    read_and_answered(by=ana)
    report = Report.objects.get()
    letter = Letter(body="It happened again.", form_tag=b"l" * 32)
    key = data_key_for_staff(report)
    write_to_team(report=report, data_key=key, letter=letter, now=timezone.now())

    clock.shift(timedelta(days=6))

    assert tick() == 1
