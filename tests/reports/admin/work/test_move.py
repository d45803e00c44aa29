"""Moving a report: the reporter's text first, acts ticked, refusals in plain words."""

from datetime import timedelta

import pytest
from django.utils import timezone

from reports.access.case_file import letters_of
from reports.actions.ask_to_stop import ask_to_stop
from reports.actions.take_report import take_report
from reports.local_time import by_day_words, today_at
from reports.models import StatusChange, Wish
from reports.vocabulary import ClockKind, Level, State
from tests.people import at_the_desk
from tests.reports.builders import NOW, ZONE, after, data_key_of, fresh
from tests.reports.factories import finished, passed_on, read

QUEUE = "/desk/reports/report/"
DONE, REFERRED = "Something was done", "Passed to another team"
NOT_US = "Close: another team is better"


def at(report, name="ana"):
    browser = at_the_desk(name)
    browser.open(f"{QUEUE}{report.pk}/")
    return browser


def holding(report, name):
    browser = at(report, name)
    browser.press("Take this report")
    return browser


def test_closing_shows_the_reporters_text_before_anything_happens(ana):
    report = read(by=ana)

    page = at(report).press(NOT_US)

    assert "A helper has read your message." in page.words
    assert "Another team is better for this." in page.words
    assert fresh(report).state == State.IN_REVIEW


def test_a_second_press_makes_the_move(ana):
    report = read(by=ana)
    browser = at(report)
    browser.press(NOT_US)

    page = browser.press("do")

    assert fresh(report).state == State.CLOSED_NOT_US
    assert "Done: Closed: another team is better" in page.words


@pytest.mark.parametrize(
    ("button", "state"), [(DONE, State.ACTION_TAKEN), (REFERRED, State.REFERRED)]
)
def test_the_reporter_is_never_told_of_an_empty_list(ana, button, state):
    report = read(by=ana)
    browser = at(report)
    browser.press(button)

    page = browser.press("do", body="We did something.")
    assert "Tick what was done." in page.words
    assert page.typed == "We did something."
    assert fresh(report).state == State.IN_REVIEW

    browser.press("do", acts=["asked_app", "told_police"], body="")
    assert fresh(report).state == state
    assert StatusChange.objects.get(report=report, state=state).acts == ["asked_app", "told_police"]
    assert report.clocks.get(kind=ClockKind.ACTION_STARTED).met_at is not None


def test_the_preview_lists_the_acts_in_the_reporters_words(ana):
    browser = at(read(by=ana))
    browser.press(DONE)

    page = browser.press("look", acts=["told_police"])

    assert page.heading == "We did something about it."
    assert "We told the police." in page.words


@pytest.mark.parametrize(
    ("ticked", "heading"),
    [
        ({"with_yes": "on"}, "We asked one more team."),
        ({}, "We had to tell one more team."),
    ],
    ids=["with their yes", "without"],
)
def test_a_referral_says_whether_the_reporter_had_said_yes(ana, ticked, heading):
    report = read(by=ana)
    browser = at(report)
    browser.press(REFERRED)

    page = browser.press("look", acts=["told_police"], body="", **ticked)
    assert page.heading == heading
    browser.press("do")

    change = StatusChange.objects.get(report=report, state=State.REFERRED)
    assert change.with_yes is bool(ticked)


def test_the_preview_of_a_referral_names_the_day_that_is_promised_by_it(ana):
    report = read(by=ana)
    browser = at(report)
    browser.press(REFERRED)
    body = {"acts": ["told_police"], "body": "We asked the police to help."}

    page = browser.press("look", **body)
    browser.press("do")

    day = report.promises.standing().get(kind="answer").day
    assert f"You hear from us {by_day_words(day, today=today_at(timezone.now()))}." in page.words


def test_only_a_referral_asks_for_their_yes(ana):
    page = at(read(by=ana)).press(DONE)

    assert "The reporter said yes to this" not in page.words


def test_a_letter_is_shown_before_it_is_sent_with_the_move(ana):
    report = read(by=ana)
    browser = at(report)
    browser.press(NOT_US)

    page = browser.press("do", body="The advice service can help.")
    assert page.heading == "Another team is better for this."
    assert fresh(report).state == State.IN_REVIEW
    browser.press("do")

    assert fresh(report).state == State.CLOSED_NOT_US
    letters = letters_of(report, data_key=data_key_of(report))
    assert [each.body for each in letters] == ["The advice service can help."]


def test_going_back_from_the_preview_keeps_what_was_typed_and_ticked(ana):
    browser = at(read(by=ana))
    browser.press(DONE)
    browser.press("look", acts=["told_police"], body="A letter.")

    page = browser.press("Go back and change it")

    assert page.typed == "A letter."
    assert page.ticked == ["told_police"]


def test_a_double_click_moves_once(ana):
    report = read(by=ana)
    browser = at(report)
    browser.press("Ask for a second look")
    path, pairs = browser.filled("do")

    pages = [browser.post(path, pairs), browser.post(path, pairs)]

    assert [page.status for page in pages] == [200, 200]
    assert StatusChange.objects.filter(report=report, state=State.SECOND_LOOK).count() == 1


def test_an_old_form_changes_nothing_and_keeps_the_letter(ana, lea, clock):
    report = read(by=ana)
    browser = at(report)
    browser.press(NOT_US)
    path, pairs = browser.filled("look", body="My letter.")
    browser.post(path, pairs)
    path, pairs = browser.filled("do")
    take_report(report=report, by=lea, now=after(minutes=20))
    clock.shift(timedelta(minutes=21))

    page = browser.post(path, pairs)

    assert page.status == 409
    assert page.typed == "My letter."
    assert fresh(report).state == State.IN_REVIEW


def test_an_urgent_report_is_ended_by_a_second_person_only(ana):
    report = passed_on(by=ana, level=Level.P1)

    assert (
        NOT_US
        not in at(report)
        .press("Take this report")
        .html.split('id="why"')[0]
        .split("Not possible now")[0]
    )
    at(report).press("Give it back")
    lead = holding(report, "lea")
    lead.press(NOT_US)
    lead.press("do")

    assert fresh(report).state == State.CLOSED_NOT_US


def test_a_button_posted_by_hand_is_refused_in_plain_words(ana):
    report = read(by=ana, level=Level.P1)
    browser = at(report)
    path, pairs = browser.filled("Ask for a second look")
    forged = [(name, "close_not_us" if name == "event" else value) for name, value in pairs]
    forged = [(name, "do" if name == "stage" else value) for name, value in forged]

    page = browser.post(path, forged)

    assert "This needs a second look by another person first." in page.words
    assert fresh(report).state == State.IN_REVIEW


def test_nobody_stops_a_report_whose_reporter_did_not_ask(ana, lea):
    report = passed_on(by=ana)
    assert "Stop, as the reporter asked" not in holding(report, "lea").page.words

    ask_to_stop(report=report, zone=ZONE, now=NOW)
    lead = at(report, "lea")
    assert "The reporter asked us to stop on Mon 2 Mar." in lead.page.words
    lead.press("Stop, as the reporter asked")
    lead.press("do")

    assert fresh(report).state == State.WITHDRAWN
    assert Wish.objects.get(report=report).done_at == NOW


def test_a_finished_report_can_be_opened_again(ana):
    report = finished(by=ana)
    browser = holding(report, "ana")

    browser.press("Open again")
    browser.press("do")

    assert fresh(report).state == State.REOPENED


def test_a_finished_report_is_free_for_the_next_one_at_once(ana):
    report = finished(by=ana)

    assert "Take this report" in at(report, "lea").page.words
