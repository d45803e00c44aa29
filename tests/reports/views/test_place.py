"""The country picked beside the numbers: another one has its own numbers, or none."""

import pytest

from education.app_names import RECENT_COUNTRIES
from education.models import Helpline
from reports.models import Report
from reports.vocabulary import Audience

NONE_YET = "We do not have a number for you to call yet."


@pytest.fixture(autouse=True)
def numbers_of_two(db, settings):
    """Know a number in Kenya, the service's own country, and one in Cambodia."""
    settings.COUNTRY, settings.COUNTRIES = "KE", ["KE"]
    for code, name, number in (("KE", "Kenya", "116"), ("KH", "Cambodia", "1280")):
        Helpline.objects.create(
            country_iso2=code, country_name=name, number=number, kind="helpline", confidence="high"
        )
    RECENT_COUNTRIES.forget()


@pytest.mark.parametrize("path", ["/", "/help/"])
def test_beside_the_numbers_is_a_way_to_another_country(mira, path):
    page = mira.open(path)

    assert "Not in Kenya? Change" in page.words
    assert 'href="/place/"' in page.html


def test_the_way_to_another_country_ends_where_the_questions_begin(mira):
    age = mira.begin(Audience.B)
    before = mira.press("Next", answer="10-12")
    question = mira.press("Go on")

    assert "Not in Kenya?" in age.words
    assert "Not in Kenya?" in before.words
    assert question.heading == "Are you safe right now?"
    assert "Not in Kenya?" not in question.words


def test_who_picks_another_country_sees_its_numbers_on_every_page(mira):
    mira.open("/place/")

    home = mira.press("Go on", country="KH")

    assert home.path == "/"
    assert "Child helpline in Cambodia: call 1280" in home.words
    assert "Not in Cambodia? Change" in home.words
    assert "Kenya" not in mira.open("/tips/").words


def test_who_picks_a_country_that_is_not_listed_sees_no_foreign_number(mira):
    mira.open("/place/")

    home = mira.press("Go on", country="ZZ")

    assert NONE_YET in home.words
    assert "Choose your country" in home.words
    assert "tel:" not in home.html
    assert "childhelplineinternational" in mira.open("/help/").html


def test_a_country_that_is_not_offered_is_asked_for_again(mira):
    mira.open("/place/")
    path, pairs = mira.filled("Go on", country="KH")

    again = mira.post(path, [(name, "Mars" if name == "country" else v) for name, v in pairs])

    assert again.heading == "Which country are you in?"
    assert "Not in Kenya? Change" in mira.open("/").words
    assert "Cambodia" in mira.post(path, pairs).words


def test_picking_a_country_between_the_questions_loses_no_answer(mira):
    mira.begin(Audience.B)
    mira.press("Next", answer="10-12")
    mira.open("/place/")

    page = mira.press("Go on", country="KH")

    assert page.heading == "Before you start"
    assert "Cambodia" in mira.press("Go on").words


def test_the_question_for_the_country_asks_for_the_services_own(mira, settings):
    settings.COUNTRIES = ["KE", "KH"]
    mira.open("/place/")
    mira.press("Go on", country="KH")
    mira.begin(Audience.B)
    mira.press("Next", answer="10-12")

    asked = mira.press("Go on")
    after = mira.press("Next", answer="yes")

    assert asked.heading == "Are you in Kenya?"
    assert "Child helpline in Kenya" in after.words


def test_a_country_that_was_picked_goes_with_what_is_sent(mira):
    mira.open("/place/")
    mira.press("Go on", country="KH")

    mira.send()

    assert Report.objects.get().country == "KH"


def test_leaving_forgets_the_country(mira):
    mira.open("/place/")
    mira.press("Go on", country="KH")

    mira.open("/leave/")

    assert "Not in Kenya? Change" in mira.open("/").words
