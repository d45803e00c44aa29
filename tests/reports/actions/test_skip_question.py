from uuid import uuid4

import pytest

from reports.actions.reply_to_reporter import Reply, reply_to_reporter
from reports.actions.send_message import Letter
from reports.actions.skip_question import skip_question
from reports.models import AuditEvent, Message
from reports.vocabulary import State
from tests.people import member
from tests.reports.builders import NOW, after, fresh
from tests.reports.factories import read, token_of, written_by_reporter

pytestmark = pytest.mark.django_db


def asked(report, *, tag, asks=True, **when):
    letter = Letter(body="Which app was it?", form_tag=tag * 32)
    reply = Reply(letter=letter, token=token_of(report), is_question=asks)
    reply_to_reporter(report=report, reply=reply, by=member("ana"), now=after(**when))
    return Message.objects.get(form_tag=tag * 32).pk


def test_a_skip_is_stored_and_the_work_goes_on_without_an_answer():
    report = read(by=member("ana"))
    question = asked(report, tag=b"q")

    assert skip_question(report=report, question_id=question, now=after(hours=1))
    assert not skip_question(report=report, question_id=question, now=after(hours=2))

    assert Message.objects.get().skipped_at == after(hours=1)
    assert fresh(report).state == State.IN_REVIEW
    assert AuditEvent.objects.filter(action="question_skipped").count() == 1


def test_only_the_newest_question_is_skipped():
    report = read(by=member("ana"))
    old = asked(report, tag=b"q")
    report = written_by_reporter(report, body="I do not know.", now=after(hours=1))
    new = asked(report, tag=b"r", hours=2)

    for other in (old, uuid4()):
        assert not skip_question(report=report, question_id=other, now=after(hours=3))
    assert fresh(report).state == State.WAITING_REPORTER
    assert skip_question(report=report, question_id=new, now=after(hours=3))


def test_a_letter_that_asks_nothing_cannot_be_skipped():
    report = read(by=member("ana"))
    letter = asked(report, tag=b"q", asks=False)

    assert not skip_question(report=report, question_id=letter, now=NOW)

    assert not Message.objects.get().is_question
