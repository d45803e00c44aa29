"""The pages of campaigns: what they show and to whom, what they keep, who finds them."""

import gzip
from datetime import timedelta

import pytest
from django.conf import settings as site_settings
from django.utils import timezone

from education.actions.load_helplines import load_helplines
from education.models import Campaign
from education.qr import qr_drawing
from readability.gates import TELLTALE
from tests.query_counts import own_queries
from tests.stack.tree import parse

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_campaigns")]
LIST, YOUNG, ADULT = "/k/", "/k/owe-nothing/", "/k/listen-first/"
POSTER = "/k/owe-nothing/poster/"
PATHS = [LIST, YOUNG, ADULT, POSTER]
MOST_BYTES = 8_000


@pytest.fixture(autouse=True)
def the_public_site(settings):
    settings.ROOT_URLCONF = "safety_portal.urls.public"
    settings.SITE_ORIGIN = "https://portal.example"


def page(client, path, **headers):
    answer = client.get(path, headers=headers)
    assert answer.status_code == 200
    return parse(answer.content.decode())


def links(tree):
    (main,) = tree.descendants("main")
    return [each.get("href") for each in main.descendants("a")]


@pytest.mark.parametrize("path", PATHS)
def test_it_can_be_read_and_nothing_else(client, path):
    for method in (client.get, client.head):
        assert method(path).status_code == 200
    for method in (client.post, client.put, client.patch, client.delete):
        assert method(path).status_code == 405


@pytest.mark.parametrize("path", PATHS)
def test_once_read_it_asks_no_table_and_sets_no_cookie(client, path):
    client.get(path)

    with own_queries() as queries:
        answer = client.get(path)

    assert queries == []
    assert not answer.cookies


@pytest.mark.parametrize("path", PATHS)
def test_it_is_light_enough_for_a_slow_phone(client, path):
    assert len(gzip.compress(client.get(path).content)) <= MOST_BYTES


@pytest.mark.parametrize("path", PATHS)
def test_it_needs_no_script_and_holds_nothing_that_moves_or_counts(client, path):
    elements = list(page(client, path).descendants())

    assert [each.get("src") for each in elements if each.tag == "script"] == ["/static/js/site.js"]
    never = {"audio", "embed", "form", "iframe", "img", "object", "style", "video"}
    assert [each.tag for each in elements if each.tag in never or each.has("style")] == []
    assert not any(each.get("href").startswith("http") for each in elements)


@pytest.mark.parametrize("path", PATHS)
def test_neither_title_nor_address_tells_what_it_is_about(client, path):
    title = next(page(client, path).descendants("title")).raw_text

    assert title.split()
    assert TELLTALE.search(f"{title} {path}") is None


@pytest.mark.parametrize("path", ["/k/", "/k/{}/", "/k/{}/poster/"])
def test_what_is_not_up_is_not_there(client, path):
    there, gone = path.format("owe-nothing"), path.format("nothing-here")

    assert client.get(there).status_code == 200
    assert client.get(gone).status_code == (200 if gone == "/k/" else 404)


def test_a_campaign_over_is_gone_from_its_page_its_poster_and_the_list(client):
    over = timezone.now() - timedelta(seconds=1)
    Campaign.objects.filter(public_slug="owe-nothing").update(expire_at=over)

    assert client.get(YOUNG).status_code == client.get(POSTER).status_code == 404
    assert links(page(client, LIST)) == [ADULT]
    assert client.get(ADULT).status_code == 200


def test_with_no_campaign_the_list_says_so(client):
    Campaign.objects.update(live=False)

    tree = page(client, LIST)

    assert links(tree) == []
    assert "There is nothing here right now." in tree.words


def test_the_list_leads_to_the_young_first_and_then_to_adults(client):
    assert links(page(client, LIST)) == [YOUNG, ADULT]


