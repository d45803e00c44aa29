import json
import re
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from reports.access import open_with_code
from reports.actions.submit_report import CodeTakenError, FormCode, find_submitted
from reports.crypto import envelope
from reports.crypto.codes import parse_code
from reports.journey.answer import Answer
from reports.models import (
    AuditEvent,
    Clock,
    Job,
    Promise,
    Report,
    ReportKey,
    SealedAnswer,
    StatusChange,
)
from reports.models.sealing import place_of_answer
from reports.triage import first_look
from reports.triage.clocks import TARGET_SECONDS
from reports.vocabulary import ClockKind, JobKind, Level, PromiseKind, State
from tests.journey_walk import Visitor
from tests.reports.builders import (
    NOW,
    STORY,
    data_key_of,
    form_code,
    fresh,
    journey,
    keys_of,
    send,
    sent,
)
from tests.reports.faults import LostConnectionError, counted_queries, fault_at_write
from tests.reports.together import together

pytestmark = pytest.mark.django_db

STORED: list[Any] = [Report, ReportKey, SealedAnswer, StatusChange, Promise, Clock, AuditEvent, Job]


def rows():
    return {model.__name__: model.objects.count() for model in STORED}


def opened(answer, *, data_key):
    place = place_of_answer(answer)
    return json.loads(envelope.open_text(bytes(answer.sealed), key=data_key, place=place))


def test_one_send_writes_everything_that_follows_from_it():
    send()

    assert rows() == {
        "Report": 1,
        "ReportKey": 1,
        "SealedAnswer": 2,
        "StatusChange": 1,
        "Promise": 2,
        "Clock": 3,
        "AuditEvent": 1,
        "Job": 1,
    }


def test_the_outbox_asks_for_triage_at_once():
    one = sent()

    assert (one.job.kind, one.job.due_at) == (JobKind.TRIAGE, NOW)


def test_a_send_costs_at_most_twelve_queries():
    code = form_code()

    with counted_queries() as queries:
        send(code=code)

    assert len(queries) <= 12


def test_a_fault_at_any_write_leaves_nothing_behind():
    number, code = 0, form_code()
    while True:
        with fault_at_write(number) as tried:
            if number == len(STORED):
                break
            with pytest.raises(LostConnectionError):
                send(code=code)
        assert set(rows().values()) == {0}, tried[-1]
        number += 1

    send(code=code)

    assert rows()["Report"] == 1


def test_every_write_of_a_send_has_been_tried_with_a_fault():
    with fault_at_write(1_000) as tried:
        send()

    assert len(tried) == len(STORED)


def test_the_same_form_sent_twice_is_one_report():
    code = form_code()

    first, second = send(code=code), send(code=code)

    assert first == second
    assert rows()["Report"] == rows()["Job"] == 1


def test_a_second_send_keeps_the_words_of_the_first():
    code = form_code()

    send(code=code, told=journey(words="What was said first."))
    send(code=code, told=journey(words="Something else."))

    key = open_with_code(code.keys).data_key
    words = SealedAnswer.objects.get(field="words")
    assert opened(words, data_key=key) == {"words": "What was said first."}


@pytest.mark.django_db(transaction=True)
def test_two_sends_of_one_form_at_the_same_moment_are_one_report():
    code = form_code()

    shown = together(*[lambda: send(code=code)] * 4)

    assert [each for each in shown if isinstance(each, Exception)] == []
    assert len({each.level for each in shown}) == 1
    assert set(rows().values()) == {1, 2, 3}
    assert rows()["Report"] == 1


@pytest.mark.django_db(transaction=True)
def test_eight_children_who_send_at_the_same_moment_have_eight_reports():
    codes = [form_code() for _ in range(8)]

    shown = together(*[lambda code=code: send(code=code) for code in codes])

    assert [each for each in shown if isinstance(each, Exception)] == []
    assert all(open_with_code(code.keys).report.form_tag == code.tag for code in codes)
    assert Report.objects.count() == 8


def test_a_code_that_is_another_childs_is_refused_and_opens_nothing():
    first = sent(words="The words of the first child.")
    before = Report.objects.values().get()
    same_code = FormCode(tag=form_code().tag, number=first.code.number, keys=first.code.keys)

    with pytest.raises(CodeTakenError):
        send(code=same_code)

    assert Report.objects.values().get() == before
    assert find_submitted(same_code.tag) is None
    assert rows()["SealedAnswer"] == 2


def test_after_a_taken_code_the_same_answers_go_out_under_a_new_one():
    first = sent()
    with pytest.raises(CodeTakenError):
        send(code=FormCode(tag=b"t" * 32, number=first.code.number, keys=first.code.keys))

    send(code=form_code())

    assert rows()["Report"] == 2


