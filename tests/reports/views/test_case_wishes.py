"""The buttons of the case page: what each does, and what the page says of it afterwards."""

from datetime import timedelta

import pytest

from reports.models import AuditEvent, Message, Report, StatusChange, Wish
from reports.vocabulary import State, StateEvent, WishKind
from tests.journey_walk import Visitor
from tests.reports.views.at_the_desk import ask, close_as_helped, move, reply
from tests.reports.views.conftest import SUNDAY

CLOSED = "This page is closed."
OTHER, DELETE = "Ask another person to look", "Yes. Delete it"
HIDE, SHOW = "Hide old messages", "Show old messages"
MINUTE = timedelta(minutes=1)


def actions() -> list[str]:
    return list(AuditEvent.objects.order_by("at", "id").values_list("action", flat=True))


def test_old_messages_are_folded_until_they_are_asked_for(mira_inside, ana, clock):
    reply("Which app was it?", by=ana)
    mira_inside.open("/c/in/")
    mira_inside.press("Send", body="The one with blocks")
    clock.shift(MINUTE)

    page = mira_inside.press(HIDE)

    assert "Which app was it?" not in page.html
    assert "The one with blocks" not in page.html
    page = mira_inside.press(SHOW)
    assert "Which app was it?" in page.words
    assert "The one with blocks" in page.words


def test_what_is_hidden_stays_hidden_for_whoever_comes_next(mira_inside, ana, code):
    reply("Which app was it?", by=ana)
    mira_inside.open("/c/in/")
    mira_inside.press(HIDE)
    mira_inside.press(SHOW)

    assert "Which app was it?" not in Visitor().open_case(code).html
    assert "Which app was it?" not in mira_inside.open_case(code).html


def test_what_comes_after_hiding_is_shown(mira_inside, ana, clock):
    reply("An old letter.", by=ana)
    mira_inside.open("/c/in/")
    mira_inside.press(HIDE)
    clock.shift(MINUTE)
    reply("A new letter.", by=ana)

    page = mira_inside.open("/c/in/")

    assert "A new letter." in page.words
    assert "An old letter." not in page.html
    assert "old_hidden" in actions()


def test_own_words_are_never_shown_without_a_tap(mira_inside):
    page = mira_inside.press("Send", body="My own words")

    folded = [each.words for each in page.tree.descendants("details")]
    assert any("My own words" in each for each in folded)
    shown = [each for each in page.tree.descendants("p") if "My own words" in each.words]
    assert all([each.tag for each in one.ancestors()].count("details") == 1 for one in shown)


def test_another_person_is_asked_for_once_and_the_page_says_so_with_the_day(mira_inside, clock):
    path, pairs = mira_inside.filled(OTHER)
    for _ in range(2):
        page = mira_inside.post(path, pairs)

    assert "You asked for another person. today" in page.words
    assert Wish.objects.filter(kind=WishKind.OTHER_PERSON).count() == 1
    clock.shift(timedelta(days=1))
    assert OTHER not in page.words


def test_the_wish_for_another_person_can_be_taken_back(mira_inside):
    mira_inside.press(OTHER)

    page = mira_inside.press("Take this back")

    assert "You asked for another person." not in page.words
    assert Wish.objects.get().taken_back_at == SUNDAY
    assert OTHER in page.words


def test_on_a_finished_report_asking_for_another_person_opens_it_again(mira_inside):
    close_as_helped()
    mira_inside.open("/c/in/")

    page = mira_inside.press(OTHER)

    assert page.heading == "We opened it again."
    assert Report.objects.get().state == State.REOPENED


def test_deleting_is_asked_on_a_page_that_says_what_it_cannot_do(mira_inside):
    page = mira_inside.open("/c/in/delete/")
    assert "What the police or other teams have stays with them." in page.words
    assert "A person checks this first and writes to you here." in page.words
    assert not Wish.objects.exists()

    page = mira_inside.press(DELETE)

    assert "You asked us to delete it" in page.words
    assert Wish.objects.get().carry_out_on is None


