"""Answering: written, looked at as the reporter will see it, sent once. Nothing typed is lost."""

from datetime import timedelta

import pytest

from reports.access.case_file import letters_of
from reports.actions.reply_to_reporter import Reply, reply_to_reporter
from reports.actions.send_message import Letter
from reports.actions.skip_question import skip_question
from reports.actions.take_report import take_report
from reports.models import Message
from reports.vocabulary import ClockKind, Direction, Level, PromiseKind, State
from tests.people import at_the_desk
from tests.reports.builders import after, data_key_of, fresh
from tests.reports.factories import read, token_of

QUEUE = "/desk/reports/report/"
LETTER = "Thank you for telling us.\nYou did well."
LOOK = "See it as they will"


def at(report, name="ana"):
    browser = at_the_desk(name)
    browser.open(f"{QUEUE}{report.pk}/")
    return browser


def bodies(report) -> list[str]:
    return [each.body for each in letters_of(report, data_key=data_key_of(report))]


def colleague_answers(report, *, by, text):
    """Let somebody take the report once the lease has run out, and answer."""
    take_report(report=report, by=by, now=after(minutes=20))
    letter = Letter(body=text, form_tag=b"t" * 32)
    reply = Reply(letter=letter, token=token_of(report), is_question=False)
    reply_to_reporter(report=report, reply=reply, by=by, now=after(minutes=21))


def test_the_preview_is_the_reporters_own_page(ana):
    browser = at(read(by=ana, age="10-12"))

    page = browser.press(LOOK, body=LETTER)

    assert "band-b" in next(page.tree.descendants("body")).get("class")
    assert page.heading == "A helper has read your message."
    message = next(each for each in page.tree.descendants("div") if each.get("class") == "msg")
    assert message.words == "From us today Thank you for telling us. You did well."
    assert "css/site.css" in page.html


def test_nothing_is_sent_by_the_preview(ana):
    report = read(by=ana)

    at(report).press(LOOK, body=LETTER)

    assert bodies(report) == []


def test_send_seals_the_letter_keeps_the_promise_and_meets_the_clock(ana):
    report = read(by=ana)
    browser = at(report)
    browser.press(LOOK, body=LETTER)

    page = browser.press("Send")

    assert "Sent. The reporter sees it with the code." in page.words
    assert bodies(report) == [LETTER]
    assert report.clocks.get(kind=ClockKind.CHILD_HEARS_BACK).met_at is not None
    assert report.promises.get(kind=PromiseKind.ANSWER).kept_at is not None
    assert LETTER.encode() not in bytes(Message.objects.get().sealed)


def test_a_double_click_sends_once(ana):
    report = read(by=ana)
    browser = at(report)
    browser.press(LOOK, body=LETTER, is_question="on")
    path, pairs = browser.filled("Send")

    pages = [browser.post(path, pairs), browser.post(path, pairs)]

    assert [page.status for page in pages] == [200, 200]
    assert bodies(report) == [LETTER]


def test_a_question_makes_the_report_wait_for_the_reporter(ana):
    report = read(by=ana)
    browser = at(report)

    page = browser.press(LOOK, body=LETTER, is_question="on")
    assert page.heading == "We have a question for you."
    browser.press("Send")

    assert fresh(report).state == State.WAITING_REPORTER


def test_a_question_and_its_skip_are_marked_in_the_thread(ana):
    report = read(by=ana)
    browser = at(report)
    browser.press(LOOK, body=LETTER, is_question="on")
    assert "question" in browser.press("Send").words
    question = Message.objects.get()
    assert question.is_question

    skip_question(report=report, question_id=question.pk, now=after(minutes=1))

    assert "they skipped it" in browser.open(f"{QUEUE}{report.pk}/").words


def test_a_letter_that_asks_nothing_is_no_question(ana):
    browser = at(read(by=ana))
    browser.press(LOOK, body=LETTER)
    browser.press("Send")

    assert not Message.objects.get().is_question


def test_going_back_keeps_the_words(ana):
    browser = at(read(by=ana))
    browser.press(LOOK, body=LETTER, is_question="on")

    page = browser.press("Change the words")

    assert page.typed == LETTER
    assert len(page.ticked) == 1


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        pytest.param("", "Write something first.", id="empty"),
        pytest.param("x" * 4001, "Shorten it to 4,000 characters.", id="too long"),
    ],
)
def test_a_refused_letter_stays_in_its_box(ana, body, complaint):
    page = at(read(by=ana)).press(LOOK, body=body)

    assert complaint in page.words
    assert page.typed == body


def test_an_old_form_shows_both_texts_and_loses_nothing(ana, lea, clock):
    report = read(by=ana)
    browser = at(report)
    browser.press(LOOK, body=LETTER)
    path, pairs = browser.filled("Send")
    colleague_answers(report, by=lea, text="Lea was here.")
    clock.shift(timedelta(minutes=22))

    page = browser.post(path, pairs)

    assert page.status == 409
    assert page.typed == LETTER
    kept = next(each for each in page.tree.descendants("section") if each.get("id") == "kept")
    assert "Lea was here." in kept.words
    assert bodies(report) == ["Lea was here."]


def test_kept_words_go_back_into_the_box_once_the_report_is_free(ana, lea, clock):
    report = read(by=ana)
    browser = at(report)
    browser.press(LOOK, body=LETTER)
    path, pairs = browser.filled("Send")
    colleague_answers(report, by=lea, text="Lea was here.")
    clock.shift(timedelta(minutes=40))
    browser.post(path, pairs)

    browser.press("Take the report and go on with these words")
    browser.press(LOOK)
    browser.press("Send")

    assert bodies(report) == ["Lea was here.", LETTER]


def test_kept_words_stay_while_a_colleague_still_works(ana, lea, clock):
    report = read(by=ana)
    browser = at(report)
    browser.press(LOOK, body=LETTER)
    path, pairs = browser.filled("Send")
    colleague_answers(report, by=lea, text="Lea was here.")
    clock.shift(timedelta(minutes=22))
    browser.post(path, pairs)

    page = browser.press("Take the report and go on with these words")

    assert page.status == 409
    assert page.typed == LETTER


def test_a_letter_written_for_longer_than_the_lease_is_still_sent(ana, clock):
    report = read(by=ana)
    browser = at(report)
    clock.shift(timedelta(minutes=50))

    browser.press(LOOK, body=LETTER)
    browser.press("Send")

    assert bodies(report) == [LETTER]


def test_only_the_one_who_holds_the_report_sends(ana):
    report = read(by=ana, level=Level.P1)
    browser = at(report)
    browser.press(LOOK, body=LETTER)
    _, pairs = browser.filled("Send")
    lead = at(report, "lea")
    lead.client.handler.enforce_csrf_checks = False

    assert lead.post(f"{QUEUE}{report.pk}/reply/", pairs).status == 409
    assert not Message.objects.filter(direction=Direction.FROM_TEAM).exists()
    browser.press("Send")
    assert bodies(report) == [LETTER]
