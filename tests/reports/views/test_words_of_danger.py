"""What somebody in danger reads: who is here, what we do not know, and no false "now" (C2, C3)."""

import pytest

from reports.vocabulary import Audience

NOBODY_HERE = "No one is here to read right now."
# Each page on which Send is offered to somebody in danger, with the answers that lead to it.
DANGER = [
    pytest.param("safe_no", Audience.A, {"safe_now": "not_safe"}, id="6-9"),
    pytest.param("safe_no", Audience.B, {"safe_now": "not_safe"}, id="10-12"),
    pytest.param("safe_no", Audience.C, {"safe_now": "not_safe"}, id="13-17"),
    pytest.param("safe_no", Audience.CAREGIVER, {"safe_now": "not_safe"}, id="caregiver"),
    pytest.param("safe_no", Audience.PROFESSIONAL, {"safe_now": "not_safe"}, id="professional"),
    pytest.param("hurt_self", Audience.B, {"safe_now": "hurt_self"}, id="self-harm"),
]
DANGER += [
    pytest.param(step, audience, answers, id=f"{step} {about} {audience.value}")
    for audience in (Audience.A, Audience.B, Audience.C)
    for step, about, answers in [
        ("other_safe_no", "friend", {"about": "friend", "other_safe": "not_safe"}),
        ("meet_help", "me", {"harm": ["H09"], "meet_when": "soon"}),
        (
            "meet_help",
            "friend",
            {"about": "friend", "other_safe": "safe", "harm": ["H09"], "meet_when": "soon"},
        ),
    ]
]


@pytest.mark.parametrize(("step", "audience", "answers"), DANGER)
def test_who_is_in_danger_is_told_beside_send_that_nobody_is_here_and_until_when(
    mira, clock, operator_says, step, audience, answers
):
    operator_says(hours_monday="09:00-17:00")

    page = mira.walk_to(step, audience=audience, **answers)

    assert NOBODY_HERE in page.words
    assert "We open tomorrow." in page.words
    # Raises where Send is not offered.
    page.form(having="send_now")


@pytest.mark.parametrize(("step", "audience", "answers"), DANGER)
def test_with_people_here_or_no_known_day_only_what_is_so_is_said(
    mira, clock, operator_says, step, audience, answers
):
    operator_says(hours_sunday="00:00-24:00", hours_monday="09:00-17:00")
    staffed = mira.walk_to(step, audience=audience, **answers).words
    operator_says()
    no_hours = mira.open(mira.page.path).words

    assert "We open" not in staffed + no_hours
    assert (NOBODY_HERE in staffed, NOBODY_HERE in no_hours) == (False, True)


@pytest.mark.parametrize("audience", [Audience.A, Audience.B, Audience.C])
def test_a_child_in_danger_is_told_that_we_do_not_know_where_with_and_without_a_number(
    mira, operator_says, a_number_to_call, audience
):
    with_number = mira.walk_to("safe_no", audience=audience, safe_now="not_safe").words
    operator_says(country="KH")
    without = mira.open(mira.page.path).words

    for words in (with_number, without):
        assert "We do not know where you are." in words
    assert ("Calling is" in with_number, "Calling is" in without) == (True, False)


def test_a_page_of_danger_kept_in_memory_names_the_day_that_is_true_now(mira, clock, operator_says):
    operator_says(hours_wednesday="09:00-17:00")
    first = mira.walk_to("safe_no", safe_now="not_safe").words
    clock.shift(2 * 86400)

    later = mira.walk_to("safe_no", safe_now="not_safe").words

    assert "We open on Wednesday." in first
    assert "We open tomorrow." in later
