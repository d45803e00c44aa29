"""The tags beside a report: what each band is shown, and what nobody is."""

import re

import pytest
from django.template import Context, Template

from education.actions.load_helplines import load_helplines
from education.actions.load_platforms import load_platforms
from education.helpline_file import HELPLINE_FILE
from education.takedown import REPORT_REMOVE, TAKE_IT_DOWN

pytestmark = pytest.mark.django_db
BANDS = ["6-9", "10-12", "13-17", "caregiver"]
FROM_TEN = BANDS[1:]
REL = 'rel="noreferrer nofollow external"'


def drawn(tag, **given):
    return Template(f"{{% load child_help %}}{{% {tag} %}}").render(Context(given)).strip()


def other_sites(html):
    return re.findall(r'href="(https[^"]*)"', html)


@pytest.mark.parametrize("band", BANDS)
def test_an_app_that_was_named_shows_its_steps_and_what_to_keep(make_app, band):
    make_app(report_is_told=False, as_of_year=2024)

    html = drawn("platform_help slugs band", slugs=["chatter"], band=band)

    assert "Tap Report." in html
    assert "Tap Block." in html
    assert "Keep the words and the user name." in html
    assert "does not tell" in html
    assert "2024" in html


def test_of_somebody_known_in_real_life_nothing_is_said_about_blocking(make_app):
    make_app(limits=["Block each profile."], block_is_told=False)

    quiet = drawn("platform_help slugs 'c' close=True", slugs=["chatter"])

    assert "Tap Report." in quiet
    assert "block" not in quiet.lower()
    assert "block" in drawn("platform_help slugs 'c'", slugs=["chatter"]).lower()


@pytest.mark.parametrize("slugs", [None, [], ["other"], ["unsure"], ["only-block"]])
def test_without_anything_to_say_about_an_app_nothing_is_drawn(make_app, slugs):
    make_app(slug="unsure", confidence="low")
    make_app(slug="only-block", report_steps=[])

    assert drawn("platform_help slugs 'b' close=True", slugs=slugs) == ""


def test_not_told_is_said_only_where_it_is_known(make_app):
    make_app(report_is_told=None, block_is_told=None)

    assert "does not tell" not in drawn("platform_help slugs 'b'", slugs=["chatter"])


def test_an_age_is_told_to_grown_ups_only(make_app):
    make_app(minimum_age=13)

    assert "13" in drawn("platform_help slugs 'caregiver'", slugs=["chatter"])
    assert "13" not in drawn("platform_help slugs '10-12'", slugs=["chatter"])


def test_the_apps_own_page_is_linked_from_ten_years_on(make_app):
    make_app(help_url="https://chatter.example.org/")

    for band in FROM_TEN:
        html = drawn("platform_help slugs band", slugs=["chatter"], band=band)
        assert other_sites(html) == ["https://chatter.example.org/"]
        assert REL in html
        assert "It may show in your history." in html
    assert not other_sites(drawn("platform_help slugs '6-9'", slugs=["chatter"]))


@pytest.mark.parametrize("band", FROM_TEN)
def test_from_ten_years_on_take_it_down_is_explained_and_linked(band):
    html = drawn("takedown band 'KE'", band=band)

    assert other_sites(html)[0] == TAKE_IT_DOWN[1]
    assert REPORT_REMOVE[1] not in html
    assert REL in html


@pytest.mark.parametrize("country", ["KE", "GB", ""])
def test_the_youngest_get_words_and_no_link(country):
    html = drawn("takedown '6-9' country", country=country)

    assert "You do not need to send it to us." in html
    assert not other_sites(html)


@pytest.mark.parametrize("band", FROM_TEN)
def test_in_the_united_kingdom_report_remove_comes_first(band):
    sites = other_sites(drawn("takedown band 'GB'", band=band))

    assert sites[:2] == [REPORT_REMOVE[1], TAKE_IT_DOWN[1]]


