"""Ideas, for editors: which kind of harm, since when, what there is already, and no number."""

import re
from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from accounts.roles import Role
from education.actions.dismiss_idea import dismiss_idea
from education.actions.propose_campaign import propose_campaign
from education.cms.ideas import DECIDED_BEFORE
from education.models import AdvicePage, Campaign, CampaignIdea
from tests.query_counts import own_queries
from tests.reports.factories import arrived_in_weeks
from tests.stack.tree import parse
from transparency.actions.propose_for_rises import propose_for_rises

pytestmark = pytest.mark.django_db
PATH = "/cms/ideas/"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ALLOWED = [Role.EDITOR, Role.REVIEWER]
REFUSED = sorted(set(Role) - set(ALLOWED))


@pytest.fixture
def idea(db):
    return propose_campaign(harm="H03", first_week=date(2026, 2, 16), now=NOW)


def text(answer):
    return next(parse(answer.content.decode()).descendants("main")).words


def write(client, idea, audience="13-17"):
    return client.post(f"{PATH}{idea.pk}/write/", {"audience": audience})


def put_off(client, idea):
    return client.post(f"{PATH}{idea.pk}/not-now/")


@pytest.mark.parametrize("role", ALLOWED)
def test_editors_and_reviewers_find_the_ideas_in_their_menu(signed_in, role):
    client = signed_in(role)

    assert PATH in client.get("/cms/").content.decode()
    assert client.get(PATH).status_code == 200


@pytest.mark.parametrize("role", REFUSED)
def test_nobody_else_sees_or_decides_an_idea(signed_in, idea, role):
    client = signed_in(role)

    assert client.get(PATH, follow=True).status_code == 403
    for press in (write, put_off):
        assert press(client, idea).status_code in {302, 403}
    assert CampaignIdea.objects.open().count() == 1
    assert not Campaign.objects.exists()
    assert put_off(signed_in(Role.EDITOR), idea).url == PATH
    assert not CampaignIdea.objects.open().exists()


def test_a_stranger_is_sent_to_the_sign_in(client, signed_in, idea):
    for answer in (client.get(PATH), write(client, idea), put_off(client, idea)):
        assert answer.status_code == 302
        assert "login" in answer.url

    assert CampaignIdea.objects.open().count() == 1
    assert signed_in().get(PATH).status_code == 200


def test_a_form_of_another_site_decides_nothing(signed_in, idea):
    client = signed_in()
    client.handler.enforce_csrf_checks = True
    for press in (write, put_off):
        assert press(client, idea).status_code == 403
    assert CampaignIdea.objects.open().count() == 1

    page = client.get(PATH).content.decode()
    token, *_ = re.findall(r'csrfmiddlewaretoken" value="(\w+)"', page)

    client.post(f"{PATH}{idea.pk}/not-now/", {"csrfmiddlewaretoken": token})
    assert not CampaignIdea.objects.open().exists()


def test_looking_decides_nothing(signed_in, idea):
    client = signed_in()

    for end in ("write", "not-now"):
        assert client.get(f"{PATH}{idea.pk}/{end}/").status_code == 405
    assert CampaignIdea.objects.open().count() == 1


def test_an_idea_says_which_harm_since_when_and_what_there_is_already(
    shipped_pages, idea, signed_in
):
    shown = signed_in().get(PATH).content.decode()

    assert "Blackmail" in shown
    assert "Over its band since 16 February 2026." in shown
    expected = {
        page.pk: "H03" in page.harms
        for page in [*AdvicePage.objects.all(), *Campaign.objects.all()]
    }
    assert set(expected.values()) == {True, False}
    linked = {pk: reverse("wagtailadmin_pages:edit", args=[pk]) in shown for pk in expected}
    assert linked == expected


def test_a_harm_without_any_page_says_so(signed_in, idea):
    assert "No page is for this kind of harm yet." in text(signed_in().get(PATH))


def test_the_menu_says_how_many_ideas_wait(signed_in, idea):
    client = signed_in()
    assert "Ideas (1)" in client.get("/cms/").content.decode()

    put_off(client, idea)

    home = client.get("/cms/").content.decode()
    assert '"Ideas"' in home or "Ideas&quot;" in home
    assert "Ideas (" not in home


def test_not_now_takes_the_idea_off_the_list(signed_in, idea):
    client = signed_in()

    answer = put_off(client, idea)

    assert answer.url == PATH
    assert "No idea waits." in text(client.get(PATH))
    assert CampaignIdea.objects.get().dismissed_at is not None
    assert not Campaign.objects.exists()


@pytest.mark.parametrize("role", ALLOWED)
def test_write_a_campaign_leads_to_a_draft_that_can_be_gone_on_with(signed_in, idea, role):
    client = signed_in(role)

    answer = write(client, idea, audience="10-12")

    page = Campaign.objects.get()
    assert (page.live, page.harms, page.audience) == (False, ["H03"], "10-12")
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.get(answer.url).status_code == 200
    draft = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    assert client.get(draft).status_code == 200
    assert CampaignIdea.objects.get().taken_up_at is not None


def test_an_audience_that_nobody_offers_decides_nothing(signed_in, idea):
    client = signed_in()

    assert write(client, idea, audience="everybody").status_code == 400
    assert CampaignIdea.objects.open().count() == 1
    assert write(client, idea).status_code == 302
    assert not CampaignIdea.objects.open().exists()


@pytest.mark.parametrize("press", [write, put_off])
def test_who_comes_second_is_told_and_changes_nothing(signed_in, idea, press):
    client = signed_in()
    dismiss_idea(idea=idea, now=NOW)

    answer = press(client, idea)

    assert answer.url == PATH
    assert DECIDED_BEFORE in client.get(PATH).content.decode()
    assert not Campaign.objects.exists()
    assert CampaignIdea.objects.get().dismissed_at == NOW


def test_an_idea_that_is_not_there_is_not_found(signed_in, idea):
    client = signed_in()
    missing = CampaignIdea(harm="H03")

    assert write(client, missing).status_code == 404
    assert put_off(client, missing).status_code == 404
    assert put_off(client, idea).status_code == 302


def test_no_count_stands_on_the_page_however_many_came(signed_in, db):
    arrived_in_weeks(*[4] * 10, 34, 37, harms=("H03",))
    propose_for_rises(now=NOW)

    words = text(signed_in().get(PATH))

    assert "Blackmail" in words
    assert re.findall(r"\d+", words.partition("What there is already")[0]) == ["16", "2026"]


def test_the_pages_of_editors_ask_no_table_of_the_reports(signed_in, idea):
    client = signed_in()

    with own_queries() as queries:
        client.get(PATH)
        write(client, idea)
        client.get("/cms/")

    assert any("education_campaignidea" in sql for sql in queries)
    assert [sql for sql in queries if "reports_" in sql] == []
