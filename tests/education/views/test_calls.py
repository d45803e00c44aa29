"""The pages of calls to action, and the one button on them."""

import gzip

import pytest
from django.test import Client

from education.models import CallToAction, SupportCount
from readability.gates import TELLTALE
from tests.query_counts import own_queries
from tests.stack.tree import parse

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_texts")]
LIST, CALL, WITHOUT = "/act/", "/act/time-limits/", "/act/platforms/"
ADD = f"{CALL}add/"
PATHS = [LIST, CALL, WITHOUT]
MOST_BYTES = 8_000


@pytest.fixture(autouse=True)
def the_public_site(settings):
    settings.ROOT_URLCONF = "safety_portal.urls.public"


def page(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return parse(answer.content.decode())


@pytest.mark.parametrize("path", PATHS)
def test_it_can_be_read_and_nothing_else(client, path):
    for method in (client.get, client.head):
        assert method(path).status_code == 200
    for method in (client.post, client.put, client.patch, client.delete):
        assert method(path).status_code == 405


@pytest.mark.parametrize("path", PATHS)
def test_once_read_it_asks_no_table(client, path):
    client.get(path)

    with own_queries() as queries:
        client.get(path)

    assert queries == []


@pytest.mark.parametrize("path", PATHS)
def test_it_is_light_and_may_be_found_and_does_not_tell_in_its_title(client, path):
    answer = client.get(path)

    title = next(parse(answer.content.decode()).descendants("title")).raw_text
    assert len(gzip.compress(answer.content)) <= MOST_BYTES
    assert answer.headers["X-Robots-Tag"] == "all"
    assert TELLTALE.search(f"{title} {path}") is None


def test_the_list_leads_to_a_call_for_each_audience(client):
    (main,) = page(client, LIST).descendants("main")

    assert [each.words for each in main.descendants("h2")] == [
        "For governments",
        "For technology companies",
        "For people who work with children",
        "For parents and carers",
        "For everybody",
    ]
    assert len([each for each in main.descendants("a") if each.get("class") == "door"]) == 5


def test_a_call_that_is_not_up_is_not_there(client):
    CallToAction.objects.filter(slug="platforms").update(live=False)

    paths = (WITHOUT, "/act/nothing-here/")

    assert [client.get(path).status_code for path in paths] == [404, 404]
    assert client.post("/act/nothing-here/add/").status_code == 404
    assert client.get(CALL).status_code == 200


def test_a_call_names_its_sources(client):
    tree = page(client, WITHOUT)

    (details,) = tree.descendants("details")
    links = list(details.descendants("a"))
    assert "NCMEC, Take It Down" in details.words
    assert {each.get("rel") for each in links} == {"noreferrer nofollow external"}


def test_one_tap_counts_one_and_comes_back_with_thanks(client):
    answer = client.post(ADD)

    assert (answer.status_code, answer.headers["Location"]) == (302, f"{CALL}?thanks")
    assert SupportCount.objects.get(call_slug="time-limits").count == 1
    assert "Thank you." in page(client, answer.headers["Location"]).words
    assert "Thank you." not in page(client, CALL).words


def test_nothing_else_is_stored_and_no_cookie_remembers_who_tapped(client):
    client.get(CALL)

    with own_queries() as queries:
        answer = client.post(ADD)

    written = [sql for sql in queries if not sql.startswith("SELECT")]
    assert written
    assert all('"education_supportcount"' in sql for sql in written)
    assert not answer.cookies


def test_a_call_without_support_takes_none(client):
    answer = client.post(f"{WITHOUT}add/")

    assert answer.status_code == 404
    assert not SupportCount.objects.exists()
    assert "I support this" not in page(client, WITHOUT).words
    assert "I support this" in page(client, CALL).words


def test_only_a_form_of_this_site_counts():
    strict = Client(enforce_csrf_checks=True)
    token = next(
        each.get("value")
        for each in page(strict, CALL).descendants("input")
        if each.get("name") == "csrfmiddlewaretoken"
    )

    assert strict.post(ADD).status_code == 403
    assert not SupportCount.objects.exists()
    assert strict.post(ADD, {"csrfmiddlewaretoken": token}).status_code == 302
    assert SupportCount.objects.get().count == 1


def test_a_tap_cannot_come_from_a_link(client):
    assert client.get(ADD).status_code == 405
    assert not SupportCount.objects.exists()


@pytest.mark.parametrize(
    ("count", "shown"),
    [(9, ""), (10, "Tapped 10 times or more."), (27, "Tapped 20 times or more.")],
)
def test_the_count_is_shown_from_ten_on_in_tens(client, count, shown):
    SupportCount.objects.create(call_slug="time-limits", count=count)

    words = page(client, CALL).words

    assert ("Tapped" in words) is bool(shown)
    assert shown in words
