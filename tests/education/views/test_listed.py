"""The map for search engines and the feed: pages for adults, and never a child's."""

from datetime import timedelta
from xml.etree.ElementTree import fromstring

import pytest
from django.utils import timezone

from education.actions.load_pages import load_pages
from education.models import AdvicePage, CallToAction, Campaign, CaregiverGuide
from tests.query_counts import own_queries

pytestmark = pytest.mark.django_db
MAP, FEED = "/sitemap.xml", "/feed.xml"
PATHS = [MAP, FEED]
ORIGIN = "https://portal.example"
CALLS = ["governments", "platforms", "professionals", "caregivers", "time-limits"]
GUIDES = ["listening", "professionals", "lesson", "governments", "platforms"]
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def the_public_site(settings):
    settings.ROOT_URLCONF = "safety_portal.urls.public"
    settings.SITE_ORIGIN = ORIGIN
    load_pages()


def whole(client, path):
    return fromstring(client.get(path).content)  # noqa: S314  # of this site


def in_map(client):
    return [each[0].text.removeprefix(ORIGIN) for each in whole(client, MAP)]


def in_feed(client):
    entries = whole(client, FEED).findall(f"{ATOM}entry")
    return [each.find(f"{ATOM}link").get("href").removeprefix(ORIGIN) for each in entries]


def test_they_can_be_read_and_nothing_else(client):
    for path in PATHS:
        assert client.get(path).status_code == client.head(path).status_code == 200
        assert client.post(path).status_code == 405


def test_once_read_they_ask_no_table_and_set_no_cookie(client):
    client.get(MAP)

    with own_queries() as queries:
        answers = [client.get(path) for path in PATHS]

    assert queries == []
    for answer in answers:
        assert not answer.cookies
        assert answer.headers["Cache-Control"] == "no-store"


def test_the_map_names_each_page_for_adults_once(client):
    wanted = ["/act/", "/library/", "/k/listen-first/"]
    wanted += [f"/g/{slug}/" for slug in GUIDES] + [f"/act/{slug}/" for slug in CALLS]

    assert sorted(in_map(client)) == sorted(wanted)


def test_every_page_of_the_map_that_is_served_here_may_be_found(client):
    served = [path for path in in_map(client) if not path.startswith("/g/")]

    answers = {client.get(path).headers["X-Robots-Tag"] for path in served}

    assert answers == {"all"}


def test_the_feed_names_the_same_and_each_work_of_the_library(client):
    works = [path for path in in_feed(client) if path.startswith("/library/#")]

    assert len(works) == 6
    assert {*in_feed(client)} - {*works} == {*in_map(client)} - {"/act/", "/library/"}


def test_no_page_of_a_child_is_in_either(client):
    words = (client.get(MAP).content + client.get(FEED).content).decode()

    titles = {page.title_13_17 for page in AdvicePage.objects.live()}
    assert "/h/" not in words
    assert [title for title in {*titles, "You owe them nothing"} if title in words] == []
    assert "Listen first" in words


def test_a_campaign_turned_to_children_leaves_both(client):
    Campaign.objects.filter(public_slug="listen-first").update(audience="10-12")

    assert "/k/listen-first/" not in in_map(client) + in_feed(client)


def test_what_is_down_or_over_leaves_both(client):
    CaregiverGuide.objects.update(expire_at=timezone.now() - timedelta(seconds=1))
    CallToAction.objects.filter(slug="platforms").update(live=False)

    found = in_map(client) + in_feed(client)

    assert not {"/g/listening/", "/act/platforms/"} & {*found}
    assert {"/g/lesson/", "/act/governments/"} <= {*found}


def test_addresses_come_from_the_setting_and_not_from_the_browser(client, settings):
    settings.ALLOWED_HOSTS = ["elsewhere.example"]

    for path in PATHS:
        text = client.get(path, headers={"host": "elsewhere.example"}).content.decode()
        assert "elsewhere.example" not in text
        assert f"{ORIGIN}/act/time-limits/" in text


def test_the_newest_comes_first_in_the_feed(client):
    later = timezone.now() + timedelta(days=1)
    CallToAction.objects.filter(slug="caregivers").update(last_published_at=later)

    assert in_feed(client)[0] == "/act/caregivers/"


def test_with_a_dead_database_both_list_what_ships(client, database_is_down):
    database_is_down()

    assert len(in_map(client)) == 13
    assert len(in_feed(client)) == 17
