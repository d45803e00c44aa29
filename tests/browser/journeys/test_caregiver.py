"""A caregiver who suspects somebody at home: the child must not pay for the report."""

from playwright.sync_api import expect

from tests.browser.walker import ADULT, digits_on, send, walk


def test_a_caregiver_who_suspects_someone_at_home_is_told_not_to_confront_them(phone, site):
    way = walk(
        phone,
        site,
        door=ADULT,
        say={
            "safe_now": "No.",
            "rel": "Parent.",
            "person": "Someone who lives with the child.",
            "harm": "Someone is winning trust in a worrying way.",
            "knows": "It may not be safe to tell them now.",
        },
    )

    send(phone)

    assert way.next_after("person") == "dont_confront"
    told = way.words_of("dont_confront")
    assert "Please do not confront the person" in told
    assert "do not warn them" in told
    assert "Do not tell others in the home that you wrote to us." in told
    assert "We will not contact the home." in told
    assert "We will not surprise the child." in way.words_of("knows_help")
    assert "Do not copy, send or upload any private picture of a child" in way.words_of("before")
    expect(phone.locator(".code").first).to_be_visible()


def test_a_caregiver_who_suspects_nobody_near_is_not_frightened(phone, site):
    way = walk(
        phone,
        site,
        door=ADULT,
        say={"safe_now": "No.", "person": "Someone only known online."},
    )

    assert "dont_confront" not in way.steps


def test_a_caregiver_of_a_child_in_danger_sees_help_before_any_question_about_the_past(phone, site):
    way = walk(phone, site, door=ADULT, say={"safe_now": "Yes."}, until="safe_no")

    # Whether the child is missing may be asked beside it, and nothing else.
    assert set(way.steps) <= {"before", "safe_now", "missing", "safe_no"}
    assert "Get help for the child now" in way.words_of("safe_no")
    assert "Do not confront the person who may be a danger." in way.words_of("safe_no")
    expect(phone.get_by_role("link", name="Call now", exact=True)).to_be_visible()


def test_a_caregiver_leaves_no_name_and_no_address_and_still_hears_back(phone, site):
    way = walk(phone, site, door=ADULT, say={"safe_now": "No."})

    end = send(phone)

    assert "reach_where" not in way.steps
    assert len(digits_on(phone)) == 19
    assert "A trained case worker reads this" in end.words
