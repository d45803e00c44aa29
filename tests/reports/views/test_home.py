"""The first page and its three doors."""

import pytest
import time_machine

from education.help_lines import RECENT_LINES
from education.models import Helpline
from reports.models import Report
from reports.vocabulary import Audience


def test_the_first_page_shows_the_doors_and_costs_no_query(mira, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = mira.open("/")

    assert page.status == 200
    assert page.form(having="child").buttons == [
        "I am under 18.",
        "I am an adult.",
        "I work with children.",
    ]


@pytest.mark.parametrize(
    ("audience", "first"),
    [
        pytest.param(Audience.B, "How old are you?", id="a child"),
        pytest.param(Audience.CAREGIVER, "Before you start", id="an adult"),
        pytest.param(Audience.PROFESSIONAL, "Make a professional report", id="a professional"),
    ],
)
def test_each_door_leads_to_its_first_page(mira, audience, first):
    assert mira.begin(audience).heading == first


def test_a_door_that_does_not_exist_leads_back_to_the_first_page(mira):
    mira.open("/")
    token = mira.client.cookies["all_t"].value

    assert mira.post("/start/", [("who", "nobody"), ("csrfmiddlewaretoken", token)]).path == "/"
    assert mira.press("child").path == "/s/0/"


def test_the_same_door_again_goes_on_where_the_answers_stopped(mira):
    mira.walk_to("harm")

    assert mira.begin().step == "harm"


def test_another_door_begins_anew(mira):
    mira.walk_to("harm")

    assert mira.begin(Audience.CAREGIVER).step == "before"


def test_what_was_said_behind_one_door_waits_there_while_another_is_tried(mira):
    mira.walk_to("harm")
    mira.begin(Audience.CAREGIVER)
    mira.go_on_to("rel", audience=Audience.CAREGIVER)

    assert mira.begin().step == "harm"
    assert mira.go_back_to("safe_now").ticked == ["safe"]
    assert mira.begin(Audience.CAREGIVER).step == "rel"


def test_what_waits_behind_a_door_is_never_sent_through_another(mira):
    mira.walk_to("check", words="Only for the door of children.")

    mira.way(Audience.CAREGIVER)

    assert "Only for the door of children." not in mira.page.words
    assert mira.press("send").code
    assert Report.objects.get().audience == Audience.CAREGIVER


def test_once_something_is_sent_nothing_waits_behind_another_door(mira):
    mira.walk_to("harm")
    mira.send(audience=Audience.CAREGIVER)

    assert mira.begin().step == "age"


def test_the_same_door_with_every_answer_given_leads_to_the_check_page(mira):
    mira.walk_to("check")

    assert mira.begin().path == "/s/check/"


@pytest.mark.usefixtures("office_hours")
def test_while_nobody_is_here_to_read_the_first_page_says_so_and_names_a_day(mira):
    with time_machine.travel("2026-03-01 09:00Z", tick=False):  # a Sunday
        page = mira.open("/")

    assert "No one is here to read right now" in page.words
    assert "We open tomorrow. You can still tell us. We will read it by Thursday." in page.words


def test_with_no_day_on_which_people_come_the_first_page_names_none(mira, operator_says):
    operator_says()

    page = mira.open("/")

    assert "You can still tell us." in page.words
    assert "We will read it" not in page.words


def test_while_nobody_is_here_the_first_page_gives_the_number_where_there_is_one(
    mira, settings, a_number_to_call
):
    settings.ROTA_STAFFED = False
    with_number = mira.open("/").words
    Helpline.objects.all().delete()
    RECENT_LINES.forget()

    assert f"Not safe? Call {a_number_to_call}." in with_number
    assert "Not safe? Call" not in mira.open("/").words


def test_with_people_here_the_first_page_does_not_say_that_nobody_is(mira, settings):
    settings.ROTA_STAFFED = True

    assert "No one is here" not in mira.open("/").words


def test_a_door_is_not_opened_by_a_link(mira):
    assert mira.client.get("/start/").status_code == 405
    assert mira.client.head("/").status_code == 200
