"""The pages of advice: open to all, in the words of each reader, without a session."""

import pytest

from education.advice import advice_in_files
from education.bands import Band

pytestmark = pytest.mark.usefixtures("shipped_pages")
BANDS = {"a": Band.SMALL, "b": Band.MIDDLE, "c": Band.TEEN, "d": Band.ADULT, "e": Band.ADULT}


def page(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("reader", BANDS)
def test_a_page_says_all_that_is_meant_for_its_reader(client, reader):
    html = page(client, f"/h/4/{reader}/")

    every = advice_in_files("all")
    (said,) = [each for each in every if (each.number, each.band) == (4, BANDS[reader])]
    for line in (said.title, *said.remember, *said.steps):
        assert line.replace("'", "&#x27;") in html


@pytest.mark.parametrize("reader", BANDS)
def test_the_list_leads_to_every_page(client, reader):
    html = page(client, f"/h/{reader}/")

    assert all(f'href="/h/{number}/{reader}/"' in html for number in range(1, 13))


def test_without_a_letter_a_page_speaks_to_the_middle_band(client):
    assert page(client, "/h/4/") == page(client, "/h/4/b/")
    assert page(client, "/h/") == page(client, "/h/b/")


@pytest.mark.parametrize("path", ["/h/99/", "/h/0/a/", "/h/4/z/", "/h/x/"])
def test_what_is_not_there_is_not_found(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/h/", "/h/4/a/", "/apps/", "/apps/whatsapp/d/", "/g/"])
def test_reading_starts_no_session_and_takes_no_form(client, path):
    assert client.get(path).cookies == {}
    assert client.get(path)["Cache-Control"] == "no-store"
    assert client.post(path).status_code == 405


def test_a_caregiver_finds_the_steps_of_an_app(client):
    assert 'href="/apps/d/"' in page(client, "/h/4/d/")
    assert 'href="/apps/whatsapp/d/"' in page(client, "/apps/d/")
    assert "<ol" in page(client, "/apps/whatsapp/d/")


def test_an_app_without_sure_steps_has_no_page(client):
    assert client.get("/apps/nobody/").status_code == 404


def test_a_child_finds_what_to_read_from_the_first_page(client):
    assert 'href="/h/"' in page(client, "/")
