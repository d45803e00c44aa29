"""What stands on the page of a question: its box, its choices, its buttons, the calm line."""

import pytest

from education.help_lines import RECENT_LINES
from reports.journey.declaration import DECLARATION
from reports.models import Report
from reports.vocabulary import Audience
from tests.journey_walk import Seen, Visitor
from tests.stack.tree import Element

HOTLINE_CHOICE = "No, I feel like hurting myself."
OTHER_CHOICE = "No, for another reason."


def box_of(page: Seen) -> Element:
    """Return the one control for own words."""
    (box,) = [
        each for each in page.tree.descendants("input", "textarea") if each.get("name") == "answer"
    ]
    return box


def test_a_short_answer_has_one_line_and_the_story_has_more(mira):
    name = box_of(mira.walk_to("app_name", place=["game"], app=["other"]))
    mira.press("next", answer="The one with blocks")
    story = box_of(mira.go_on_to("words"))

    assert (name.tag, name.get("type"), name.get("autocomplete")) == ("input", "text", "off")
    assert (story.tag, story.get("autocomplete")) == ("textarea", "off")
    assert "The one with blocks" in mira.go_on_to("check").words


def test_a_line_that_was_written_stands_there_again(mira):
    mira.walk_to("app_name", place=["game"], app=["other"])
    mira.press("next", answer="The one with blocks")

    assert mira.go_back_to("app_name").typed == "The one with blocks"


def test_a_phone_may_fill_in_its_number_and_nothing_else(mira):
    number = box_of(mira.walk_to("phone_number", reply="call", phone_safe="no"))
    when = box_of(mira.go_on_to("phone_when"))

    assert (number.get("type"), number.get("autocomplete")) == ("tel", "tel")
    assert (when.tag, when.get("autocomplete")) == ("textarea", "off")


@pytest.mark.parametrize(
    ("countries", "asked"), [(["KE", "KH"], True), (["KE"], False), ([], False)]
)
def test_only_a_service_in_several_countries_asks_for_the_country(mira, settings, countries, asked):
    settings.COUNTRIES = countries

    assert ("country" in mira.way(country="yes")) is asked


def test_the_question_for_the_country_names_ours_with_and_without_a_number(
    mira, two_countries, request
):
    assert mira.walk_to("country").heading == "Are you in Kenya?"

    request.getfixturevalue("a_number_to_call")
    RECENT_LINES.forget()
    assert Visitor().walk_to("country").heading == "Are you in Kenya?"


def test_another_country_is_picked_among_those_of_the_service(mira, two_countries):
    page = mira.walk_to("country_name", country="no")

    (box,) = [each for each in page.tree.descendants("select") if each.get("name") == "answer"]
    assert [each.words for each in box.descendants("option")] == [
        "-",
        "Kenya",
        "Cambodia",
        "I do not want to say.",
    ]
    assert mira.press("next", answer="KH").step == "safe_now"


def test_no_country_is_chosen_for_anybody(mira, two_countries):
    mira.walk_to("country_name", country="no")

    assert "Pick one" in mira.press("next", answer="").words
    assert mira.press("skip").step == "safe_now"


@pytest.mark.parametrize("who", [Audience.CAREGIVER, Audience.PROFESSIONAL])
def test_a_grown_up_whose_child_is_in_danger_sees_where_to_call_before_the_next_question(mira, who):
    met = mira.way(who, safe_now="not_safe")

    assert met[met.index("safe_now") + 1] == "safe_no"
    assert "safe_no" not in Visitor().way(who, safe_now="safe")


@pytest.mark.parametrize(("audience", "calmed"), [(Audience.B, True), (Audience.CAREGIVER, False)])
def test_only_a_child_is_told_that_it_was_not_their_fault(mira, audience, calmed):
    page = mira.walk_to("person", audience=audience, harm=["H02"])

    assert ("not your fault" in page.words) is calmed


