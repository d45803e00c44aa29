"""A page is seen by its editor as each of its readers will see it, before it is up."""

import re
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client

from accounts.models import User
from accounts.roles import Role
from education import previews
from education.actions.set_up_editing import set_up_editing
from education.models import GuidePage
from education.previews import draw_preview_by
from tests.education.pages import advice_page, campaign, guide

pytestmark = pytest.mark.django_db
POLICY = "Content-Security-Policy"


@pytest.fixture
def eda(settings):
    settings.DEMO_SKIP_SECOND_FACTOR = True
    set_up_editing()
    client = Client()
    client.force_login(User.objects.create_user("eda", password="x", role=Role.EDITOR))
    return client


@pytest.fixture
def nothing_registered(monkeypatch):
    monkeypatch.setattr(previews, "DRAWN_BY", {})


def shown(client, page, mode):
    return client.get(f"/cms/pages/{page.pk}/revisions/{page.latest_revision_id}/view/?mode={mode}")


@pytest.mark.parametrize(
    ("mode", "looks"),
    [
        pytest.param("6-9", "band-a", id="6 to 9"),
        pytest.param("10-12", "band-b", id="10 to 12"),
        pytest.param("13-17", "band-c", id="13 to 17"),
        pytest.param("caregiver", "band-adult", id="caregivers"),
    ],
)
def test_each_reader_of_an_advice_page_has_a_preview(eda, nothing_registered, mode, looks):
    page = advice_page()
    said = page.said_in(mode)

    whole = unescape(shown(eda, page, mode).content.decode())

    assert said is not None
    assert f"<h1>{said.title}</h1>" in whole
    assert all(line in whole for line in said.lines)
    assert looks in whole


@pytest.mark.parametrize("mode", ["", "poster"])
def test_a_campaign_is_seen_as_page_and_as_poster(eda, nothing_registered, mode):
    page = campaign()
    heading = page.poster_heading if mode else page.heading

    whole = unescape(shown(eda, page, mode).content.decode())

    assert f"<h1>{heading}</h1>" in whole


def test_words_that_a_page_does_not_have_are_said_to_be_missing(eda, nothing_registered):
    page = advice_page()
    page.title_6_9 = ""
    page.save_revision()
    page.refresh_from_db()

    assert b"has no words for this reader" in shown(eda, page, "6-9").content
    assert b"has no words for this reader" not in shown(eda, page, "10-12").content


def test_who_draws_the_public_page_draws_its_preview(eda, nothing_registered):
    draw_preview_by(GuidePage, lambda page, mode, _: HttpResponse(f"drawn {page.title} {mode}"))
    listen, advice = guide(), advice_page()

    assert shown(eda, listen, "").content.decode() == f"drawn {listen.title} "
    assert b"drawn" not in shown(eda, advice, "6-9").content


def test_a_preview_stands_in_a_frame_of_this_site_and_is_as_strict_as_the_page(eda):
    page = advice_page()

    policy = shown(eda, page, "6-9")[POLICY]

    assert "frame-ancestors 'self'" in policy
    assert "unsafe-inline" not in policy
    assert "frame-ancestors 'none'" in eda.get("/")[POLICY]


def test_where_editors_have_a_site_of_their_own_a_preview_links_to_the_childs(
    eda, nothing_registered, settings
):
    settings.ROOT_URLCONF = "safety_portal.urls.cms"
    page = advice_page()

    answer = shown(eda, page, "6-9")

    assert answer.status_code == 200
    assert b"data-exit" in answer.content


@pytest.mark.parametrize("mode", ["6-9", "10-12", "13-17", "caregiver"])
def test_a_preview_of_advice_is_the_page_that_its_readers_get(eda, mode):
    page = advice_page()
    letter = {"6-9": "a", "10-12": "b", "13-17": "c", "caregiver": "d"}[mode]

    assert main_part(shown(eda, page, mode)) == main_part(eda.get(f"/h/4/{letter}/"))


def test_a_preview_of_a_campaign_is_the_page_that_its_readers_get(eda):
    page = campaign()

    assert main_part(shown(eda, page, "")) == main_part(eda.get(page.public_path()))
    poster = eda.get(f"{page.public_path()}poster/")
    assert main_part(shown(eda, page, "poster")) == main_part(poster)


def test_a_preview_of_a_guide_is_the_page_that_its_readers_get(eda):
    page = guide()

    assert main_part(shown(eda, page, "")) == main_part(eda.get(page.public_path()))


def test_a_preview_shows_the_words_of_the_draft_and_not_those_that_are_up(eda):
    page = advice_page()
    page.title_6_9 = "Only a draft"
    page.save_revision()
    page.refresh_from_db()

    assert b"Only a draft" in shown(eda, page, "6-9").content
    assert b"Only a draft" not in eda.get("/h/4/a/").content


def main_part(answer):
    """Return the main part of a page, without what is new in each answer."""
    assert answer.status_code == 200
    (main,) = re.findall(r"<main.*</main>", answer.content.decode(), re.DOTALL)
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", main)