def test_a_page_for_the_young_shows_three_blocks_and_one_thing_to_do(client):
    tree = page(client, YOUNG)

    (main,) = tree.descendants("main")
    assert [each.words for each in main.descendants("h1")] == ["You owe them nothing"]
    assert len(list(main.descendants("h2"))) == 3
    buttons = [each for each in main.descendants("a") if each.get("class") == "btn"]
    assert [(each.words, each.get("href")) for each in buttons] == [("Tell us", f"{YOUNG}tell/")]
    asked = [f"/t/pressure/{moment}/?from=owe-nothing" for moment in ("before", "after")]
    assert links(tree) == [f"{YOUNG}tell/", *asked, "/g/listening/", POSTER]


def test_a_page_for_caregivers_leads_to_the_guide_once(client):
    tree = page(client, ADULT)

    asked = [f"/t/listening/{moment}/?from=listen-first" for moment in ("before", "after")]
    assert links(tree) == ["/g/listening/", *asked, "/k/listen-first/poster/"]


@pytest.mark.parametrize(
    ("audience", "band"),
    [("6-9", "band-a"), ("10-12", "band-b"), ("13-17", "band-c"), ("caregiver", "band-adult")],
)
def test_it_is_drawn_for_its_readers(client, audience, band):
    Campaign.objects.filter(public_slug="owe-nothing").update(audience=audience)

    (body,) = page(client, YOUNG).descendants("body")

    assert band in body.get("class").split()


@pytest.mark.parametrize(
    ("path", "said"), [(ADULT, "all"), (YOUNG, "noindex"), (LIST, "noindex"), (POSTER, "noindex")]
)
def test_only_a_page_for_adults_may_be_found(client, path, said):
    assert client.get(path).headers["X-Robots-Tag"] == said


def test_a_page_for_adults_prints_and_one_for_the_young_does_not(client):
    bodies = {path: next(page(client, path).descendants("body")) for path in PATHS}

    printed = {path for path, body in bodies.items() if "no-print" not in body.get("class")}
    assert printed == {ADULT, POSTER}


def test_english_words_are_marked_on_a_page_in_another_language(client):
    (heading,) = page(client, YOUNG, **{"accept-language": "sw"}).descendants("h1")

    assert [each.get("lang") for each in heading.descendants("span")] == ["en"]


def test_the_poster_shows_the_address_of_the_setting_and_not_of_the_browser(client, settings):
    settings.ALLOWED_HOSTS = ["elsewhere.example"]

    answer = client.get(POSTER, headers={"host": "elsewhere.example"})

    tree = parse(answer.content.decode())
    (drawn,) = (each for each in tree.descendants("svg") if each.get("class") == "qr")
    (path,) = drawn.descendants("path")
    assert path.get("d") == qr_drawing("https://portal.example/k/owe-nothing/").path
    assert "portal.example/k/owe-nothing/" in tree.words
    assert "elsewhere.example" not in answer.content.decode()


def test_the_code_is_black_on_white_also_in_the_dark(client):
    (drawn,) = (e for e in page(client, POSTER).descendants("svg") if e.get("class") == "qr")

    assert [each.get("fill") for each in drawn.descendants("rect", "path")] == ["#fff", "#000"]
    assert drawn.get("role") == "img"
    assert next(drawn.descendants("title")).raw_text


@pytest.mark.parametrize(("country", "said"), [("KE", "In Kenya call 116"), ("ZZ", "")])
def test_the_poster_names_a_number_with_its_country_or_none(client, settings, country, said):
    load_helplines()
    settings.COUNTRY = country

    (main,) = page(client, POSTER).descendants("main")

    assert said in main.words
    assert ("call" in main.words) is bool(said)


def test_the_paper_bears_neither_the_name_nor_the_purpose_of_the_site(client):
    tree = page(client, POSTER)

    (sheet,) = (each for each in tree.descendants("div") if each.get("class") == "poster")
    title = next(tree.descendants("title")).raw_text
    assert site_settings.SITE_NAME not in f"{sheet.words} {title}"
    assert TELLTALE.search(sheet.words) is None
    assert site_settings.SITE_NAME in tree.words