@pytest.mark.parametrize("offered", [True, False])
def test_self_harm_is_a_choice_only_where_the_operator_offers_it(mira, settings, offered):
    settings.SELF_HARM_CHOICE = offered

    choices = mira.walk_to("safe_now").form(having="answer").choices("answer").values()

    assert (HOTLINE_CHOICE in choices, OTHER_CHOICE in choices) == (offered, not offered)


def test_who_is_not_safe_for_another_reason_gets_help_first_as_well(mira, settings):
    settings.SELF_HARM_CHOICE = False
    mira.walk_to("safe_now")

    assert mira.press("next", answer="other_reason").step == "safe_no"
    mira.press("send_now")
    assert mira.press("send").code
    assert Report.objects.get().level == "P0"


# Grown-ups may send before they say what happened: their first own question is enough.
FIRST_TO_SEND = {Audience.CAREGIVER: "rel", Audience.PROFESSIONAL: "told_emergency"}


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("answers", [{}, {"harm": ["H03", "H09"], "person": ["family"]}])
def test_from_what_happened_on_every_question_can_be_the_last(mira, audience, answers):
    met = mira.way(audience, **answers, meet_when="soon")
    questions = [step for step in met if DECLARATION.steps[step].is_question]

    offering = [step for place, step in enumerate(met) if sends_now(mira.open(f"/s/{place}/"))]

    first = FIRST_TO_SEND.get(audience, "harm")
    assert [step for step in offering if step in questions] == questions[questions.index(first) :]
    assert "harm" in questions


def test_in_danger_every_question_behind_the_help_can_be_the_last(mira):
    met = mira.way(safe_now="not_safe")

    offering = [step for place, step in enumerate(met) if sends_now(mira.open(f"/s/{place}/"))]

    assert offering == met[met.index("safe_no") :]
    assert "safe_now" not in offering


def sends_now(page: Seen) -> bool:
    buttons = page.form(having="band").element.descendants("button")
    return "send_now" in [each.get("name") for each in buttons]


def test_who_looks_out_for_a_friend_is_thanked_for_it_and_nobody_else_is(mira):
    thanks = "Thank you for looking out for someone."

    assert thanks in mira.walk_to("harm", about="friend").words
    assert thanks not in Visitor().walk_to("harm", about="me").words
    assert thanks not in Visitor().walk_to("harm", about=None).words


def test_nobody_who_may_have_hurt_another_reads_that_it_is_not_their_fault(mira):
    told = Visitor().walk_to("words", harm=["H03"])

    assert "It is not your fault." in told.words
    for harm in [["something_else"], ["H03", "something_else"]]:
        page = mira.walk_to("words", harm=harm, harm_more=["H12"], did=["was_mean"])
        assert "fault" not in page.words
        mira.open("/leave/")


def test_without_a_number_nothing_offers_to_call(mira):
    page = mira.walk_to("safe_no", safe_now="not_safe")

    assert "tel:" not in page.html
    assert "Call now" not in page.words
    assert "Calling is" not in page.words


def test_with_a_number_calling_comes_first(mira, a_number_to_call):
    page = mira.walk_to("safe_no", safe_now="not_safe")

    main = page.html.partition("<main")[2]
    assert f'href="tel:{a_number_to_call}"' in main
    assert main.index("Call now") < main.index("Send what I said now")


@pytest.mark.parametrize("audience", list(Audience))
def test_before_the_first_question_leaving_can_be_tried(mira, audience):
    page = mira.walk_to("before", audience=audience)

    ways_out = [each for each in page.tree.descendants("a") if each.has("data-exit")]
    assert [(each.get("href"), each.words) for each in ways_out] == [("/leave/", "Leave fast")] * 2
    assert "You can try Leave fast now." in page.words

    later = mira.go_on_to("safe_now", audience=audience).tree.descendants("a")
    assert len([each for each in later if each.has("data-exit")]) == 1
