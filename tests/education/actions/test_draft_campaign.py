"""A draft made of an idea: begun for the editor, and nothing in it that could go up by itself."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Page

from accounts.models import User
from accounts.roles import Role
from education.actions.dismiss_idea import dismiss_idea
from education.actions.draft_campaign import GOAL, draft_campaign, slugs_taken
from education.actions.propose_campaign import propose_campaign
from education.models import Campaign, CampaignIdea, CampaignReach, IdeaDecidedError
from education.models.pages.campaign import Audience
from education.neutral_slugs import COLOURS, THINGS, neutral_slug
from education.not_yet import NotYetError
from readability.gates import TELLTALE

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def eda(db):
    return User.objects.create_user("eda", password="x", role=Role.EDITOR)


@pytest.fixture
def idea(db):
    return propose_campaign(harm="H03", first_week=date(2026, 2, 16), now=NOW)


def draft(idea, by, *, audience=Audience.TEEN):
    return draft_campaign(idea=idea, audience=audience, by=by, now=NOW)


def test_the_draft_lies_with_the_campaigns_and_takes_the_idea_up(idea, eda):
    page = draft(idea, eda, audience=Audience.ADULT)

    assert page.get_parent().slug == "campaigns"
    assert (page.harms, page.audience, page.goal) == (["H03"], "caregiver", GOAL)
    assert (page.file_key, page.owner, page.title) == ("", eda, "New campaign: blackmail")
    idea.refresh_from_db()
    assert idea.taken_up_at == NOW
    assert Page.find_problems() == ([], [], [], [], [])


def test_its_newest_words_are_the_editors_so_somebody_else_must_agree(idea, eda):
    page = draft(idea, eda)

    newest = page.get_latest_revision()
    assert newest.user == eda
    assert newest.as_object().harms == ["H03"]


def test_it_is_not_up_and_cannot_go_up_before_it_is_written(idea, eda, client):
    page = draft(idea, eda)

    assert not page.live
    assert client.get(page.public_path()).status_code == 404
    newest = page.get_latest_revision()
    with pytest.raises(NotYetError):
        newest.publish(user=User.objects.create_user("rui", password="x", role=Role.REVIEWER))
    with pytest.raises(ValidationError) as refused:
        newest.as_object().full_clean()
    assert set(refused.value.error_dict) == {"heading", "promise", "poster_heading", "poster_line"}


def test_the_form_of_its_page_sends_nothing_empty_to_a_second_person(idea, eda):
    page = draft(idea, eda)
    form = Campaign.get_edit_handler().get_form_class()
    empty = {"parts-count": 0, "sources-count": 0, "comments-TOTAL_FORMS": 0}

    missing = form(empty | {"comments-INITIAL_FORMS": 0}, instance=page, for_user=eda).errors

    assert {"heading", "promise", "parts", "poster_heading", "poster_line", "sources"} <= {*missing}


def test_once_written_it_is_whole(idea, eda):
    page = draft(idea, eda)
    page.heading = page.promise = page.poster_heading = page.poster_line = "You can say no"
    page.parts = [("part", {"heading": "Say no", "paragraph": "You can say no."})]
    source = {"name": "A study", "says": "Saying no helps.", "checked": date(2026, 1, 1)}
    page.sources = [("source", source)]

    page.full_clean()

    assert page.get_latest_revision_as_object().heading == ""
    page.save_revision(user=eda)
    assert page.get_latest_revision_as_object().heading == "You can say no"


def test_a_decided_idea_makes_no_draft(idea, eda):
    dismiss_idea(idea=idea, now=NOW)

    with pytest.raises(IdeaDecidedError):
        draft(idea, eda)

    assert not Campaign.objects.exists()


def test_an_idea_stays_open_where_no_draft_could_be_made(idea, eda):
    with pytest.raises(ValueError, match="owner"):
        draft(idea, "nobody")

    assert list(CampaignIdea.objects.open()) == [idea]


def test_two_ideas_have_two_addresses(idea, eda):
    other = propose_campaign(harm="H04", first_week=date(2026, 2, 16), now=NOW)

    pages = [draft(idea, eda), draft(other, eda)]

    assert len({page.public_slug for page in pages}) == 2


def test_the_address_of_a_campaign_that_is_gone_keeps_its_numbers_to_itself(idea, eda):
    reach = {"first_day": date(2026, 1, 26), "weeks": 4}
    CampaignReach.objects.create(slug="blue-river-7", **reach)

    taken = slugs_taken(draft(idea, eda).get_parent())

    assert {"blue-river-7", Campaign.objects.get().public_slug} <= taken


@given(st.sets(st.builds(lambda n: f"blue-river-{n}", st.integers(1, 99))))
def test_a_new_address_is_none_of_those_taken(taken):
    assert neutral_slug(taken=taken) not in taken


def test_a_taken_address_is_not_given_again(monkeypatch):
    drawn = iter([6, 6, 7])
    monkeypatch.setattr("secrets.randbelow", lambda _top: next(drawn))
    monkeypatch.setattr("secrets.choice", lambda names: names[0])

    assert neutral_slug(taken=set()) == "amber-bridge-7"
    assert neutral_slug(taken={"amber-bridge-7"}) == "amber-bridge-8"


@pytest.mark.parametrize("word", [*COLOURS, *THINGS])
def test_no_word_of_an_address_tells_what_the_site_is_for(word):
    assert not TELLTALE.search(word)
    assert TELLTALE.search("harm")
