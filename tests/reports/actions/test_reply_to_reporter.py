"""A reply is sent by who holds the report, once."""

import pytest

from reports.actions.change_state import TransitionRefusedError
from reports.actions.keep_lease import LeaseLostError
from reports.actions.reply_to_reporter import Reply, reply_to_reporter
from reports.actions.send_message import Letter
from reports.models import Message
from reports.vocabulary import State
from tests.people import member
from tests.reports.builders import NOW, fresh
from tests.reports.factories import read, taken, token_of

pytestmark = pytest.mark.django_db
LETTER = Letter(body="Thank you.", form_tag=b"t" * 32)


def reply(report, *, by, asks=False, token=None):
    wanted = Reply(
        letter=LETTER, token=token_of(report) if token is None else token, is_question=asks
    )
    return reply_to_reporter(report=report, reply=wanted, by=by, now=NOW)


def test_the_same_form_twice_is_one_letter():
    ana = member("ana")
    report = read(by=ana)

    assert reply(report, by=ana, asks=True)
    assert not reply(fresh(report), by=ana, asks=True)
    assert Message.objects.count() == 1
    assert fresh(report).state == State.WAITING_REPORTER


def test_only_the_holder_of_the_newest_token_replies():
    ana, lea = member("ana"), member("lea")
    report = read(by=ana)

    for by, token in ((lea, None), (ana, token_of(report) - 1)):
        with pytest.raises(LeaseLostError):
            reply(report, by=by, token=token)
    assert reply(report, by=ana)


def test_a_question_that_the_state_refuses_is_not_sent():
    ana = member("ana")
    report = taken(by=ana)

    with pytest.raises(TransitionRefusedError):
        reply(report, by=ana, asks=True)
    assert not Message.objects.exists()
    assert reply(report, by=ana)