def test_a_service_for_those_under_18_is_not_offered_first_to_a_grown_up():
    assert other_sites(drawn("takedown '18+' 'GB'"))[0] == TAKE_IT_DOWN[1]


@pytest.mark.parametrize(
    ("band", "named"),
    [("6-9", False), ("10-12", False), ("13-17", False), ("18+", True), ("caregiver", True)],
)
def test_a_service_for_pictures_of_grown_ups_is_named_to_grown_ups_only(band, named):
    assert ("StopNCII" in drawn("takedown band 'KE'", band=band)) is named


@pytest.mark.parametrize("band", FROM_TEN)
def test_the_chat_apps_that_were_named_are_said_to_be_out_of_reach(band):
    named = drawn("takedown band 'KE' apps=slugs", band=band, slugs=["telegram", "instagram"])

    assert "It cannot reach chats in Telegram." in named
    assert "WhatsApp" not in named
    assert "chats in" not in drawn("takedown band 'KE'", band=band)


@pytest.mark.parametrize("band", BANDS)
def test_a_friend_reads_that_the_child_in_the_picture_can_do_it(band):
    own = drawn("takedown band 'KE'", band=band)
    other = drawn("takedown band 'KE' other=True", band=band)

    of_the_reader = re.compile("pictures? of you|your picture|your own phone|your phone", re.I)
    assert not of_the_reader.search(other)
    assert bool(of_the_reader.search(own)) is (band != "caregiver")
    assert other_sites(other) == other_sites(own)


def test_of_another_child_nobody_is_asked_how_old_they_were_themselves():
    assert "StopNCII" in drawn("takedown '18+' 'KE'")
    assert "StopNCII" not in drawn("takedown '18+' 'KE' other=True")


def test_both_addresses_are_those_of_the_shipped_list():
    shipped = HELPLINE_FILE.read_text("utf-8")

    assert TAKE_IT_DOWN[1] in shipped
    assert REPORT_REMOVE[1] in shipped


def test_a_hotline_is_named_from_ten_years_on():
    load_helplines()

    html = drawn("hotline 'TH' '10-12'")

    assert other_sites(html) == ["https://www.thaihotline.org/"]
    assert "They do not send help." in html
    assert drawn("hotline 'TH' '6-9'") == ""


@pytest.mark.parametrize("band", BANDS)
def test_no_shipped_app_makes_a_page_say_what_no_child_may_read(band):
    load_platforms()
    every_slug = ["whatsapp", "instagram", "signal", "viber", "telegram", "google", "online_games"]

    html = drawn("platform_help slugs band", slugs=every_slug, band=band)

    assert "WhatsApp" in html
    assert not re.search(r"nude|nudity|naked|screenshot|abuse|Google|consoles", html)


def advice_for(**given):
    return Template("{% load child_help %}{% advice_for harms band other=other %}").render(
        Context({"harms": [], "band": "c", "other": False, **given})
    )


@pytest.mark.usefixtures("shipped_pages")
@pytest.mark.parametrize(
    ("band", "letter"),
    [("a", "a"), ("10-12", "b"), ("c", "c"), ("18+", "c"), ("caregiver", "d"), ("pro", "d")],
)
def test_what_was_told_leads_to_the_advice_about_it_in_the_words_of_the_reader(band, letter):
    html = advice_for(harms=["H04"], band=band)

    assert f'href="/h/4/{letter}/"' in html
    assert "<details" in html


def test_whoever_told_nothing_is_led_nowhere(shipped_pages):
    assert "<a" in advice_for(harms=["H03"])
    assert "<a" not in advice_for()


def test_who_tells_of_another_child_first_reads_how_to_be_a_friend(shipped_pages):
    html = advice_for(harms=["H04"], other=True)

    assert html.index('href="/h/8/c/"') < html.index('href="/h/4/c/"')
    assert 'href="/h/8/d/"' not in advice_for(harms=["H04"], band="caregiver", other=True)


def test_two_pages_to_read_are_enough(shipped_pages):
    assert advice_for(harms=["H02", "H03", "H04", "H05"]).count("<a") == 2
