"""The case page: what we do, what we promised, messages both ways, and a way to stop us."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.roles import Role
from reports.actions.open_story import open_story
from reports.models import Message, Report, ReportKey, StatusChange, Wish
from reports.vocabulary import Audience, StateEvent
from tests.journey_walk import Visitor, walk
from tests.query_counts import own_queries
from tests.reports.views.at_the_desk import ask, move, reply
from tests.reports.views.conftest import SUNDAY

CLOSED = "This page is closed."


def test_the_page_says_where_the_report_is_and_what_was_promised(mira_inside):
    page = mira_inside.page

    assert page.heading == "We have your message."
    assert "A helper will read it by Wednesday." in page.words
    assert "We read your message by Wednesday. We write to you here by Friday." in page.words
    assert "No answer yet. We have your message. You hear from us by Friday." in page.words
    assert "We are late" not in page.words


def test_each_step_of_the_work_is_said_in_words_with_its_day(mira_inside, clock):
    move(StateEvent.QUEUE)
    clock.shift(timedelta(minutes=5))
    move(StateEvent.BEGIN_REVIEW)
    move(StateEvent.RECORD_ACTION, acts=("asked_app", "wrote_to_you"))

    page = mira_inside.open("/c/in/")

    assert page.heading == "We did something about it."
    assert "We asked the app to look at it. We wrote to you here." in page.words
    assert "We have your message. today A helper has read your message. today" in page.words
    # Waiting in the queue reads the same as having arrived, and is said once.
    before = next(each for each in page.tree.descendants("ol") if each.get("class") == "steps")
    assert before.words.count("We have your message.") == 1


def test_what_was_done_keeps_its_day_and_role_when_the_work_goes_on(mira_inside, code, clock):
    move(StateEvent.QUEUE, StateEvent.BEGIN_REVIEW)
    move(StateEvent.RECORD_ACTION, acts=("asked_app",))
    page = mira_inside.open("/c/in/")
    assert "We asked the app to look at it. Last change: A helper, today" in page.words
    clock.shift(timedelta(days=1))

    move(StateEvent.BEGIN_REVIEW)
    move(StateEvent.RECORD_ACTION, acts=("told_police",), role=Role.LEAD)
    move(StateEvent.BEGIN_REVIEW)

    page = mira_inside.open_case(code)
    assert page.heading == "A helper has read your message."
    before = next(each for each in page.tree.descendants("ol") if each.get("class") == "steps")
    did = "We did something about it."
    assert f"{did} We asked the app to look at it. A helper, yesterday" in before.words
    assert f"{did} We told the police. A senior helper, today" in before.words
    assert before.words.endswith("today")


def test_what_was_done_before_roles_were_kept_is_shown_without_one(mira_inside, code):
    move(StateEvent.QUEUE, StateEvent.BEGIN_REVIEW)
    move(StateEvent.RECORD_ACTION, acts=("asked_app",))
    move(StateEvent.BEGIN_REVIEW)
    StatusChange.objects.update(by_role="")

    page = mira_inside.open("/c/in/")

    did = "We did something about it. We asked the app to look at it."
    assert f"{did} today" in page.words


def test_a_promise_that_has_passed_is_said_to_be_late_and_a_kept_one_is_not(clock, mira, ana):
    code = walk()
    move(StateEvent.QUEUE)
    clock.shift(timedelta(days=6))
    assert "We are late. We are sorry." in mira.open_case(code).words

    reply("We read it.", by=ana)
    open_story(report=Report.objects.get(), by=ana, now=SUNDAY + timedelta(days=6))

    page = mira.open("/c/in/")
    assert page.heading == "A helper has read your message."
    assert "We are late" not in page.words
    assert "We write to you here by" not in page.words


def test_what_the_team_writes_is_read_here_and_the_day_of_reading_is_noted(mira_inside, ana):
    reply("You did well to tell us. <3", by=ana)
    assert Message.objects.get().read_on is None

    page = mira_inside.open("/c/in/")

    assert "From us today You did well to tell us. <3" in page.words
    assert Message.objects.get().read_on == SUNDAY.date()


def test_messages_go_both_ways_and_are_read_again_on_return(mira_inside, ana, clock):
    reply("Which app was it?", by=ana)
    clock.shift(timedelta(seconds=1))
    mira_inside.open("/c/in/")

    page = mira_inside.press("Send", body="The one with blocks & <b>chat</b>")

    assert page.path == "/c/in/"
    assert page.typed == ""
    assert "The one with blocks & <b>chat</b>" in page.words
    assert page.words.index("Which app was it?") < page.words.index("The one with blocks")


def test_one_message_posted_twice_is_stored_once(mira_inside):
    posted = mira_inside.filled("Send", body="Only once")

    for _ in range(3):
        mira_inside.post(*posted)

    assert Message.objects.count() == 1


def test_the_same_words_from_a_new_page_are_a_new_message(mira_inside):
    for _ in range(2):
        mira_inside.press("Send", body="Again")

    assert Message.objects.count() == 2


@pytest.mark.parametrize(
    ("body", "says"),
    [("", "Write something first."), ("a" * 4001, "That is too long.")],
    ids=["nothing", "too much"],
)
def test_a_message_that_cannot_be_sent_stays_in_the_box(mira_inside, body, says):
    page = mira_inside.press("Send", body=body)

    assert says in page.words
    assert page.typed == body
    assert not Message.objects.exists()
    mira_inside.press("Send", body="Short")
    assert Message.objects.count() == 1


def test_writing_opens_a_finished_report_again(mira_inside):
    move(StateEvent.QUEUE)
    move(StateEvent.BEGIN_REVIEW)
    move(StateEvent.RECORD_ACTION, acts=("asked_app",))
    move(StateEvent.CLOSE_HELPED, acts=("wrote_to_you",))
    page = mira_inside.open("/c/in/")
    assert page.heading == "We have finished for now."
    assert "We asked the app to look at it. We wrote to you here." in page.words
    assert "Ask us to stop" not in page.words

    assert mira_inside.press("Send", body="One more thing").heading == "We opened it again."


def test_asking_to_stop_is_noted_at_once_and_can_be_taken_back(mira_inside):
    page = mira_inside.press("Ask us to stop")

    assert Wish.objects.get().taken_back_at is None
    assert mira_inside.press("Go on, do not stop").path == page.path == "/c/in/"
    assert Wish.objects.get().taken_back_at == SUNDAY


def test_asking_to_stop_twice_is_one_wish(mira_inside):
    path, pairs = mira_inside.filled("Ask us to stop")

    for _ in range(2):
        mira_inside.post(path, pairs)

    assert Wish.objects.count() == 1


def test_a_stop_that_a_person_must_check_says_so(mira_inside):
    page = mira_inside.press("Ask us to stop")

    assert "A person checks this first and writes to you here." in page.words
    assert "We stop on" not in page.words


def test_a_stop_that_happens_by_itself_names_its_day(mira_inside):
    Report.objects.update(person_may_live_there=False)

    page = mira_inside.press("Ask us to stop")

    assert "We stop on Sunday 8 March. Until then you can change your mind." in page.words


def test_ten_idle_minutes_shut_the_page(mira_inside, clock):
    clock.shift(timedelta(minutes=10, seconds=1))

    assert mira_inside.open("/c/in/").heading == CLOSED
    assert mira_inside.open("/c/in/").heading == CLOSED


def test_looking_keeps_the_page_open(mira_inside, clock):
    for _ in range(3):
        clock.shift(timedelta(minutes=9))
        assert mira_inside.open("/c/in/").heading == "We have your message."


@pytest.mark.parametrize("button", ["Send", "Ask us to stop"])
def test_after_ten_idle_minutes_no_form_of_the_page_does_anything(mira_inside, clock, button):
    fields = {"body": "Late"} if button == "Send" else {}
    path, pairs = mira_inside.filled(button, **fields)
    clock.shift(timedelta(minutes=10, seconds=1))

    heading = mira_inside.post(path, pairs).heading

    assert heading == ("Come back with your code" if button == "Send" else CLOSED)
    assert not Message.objects.exists()
    assert not Wish.objects.exists()


def test_an_erased_report_shuts_the_page_and_forgets_the_session(mira_inside):
    ReportKey.objects.all().delete()

    assert mira_inside.open("/c/in/").heading == CLOSED
    assert mira_inside.client.session.is_empty()


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/c/in/write/", "Come back with your code"),
        ("/c/in/stop/", CLOSED),
        ("/c/in/keep/", CLOSED),
    ],
)
def test_a_stranger_can_do_nothing_and_learns_nothing(mira_inside, path, heading):
    stranger = Visitor()
    stranger.open("/c/")
    token = dict(stranger.page.form(having="code").pairs())["csrfmiddlewaretoken"]

    page = stranger.post(path, [("csrfmiddlewaretoken", token), ("body", "Hi"), ("tag", "0a" * 32)])

    assert page.heading == heading
    assert not Message.objects.exists()
    assert not Wish.objects.exists()


def test_one_code_opens_only_its_own_case(clock, mira):
    own, other = walk(), walk(Audience.C)
    mira.open_case(own)
    mira.press("Send", body="Mine")

    assert "Mine" not in Visitor().open_case(other).words
    assert "Mine" in mira.open_case(own).words


def test_the_head_of_the_page_is_fine(mira_inside):
    assert mira_inside.client.head("/c/in/").status_code == 200


def test_the_page_names_days_and_never_hours(mira_inside, ana, clock):
    reply("Hello", by=ana)
    clock.shift(timedelta(minutes=5))

    assert "09:0" not in mira_inside.open("/c/in/").words


def test_the_page_costs_at_most_six_queries_however_much_was_written(mira_inside, ana):
    for number in range(5):
        reply(f"Answer {number}", by=ana)

    with own_queries() as first_look:
        mira_inside.open("/c/in/")
    with own_queries() as second_look:
        mira_inside.open("/c/in/")

    assert len(first_look) <= 6, first_look
    assert len(second_look) < len(first_look)


def test_everything_a_child_can_ask_costs_no_query_more(mira_inside, ana):
    ask("Which app was it?", by=ana)
    mira_inside.open("/c/in/badly/")
    mira_inside.press("Send", body="Nobody answered.")
    for button in ("Ask another person to look", "Ask us to stop", "Hide old messages"):
        mira_inside.press(button)
    mira_inside.open("/c/in/delete/")
    mira_inside.press("Yes. Delete it")
    reply("A new letter.", by=ana)

    with own_queries() as queries:
        page = mira_inside.open("/c/in/")

    assert "You asked for another person." in page.words
    assert len(queries) <= 6, queries


def test_a_message_that_comes_after_the_page_shut_waits_for_the_code(clock, mira):
    code = walk()
    mira.open_case(code)
    clock.shift(timedelta(minutes=11))

    page = mira.press("Send", body="Please read this too")
    assert "What you wrote is still in this page." in page.words
    assert Message.objects.count() == 0
    page = mira.press("Open", code=code)

    assert (page.path, page.typed) == ("/c/in/", "Please read this too")
    mira.press("Send")
    assert Message.objects.count() == 1


def test_a_message_without_its_token_waits_for_the_code(mira_inside):
    path, pairs = mira_inside.filled("Send", body="Please read this too")

    page = mira_inside.post(path, [pair for pair in pairs if pair[0] != "csrfmiddlewaretoken"])

    assert "What you wrote is still in this page." in page.words
    assert Message.objects.count() == 0


@pytest.mark.parametrize(
    ("door", "where"), [("/c/in/", "/c/in/"), ("/c/in/badly/", "/c/in/badly/")]
)
def test_a_message_that_waits_for_the_code_outlives_a_code_page_without_its_token(
    clock, mira, door, where
):
    code = walk()
    mira.open_case(code)
    mira.open(door)
    clock.shift(timedelta(minutes=11))
    mira.press("Send", body="Please read this too")
    mira.client.cookies.clear()

    page = mira.press("Open", code=code)
    assert "What you wrote is still in this page." in page.words
    assert not Message.objects.exists()
    page = mira.press("Open")

    assert (page.path, page.typed) == (where, "Please read this too")


def test_a_look_that_only_asks_for_the_head_reads_no_message(mira_inside, ana):
    reply("We read your message.", by=ana)

    mira_inside.client.head("/c/in/")
    assert Message.objects.filter(read_on=None).count() == 1
    mira_inside.open("/c/in/")

    assert Message.objects.filter(read_on=None).count() == 0


def test_the_address_of_a_sent_message_leads_back_to_the_case(mira_inside):
    assert mira_inside.open("/c/in/write/").path == "/c/in/"


def test_no_heading_stands_above_nothing_once_every_promise_is_kept(mira_inside):
    assert "What we do now" in mira_inside.page.words
    Report.objects.get().promises.update(kept_at=timezone.now())

    page = mira_inside.open("/c/in/")
    assert "What we do now" not in page.words
    for section in page.tree.descendants("section"):
        assert [*section.descendants("h1"), *section.descendants("h2")]


def test_the_page_leads_to_what_can_be_read_about_what_was_told(shipped_pages, clock, mira):
    mira.open_case(mira.send(harm=["H04"]).code)

    page = mira.page

    assert 'href="/h/4/' in page.html
    assert 'href="/h/5/' not in page.html