def test_a_deletion_that_happens_by_itself_names_its_day_and_can_be_taken_back(mira_inside):
    Report.objects.update(person_may_live_there=False)
    page = mira_inside.open("/c/in/delete/")
    assert "You have 7 days to change your mind." in page.words

    page = mira_inside.press(DELETE)
    assert "We delete it on Sunday 8 March. Until then you can change your mind." in page.words
    page = mira_inside.press("Do not delete it")

    assert "You asked us to delete it" not in page.words
    assert {"delete_asked", "delete_taken_back"} <= set(actions())


def test_only_after_somebody_was_told_the_wish_says_what_stays_with_them(mira_inside):
    stays = "What the police or other teams have stays with them."
    mira_inside.open("/c/in/delete/")
    assert stays not in mira_inside.press(DELETE).words
    move(StateEvent.QUEUE, StateEvent.BEGIN_REVIEW)
    move(StateEvent.REFER, acts=("told_police",), with_yes=True)

    assert stays in mira_inside.open("/c/in/").words


@pytest.mark.parametrize(
    ("button", "stored"),
    [("Yes.", "yes"), ("A bit.", "bit"), ("No.", "no"), ("It got worse.", "worse")],
)
def test_a_finished_report_asks_whether_it_helped(mira_inside, button, stored):
    close_as_helped()
    page = mira_inside.open("/c/in/")
    assert "Did it help?" in page.words

    page = mira_inside.press(button)

    assert StatusChange.objects.get(state=State.CLOSED_HELPED).helped == stored
    pressed = [e.words for e in page.tree.descendants("button") if e.get("aria-pressed") == "true"]
    assert pressed == [button]


def test_the_answer_can_be_changed_and_an_unknown_one_changes_nothing(mira_inside):
    close_as_helped()
    mira_inside.open("/c/in/")
    mira_inside.press("Yes.")
    path, pairs = mira_inside.filled("No.")

    mira_inside.post(path, [(name, "forged" if name == "helped" else v) for name, v in pairs])
    assert StatusChange.objects.get(state=State.CLOSED_HELPED).helped == "yes"
    mira_inside.post(path, pairs)

    assert StatusChange.objects.get(state=State.CLOSED_HELPED).helped == "no"


def test_a_report_in_work_does_not_ask_whether_it_helped(mira_inside):
    page = mira_inside.page

    assert "Did it help?" not in page.words
    assert "Open it again" not in page.words


def test_a_finished_report_is_opened_again_by_one_button(mira_inside):
    close_as_helped()
    mira_inside.open("/c/in/")
    path, pairs = mira_inside.filled("Open it again")

    pages = [mira_inside.post(path, pairs) for _ in range(2)]

    assert [page.heading for page in pages] == ["We opened it again."] * 2
    assert StatusChange.objects.filter(state=State.REOPENED).count() == 1


def test_the_question_stands_on_top_with_its_box_and_a_way_to_skip_it(mira_inside, ana):
    mira_inside.press("Send", body="It was in a game")
    ask("Which app was it?", by=ana)

    page = mira_inside.open("/c/in/")

    assert page.heading == "We have a question for you."
    assert page.words.index("Which app was it?") < page.words.index("Messages")
    assert page.words.count("Which app was it?") == 1
    assert len(list(page.tree.descendants("textarea"))) == 1


def test_a_question_that_is_the_only_message_leaves_no_empty_heading_below(mira_inside, ana):
    ask("Which app was it?", by=ana)

    page = mira_inside.open("/c/in/")

    assert page.words.count("Which app was it?") == 1
    assert "Messages" not in page.words


def test_an_answer_settles_the_question(mira_inside, ana):
    ask("Which app was it?", by=ana)
    mira_inside.open("/c/in/")

    page = mira_inside.press("Send", body="The one with blocks")

    assert page.heading == "A helper has read your message."
    assert page.words.index("Messages") < page.words.index("Which app was it?")


def test_a_skipped_question_is_noted_and_the_work_goes_on(mira_inside, ana):
    question = ask("Which app was it?", by=ana)
    mira_inside.open("/c/in/")
    path, pairs = mira_inside.filled("Skip this")

    for _ in range(2):
        page = mira_inside.post(path, pairs)

    assert page.heading == "A helper has read your message."
    assert Message.objects.get(pk=question).skipped_at == SUNDAY
    assert actions().count("question_skipped") == 1


