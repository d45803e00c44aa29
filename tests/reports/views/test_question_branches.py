"""Who is asked what: help that is sent, a picture seen, what a blackmailer wants."""

import pytest

from reports.models import Report
from reports.vocabulary import Audience
from tests.journey_walk import Visitor


@pytest.mark.parametrize("staffed", [True, False])
def test_only_while_somebody_reads_a_child_in_danger_is_asked_where_to_come(
    mira, settings, staffed
):
    settings.ROTA_STAFFED = staffed

    met = mira.way(safe_now="not_safe", find_me="yes", find_where="Behind the school")

    assert ({"find_me", "find_where"} <= set(met)) is staffed
    assert ("Behind the school" in mira.page.words) is staffed
    assert "find_me" not in Visitor().way(safe_now="safe")


@pytest.mark.parametrize("staffed", [True, False])
def test_only_while_somebody_reads_a_grown_up_can_have_help_sent_to_a_child_in_danger(
    mira, settings, staffed
):
    settings.ROTA_STAFFED = staffed
    danger = {"safe_now": "not_safe", "missing": "no", "find_me": "yes"}

    met = mira.way(Audience.CAREGIVER, **danger, find_where="Behind the school")

    assert (met[3:6] == ["missing", "find_me", "find_where"]) is staffed
    assert ("Behind the school" in mira.page.words) is staffed
    calm = Visitor().way(Audience.CAREGIVER, safe_now="safe")
    assert not {"find_me", "find_where"} & set(calm)


@pytest.mark.parametrize(
    ("country", "asked", "stored"),
    [(None, True, "KH"), ("unsaid", True, "KH"), ("yes", False, "KE"), ("no", False, "")],
)
def test_a_teenager_who_wants_somebody_to_come_is_asked_for_the_country_once_more(
    mira, settings, two_countries, country, asked, stored
):
    settings.ROTA_STAFFED = True
    told = {"country": country, "safe_now": "not_safe", "find_country": "KH"}

    met = mira.way(Audience.C, find_me="yes", **told)
    mira.press("send")

    assert ("find_country" in met) is asked
    assert Report.objects.get().country == stored
    assert "find_country" not in Visitor().way(Audience.C, find_me="no", **told)


def test_a_service_in_one_country_never_asks_which_to_come_to(mira, settings):
    settings.ROTA_STAFFED = True

    assert "find_country" not in mira.way(Audience.C, safe_now="not_safe", find_me="yes")


def test_a_grown_up_is_asked_where_the_child_is_and_not_where_they_are(mira, settings):
    settings.ROTA_STAFFED = True
    danger = {"safe_now": "not_safe", "find_me": "yes"}

    wants = mira.walk_to("find_me", audience=Audience.CAREGIVER, **danger)
    where = mira.go_on_to("find_where", audience=Audience.CAREGIVER, **danger)

    assert wants.heading == "Do you want help sent to the child?"
    assert where.heading == "Where is the child?"


def test_who_only_saw_something_online_reads_at_once_where_to_bring_it_and_only_once(mira):
    more = {"harm": ["something_else"], "harm_more": ["H11"]}

    met = mira.way(Audience.CAREGIVER, rel="saw_it", **more)
    saw_later = Visitor().way(Audience.CAREGIVER, rel="parent", **more)

    assert met[met.index("rel") + 1] == "saw_online"
    assert "saw_picture" not in met
    assert saw_later[saw_later.index("harm_more") + 1] == "saw_picture"
    assert "saw_online" not in saw_later
    assert not {"saw_online", "saw_picture"} & set(Visitor().way(Audience.CAREGIVER))


@pytest.mark.parametrize(
    ("step", "answers"),
    [
        pytest.param("saw_online", {"rel": "saw_it"}, id="at once"),
        pytest.param(
            "saw_picture", {"harm": ["something_else"], "harm_more": ["H11"]}, id="said later"
        ),
    ],
)
def test_both_pages_for_a_picture_seen_name_the_hotline(mira, step, answers):
    page = mira.walk_to(step, audience=Audience.CAREGIVER, **answers)

    assert "https://report.iwf.org.uk/" in page.html


def test_a_grown_up_is_asked_what_a_blackmailer_wants(mira):
    met = mira.way(Audience.CAREGIVER, harm=["H03"])

    assert met[met.index("harm") + 1] == "demand"
    assert "demand" not in Visitor().way(Audience.CAREGIVER)


@pytest.mark.parametrize("audience", [Audience.B, Audience.C])
def test_not_having_told_a_grown_up_is_a_plain_no(mira, audience):
    choices = mira.walk_to("told", audience=audience).form(having="answer").choices("answer")

    assert list(choices) == ["yes", "no", "scared", "unsaid"]
    assert choices["no"] == "No."


def test_the_youngest_who_did_something_need_to_say_no_names(mira):
    did = {"harm": ["something_else"], "harm_more": ["H12"]}

    assert (
        "You do not need to say names." in mira.walk_to("words", audience=Audience.A, **did).words
    )
    calm = Visitor().walk_to("words", audience=Audience.A)
    assert "You do not need to say names." not in calm.words


@pytest.mark.parametrize("says", ["yes", None])
def test_an_answer_given_just_after_the_last_reader_went_home_is_kept(mira, settings, says):
    settings.ROTA_STAFFED = True
    mira.walk_to("find_me", safe_now="not_safe")
    settings.ROTA_STAFFED = False

    page = mira.press("next", answer=says) if says else mira.press("skip")

    assert page.step == ("find_where" if says else "about")
    assert "This page is old" not in page.words
    assert mira.go_back_to("find_me").ticked == ([says] if says else [])


def test_a_tap_too_few_just_after_the_last_reader_went_home_is_asked_for_again(mira, settings):
    settings.ROTA_STAFFED = True
    mira.walk_to("find_me", safe_now="not_safe")
    settings.ROTA_STAFFED = False

    assert mira.press("next").step == "find_me"
    assert mira.press("next", answer="yes").step == "find_where"


def test_a_question_that_nothing_opened_is_not_answered_by_a_made_up_form(mira, settings):
    settings.ROTA_STAFFED = True
    mira.walk_to("about", safe_now="safe")
    path, pairs = mira.page.path, dict(mira.page.form(having="step").pairs())

    page = mira.post(path, [*(pairs | {"step": "find_me"}).items(), ("answer", "yes")])

    assert page.step == "about"
    assert "find_me" not in mira.way()