def test_the_code_opens_what_was_told():
    one = sent(words=STORY)

    case = open_with_code(one.code.keys)

    answers = {row.field: opened(row, data_key=case.data_key) for row in SealedAnswer.objects.all()}
    assert answers["words"] == {"words": STORY}
    assert answers["tapped"]["answers"]["harm"]["choices"] == ["H13"]


def test_staff_and_reporter_hold_the_same_data_key():
    one = sent()

    assert data_key_of(one.report) == open_with_code(one.code.keys).data_key


def test_the_tapped_answers_hold_no_typed_word():
    one = sent(words=STORY)

    tapped = opened(SealedAnswer.objects.get(field="tapped"), data_key=data_key_of(one.report))

    assert STORY not in json.dumps(tapped)


def test_a_data_key_sealed_to_staff_has_always_the_same_size():
    sent()

    # 1,168 bytes of HPKE (architecture section 5) behind one byte of suite and eight of key id.
    assert len(bytes(ReportKey.objects.get().sealed_for_staff)) == 1 + 8 + 1168


def test_a_surface_without_the_private_key_stores_a_report(settings, tmp_path):
    settings.PORTAL_SURFACE = "public"
    settings.STAFF_PRIVATE_KEY_FILE = tmp_path / "nothing-here"

    send()

    assert rows()["Report"] == 1


@pytest.mark.parametrize("level", list(Level))
def test_each_clock_runs_from_the_send_to_the_target_of_its_level(level):
    one = sent(level=level)

    clocks = {clock.kind: clock for clock in one.report.clocks.all()}
    assert {kind: clock.due_at for kind, clock in clocks.items()} == {
        kind: NOW + timedelta(seconds=TARGET_SECONDS[level][kind]) for kind in ClockKind
    }
    assert one.report.due_at == clocks[ClockKind.FIRST_HUMAN_READ].due_at


@pytest.mark.parametrize(
    ("level", "first_read", "answer"),
    [
        pytest.param(Level.P0, date(2026, 3, 2), date(2026, 3, 2), id="P0 today"),
        pytest.param(Level.P1, date(2026, 3, 2), date(2026, 3, 2), id="P1 today"),
        pytest.param(Level.P2, date(2026, 3, 3), date(2026, 3, 4), id="P2 tomorrow"),
        pytest.param(Level.P3, date(2026, 3, 5), date(2026, 3, 7), id="P3 in three days"),
    ],
)
def test_the_days_promised_follow_from_the_level(level, first_read, answer):
    shown = send(told=journey(level=level))

    assert shown.level == level
    assert shown.days == {PromiseKind.FIRST_READ: first_read, PromiseKind.ANSWER: answer}


def test_a_promised_day_is_a_day_of_the_operators_zone():
    shown = send(told=journey(level=Level.P1), zone=ZoneInfo("Pacific/Auckland"))

    # Nine in the morning in Greenwich is ten at night there; an hour later is still that day.
    assert shown.days[PromiseKind.FIRST_READ] == date(2026, 3, 2)
    assert shown.days[PromiseKind.ANSWER] == date(2026, 3, 3)


def test_rules_that_fail_make_a_report_urgent_and_promise_only_the_longest_day(monkeypatch):
    def broken(**_):
        raise ZeroDivisionError

    monkeypatch.setattr(first_look, "evaluate", broken)

    shown = send()

    assert shown.level == Level.P1
    assert shown.days[PromiseKind.FIRST_READ] == date(2026, 3, 5)
    assert rows()["Job"] == 1


def test_a_child_who_skipped_everything_can_send():
    skipped = Answer(skipped=True)
    told = journey(age="unsaid", safe_now=skipped, harm=skipped, words="")

    shown = send(told=told)

    assert shown.level.is_at_least(Level.P2)


def test_a_new_report_is_received_and_nobodys():
    report = fresh(sent().report)

    assert (report.state, report.version, report.moderator) == (State.RECEIVED, 1, None)
    assert report.person_may_live_there


def test_a_second_send_keeps_the_campaign_of_the_first():
    code = form_code()

    send(code=code, campaign="listen-first")
    send(code=code, campaign="another")

    assert Report.objects.get().campaign == "listen-first"


def test_the_confirmation_is_found_again_by_its_form_alone():
    code = form_code()
    shown = send(code=code)

    assert find_submitted(code.tag) == shown
    assert find_submitted(form_code().tag) is None


@pytest.mark.parametrize("number", range(len(STORED)))
def test_a_fault_shows_no_code_and_the_next_send_does(number):
    phone = Visitor(Client(enforce_csrf_checks=True, raise_request_exception=False))
    phone.walk_to("check")

    with fault_at_write(number):
        failed = phone.press("send")
    assert (failed.status, Report.objects.count()) == (503, 0)
    assert not re.search(r"\d{4} \d{4} \d{4} \d{4}", failed.html)
    phone.open("/s/check/")
    sent_now = phone.press("send")

    assert open_with_code(keys_of(parse_code(sent_now.code))).report == Report.objects.get()