def test_a_skip_from_an_old_page_leaves_the_newer_question(mira_inside, ana, clock):
    ask("Which app was it?", by=ana)
    mira_inside.open("/c/in/")
    path, pairs = mira_inside.filled("Skip this")
    mira_inside.press("Send", body="I will not say")
    clock.shift(MINUTE)
    reply("When was it?", by=ana, asks=True)
    move(StateEvent.ASK_REPORTER)

    page = mira_inside.post(path, pairs)

    assert page.heading == "We have a question for you."
    assert not Message.objects.exclude(skipped_at=None).exists()
    mira_inside.post(path, [(name, "forged" if name == "question" else v) for name, v in pairs])
    assert Report.objects.get().state == State.WAITING_REPORTER


def test_a_hidden_question_is_not_on_the_page_until_it_is_unfolded(mira_inside, ana):
    ask("Which app was it?", by=ana)
    mira_inside.open("/c/in/")

    page = mira_inside.press(HIDE)

    assert page.heading == "We have a question for you."
    assert "Which app was it?" not in page.html
    assert "Which app was it?" in mira_inside.press(SHOW).words


PATHS = ["person", "keep-person", "hide", "show", "helped", "again", "skip", "delete", "keep-all"]


@pytest.mark.parametrize("path", PATHS)
def test_a_stranger_presses_nothing(mira_inside, path):
    close_as_helped()
    before = actions()
    stranger = Visitor()
    stranger.open("/c/")
    token = dict(stranger.page.form(having="code").pairs())["csrfmiddlewaretoken"]
    pairs = [("csrfmiddlewaretoken", token), ("helped", "yes")]

    assert stranger.post(f"/c/in/{path}/", pairs).heading == CLOSED

    assert actions() == before
    assert not Wish.objects.exists()
    assert mira_inside.open("/c/in/").status == 200


@pytest.mark.parametrize("path", [path for path in PATHS if path != "delete"])
def test_a_button_is_never_pressed_by_opening_an_address(mira_inside, path):
    assert mira_inside.open(f"/c/in/{path}/").status == 405


def test_more_is_folded_and_in_order(mira_inside):
    more = next(
        each for each in mira_inside.page.tree.descendants("details") if each.get("class") == "more"
    )

    offered = [each.words for each in more.descendants("a", "button")]
    assert not more.has("open")
    assert offered == [
        "Did someone find your code?",
        HIDE,
        OTHER,
        "Tell us we did badly",
        "Ask us to stop",
        "Delete what I told you",
    ]


def test_the_page_goes_from_status_to_messages_to_writing_to_more(mira_inside):
    words = mira_inside.page.words
    places = [
        words.index(each)
        for each in ("We have your message.", "Messages", "Write more", "More you can do")
    ]

    assert places == sorted(places)


def close_as_too_hard():
    move(StateEvent.QUEUE, StateEvent.BEGIN_REVIEW)
    move(StateEvent.RECORD_ACTION, StateEvent.CLOSE_LIMIT, acts=("asked_app",))


def test_where_we_could_not_fix_it_two_ways_lead_on(mira_inside):
    close_as_too_hard()

    page = mira_inside.open("/c/in/")
    assert page.heading == "We could not fix all of it. We are sorry."
    assert "Here is what we tried. We asked the app to look at it." in page.words
    links = {each.words: each.get("href") for each in page.tree.descendants("a")}
    assert links["Show who else can help"] == "/help/"
    assert page.words.count(OTHER) == 1
    page = mira_inside.press(OTHER)

    assert page.heading == "We opened it again."
    assert "You asked for another person." in page.words
    assert "Show who else can help" not in page.words


def test_whoever_was_helped_is_asked_and_told_that_it_can_be_opened_again(mira_inside):
    close_as_helped()

    page = mira_inside.open("/c/in/")

    assert "Here is what we did. Did it help? You can open it again." in page.words
    assert "Show who else can help" not in page.words
