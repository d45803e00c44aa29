"""What each child sees on the way: not only that it ends."""

import re

from playwright.sync_api import expect

from tests.browser.walker import CHILD, digits_on, press, send, walk, words_on

CODE = re.compile(r"\d{4}( \d{4}){3}")
MOST_QUESTIONS_OF_THE_YOUNGEST = 12
BLAME_TAKEN = "It is not your fault."
PHONE_STEPS = {"reply", "phone_safe", "phone_number", "phone_when"}


def test_a_child_of_7_tells_by_tapping_alone(phone, site):
    way = walk(
        phone,
        site,
        door=CHILD,
        say={
            "age": "I am 6 to 9.",
            "safe_now": "Yes, I am safe.",
            "harm": "Someone is mean to me.",
            "more_yes": "No, I am done.",
        },
    )

    end = send(phone)

    assert [met.step for met in way.pages.values() if met.has_box] == []
    asked = [met for met in way.pages.values() if met.fields]
    assert len(asked) <= MOST_QUESTIONS_OF_THE_YOUNGEST
    assert not {"links", "app", *PHONE_STEPS} & set(way.steps)
    assert CODE.fullmatch(digits_on(phone))
    assert len(words_on(phone).split()) == 5
    assert "A helper reads it" in end.words


def test_the_youngest_sees_a_picture_at_each_choice(phone, site):
    walk(phone, site, door=CHILD, say={"age": "I am 6 to 9."}, until="harm")

    choices = phone.locator("label.choice")

    assert choices.count() == phone.locator("label.choice svg").count() > 5


def test_a_child_of_12_with_the_reader_at_home_is_offered_no_phone(phone, site):
    way = walk(
        phone,
        site,
        door=CHILD,
        say={
            "age": "I am 10 to 12.",
            "safe_now": "Yes, I am safe.",
            "harm": "Someone asked me for a private picture or video.",
            "person": "Someone in my family.",
            "at_home": "Yes.",
            "told": "No.",
        },
    )

    end = send(phone)

    assert not PHONE_STEPS & set(way.steps)
    assert way.next_after("at_home") == "no_home"
    assert "We will not call or write to your home." in way.words_of("no_home")
    assert "Pick someone who has never hurt or scared you." in way.words_of("no_home")
    # Nobody is told to block a person who sits at the same table.
    assert "block" not in (way.words_after("person") + end.words).lower()
    expect(phone.get_by_text("Do not keep your code on a phone other people use.")).to_be_visible()


def test_a_child_of_12_whom_a_stranger_writes_to_is_offered_a_phone_only_if_it_is_safe(phone, site):
    way = walk(
        phone,
        site,
        door=CHILD,
        say={
            "age": "I am 10 to 12.",
            "safe_now": "Yes, I am safe.",
            "person": "Someone I only know online.",
            "reply": "You can call or text me.",
            "phone_safe": "Yes, someone may see.",
        },
    )

    assert "Then your code is safer." in way.words_of("code_safer")
    assert "phone_number" not in way.steps


def test_a_child_of_14_who_did_something_is_thanked_and_hears_no_word_on_fault(phone, site):
    way = walk(
        phone,
        site,
        door=CHILD,
        say={
            "age": "I am 13 to 17.",
            "safe_now": "Yes, I am safe.",
            "harm": "Something else.",
            "harm_more": "I did or shared something I regret.",
            "did": "I shared a private picture of someone else.",
        },
    )

    end = send(phone)

    assert "You are not in trouble with us for telling." in way.words_of("did")
    assert way.next_after("did") == "did_help"
    assert "Thank you for telling us" in way.words_of("did_help")
    assert "stop now and do not share it again" in way.words_of("did_help")
    behind = way.words_after("harm_more") + end.words
    assert "fault" not in behind
    assert "You are not in trouble with us." in behind


def test_a_child_of_16_under_blackmail_is_told_not_to_pay_and_that_it_is_not_their_fault(
    phone, site
):
    way = walk(
        phone,
        site,
        door=CHILD,
        say={
            "age": "I am 13 to 17.",
            "safe_now": "Yes, I am safe.",
            "about": "Me.",
            "harm": "Someone threatens me or blackmails me.",
            "deadline": "Yes, today or tomorrow.",
            "demand": ("Money or gift cards.", "Private pictures or videos."),
            "person": "Someone I only know online.",
        },
    )

    end = send(phone)

    help_words = way.words_of("demand_help")
    assert "this is not your fault" in help_words
    assert "do not pay or send more" in help_words
    assert "You do not need to keep any private picture." in help_words
    assert BLAME_TAKEN in way.words_after("demand_help")
    # Today or tomorrow is now: help stands above the code, and how to get a picture down below.
    assert end.words.index("Do not wait for us.") < end.words.index("Your code")
    assert "Take It Down" in end.words


def test_somebody_under_blackmail_may_send_at_once_on_each_page(phone, site):
    walk(
        phone,
        site,
        door=CHILD,
        say={
            "age": "I am 13 to 17.",
            "harm": "Someone threatens me or blackmails me.",
            "deadline": "I am not sure.",
        },
        until="demand",
    )

    press(phone, "Send now")
    send(phone)

    assert CODE.fullmatch(digits_on(phone))


def test_a_friend_is_asked_in_words_about_the_other_child(phone, site):
    way = walk(
        phone,
        site,
        door=CHILD,
        say={
            "age": "I am 13 to 17.",
            "safe_now": "Yes, I am safe.",
            "about": "A friend.",
            "other_safe": "Yes.",
            "harm": "Someone threatens or blackmails them.",
        },
    )

    send(phone)

    harm = way.words_of("harm")
    assert "Someone asks for private pictures or videos." in harm
    assert not re.search(r"\bme\b", harm)
    assert "Thank you for looking out for someone." in way.words_after("harm")
    assert "not their fault" in way.words_of("demand_help")
    assert BLAME_TAKEN not in way.words_after("about")


def test_a_friend_of_a_child_in_danger_sees_help_first(phone, site):
    way = walk(
        phone,
        site,
        door=CHILD,
        say={
            "age": "I am 10 to 12.",
            "safe_now": "Yes, I am safe.",
            "about": "A friend.",
            "other_safe": "No.",
        },
        until="other_safe_no",
    )

    assert way.next_after("other_safe") == "other_safe_no"
    assert "Let us find help now" in way.words_of("other_safe_no")
    expect(phone.locator("main a[href^='tel:']").first).to_be_visible()
