"""The page of a report: what stands there, and for whom there is none."""

from datetime import timedelta

import pytest

from accounts.models import User
from reports.actions.give_back_report import give_back_report
from reports.journey.answer import Answer
from reports.models import AuditEvent, ReportKey
from reports.vocabulary import Level
from tests.people import at_the_desk, member
from tests.reports.builders import NOW, STORY, queued, sent
from tests.reports.factories import passed_on, read, taken, written_by_reporter

QUEUE = "/desk/reports/report/"
NOWHERE = [
    pytest.param("00000000-0000-4000-8000-000000000000", id="unknown"),
    pytest.param("not-a-report", id="malformed"),
    pytest.param("'%20OR%201=1", id="hostile"),
]


def page_of(report, name="ana"):
    return at_the_desk(name).open(f"{QUEUE}{report.pk}/")


def card(page, name: str) -> str:
    return str(
        next(each.words for each in page.tree.descendants("section") if each.get("id") == name)
    )


def test_the_tapped_answers_come_first_in_the_words_of_the_question():
    report = queued(level=Level.P1, age="10-12")

    gist = card(page_of(report), "gist")

    assert "How old are you? I am 10 to 12." in gist
    assert "What happened? Someone says: do this, or I will share or hurt." in gist


def test_a_skipped_question_is_named_as_skipped():
    answered = card(page_of(sent().report), "gist")
    skipped = card(page_of(sent(ongoing=Answer(skipped=True)).report), "gist")

    assert "Is it still happening? No, it has stopped." in answered
    assert "Is it still happening? Skipped" in skipped
    assert "Are you safe right now? Yes, I am safe." in skipped


def test_the_page_says_why_the_level_is_what_it_is_and_what_nobody_knows():
    why = card(page_of(queued(level=Level.P1)), "why")

    assert "P1 Someone is threatening or blackmailing the child." in why
    assert "things are not known" in why
    assert "It was not asked" in why


def test_clocks_and_promised_days_stand_on_the_page():
    times = card(page_of(queued(level=Level.P1)), "times")

    assert "First read in 1 h 1 min of 1 h" in times
    assert "We answer by Mon 2 Mar promised" in times


def test_the_story_is_not_on_the_page_until_it_is_opened():
    report = queued()

    assert STORY not in page_of(report).html


def test_opening_the_page_is_written_down_with_the_role(ana):
    report = queued()

    page = page_of(report)

    event = AuditEvent.objects.get(action=AuditEvent.Action.REPORT_OPENED)
    assert (event.actor, event.actor_role, event.audit_ref) == (ana, "moderator", report.audit_ref)
    assert "Page opened moderator" in card(page, "history")


def test_the_history_folds_what_repeats(clock):
    report = queued()
    for _ in range(3):
        clock.shift(timedelta(minutes=1))
        page = page_of(report)

    assert "Page opened 3 times moderator" in card(page, "history")


def test_messages_both_ways_stand_in_the_thread(ana):
    report = written_by_reporter(read(by=ana), body="One more thing.")

    assert "From the reporter Mon 2 Mar, 09:00 One more thing." in card(page_of(report), "thread")


@pytest.mark.parametrize("report_id", NOWHERE)
def test_a_report_of_somebody_else_answers_like_one_that_does_not_exist(ana, report_id):
    hers = taken(by=ana)

    nothing = at_the_desk("ben").open(f"{QUEUE}{report_id}/")
    his_answer = page_of(hers, "ben")

    assert page_of(hers, "ana").status == 200
    assert page_of(hers, "lea").status == 200
    assert (his_answer.status, nothing.status) == (404, 404)
    assert his_answer.html == nothing.html


@pytest.mark.parametrize("path", ["", "take/", "give-back/", "story/", "reply/", "move/", "level/"])
@pytest.mark.parametrize("name", ["ben", "edna", "omar"])
def test_no_address_of_it_tells_them_that_it_exists(ana, name, path):
    hers, browser = taken(by=ana), at_the_desk(name)
    browser.client.handler.enforce_csrf_checks = False
    unknown = "00000000-0000-4000-8000-000000000000"
    typed = [("body", "My letter."), ("token", "1")]

    real = browser.post(f"{QUEUE}{hers.pk}/{path}", typed)
    none = browser.post(f"{QUEUE}{unknown}/{path}", typed)

    assert real.status == none.status == (405 if path == "" and name == "ben" else 404)
    assert not AuditEvent.objects.filter(actor=member(name)).exists()
    if real.status == 404:
        assert "My letter." in real.words
        assert "My letter." in none.words


def test_a_report_given_back_is_there_for_everybody(ana):
    report = taken(by=ana)
    assert page_of(report, "ben").status == 404

    give_back_report(report=report, by=ana, now=NOW)
    assert page_of(report, "ben").status == 200


def test_a_report_whose_key_is_gone_is_not_there(ana):
    report = read(by=ana)
    assert page_of(report).status == 200

    ReportKey.objects.filter(report=report).delete()
    assert page_of(report).status == 404


def test_only_who_holds_the_report_finds_forms_on_it(ana):
    report = taken(by=ana)

    assert "See it as they will" in page_of(report, "ana").words
    others = page_of(report, "lea").words
    assert "See it as they will" not in others
    assert "ana works on this report until 09:15. You can read it." in others


def test_an_old_lease_lets_the_next_one_take_the_report(ana, clock):
    report = taken(by=ana)

    clock.shift(timedelta(minutes=16))

    assert "Take this report" in page_of(report, "lea").words


def test_a_move_that_needs_a_second_person_is_named_with_the_reason(ana):
    moves = card(page_of(read(by=ana, level=Level.P1)), "moves")

    assert "Close: another team is better This needs a second look by another person" in moves


def test_who_asked_for_a_second_look_cannot_end_it_and_a_lead_can(ana):
    report = passed_on(by=ana)
    mine = at_the_desk("ana")
    mine.open(f"{QUEUE}{report.pk}/")
    page = mine.press("Take this report")
    assert "You asked for this second look, so somebody else ends it." in card(page, "moves")

    at_once = at_the_desk("ana")
    at_once.open(f"{QUEUE}{report.pk}/")
    at_once.press("Give it back")
    hers = at_the_desk("lea")
    hers.open(f"{QUEUE}{report.pk}/")
    assert "Second look done: back to review" in card(hers.press("Take this report"), "moves")


def test_nothing_that_was_typed_stands_in_a_name_or_an_audit_row(ana):
    report = read(by=ana)

    assert STORY not in str(report)
    assert not [row for row in AuditEvent.objects.values() if STORY in str(row)]
    assert User.objects.filter(username="ana").exists()
