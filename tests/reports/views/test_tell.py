"""A campaign's "Tell us": the doors, and a name that is counted with one report and no other."""

import pytest
from django.conf import settings
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as search
from hypothesis import strategies as st

from reports.models import Report
from reports.vocabulary import CAMPAIGN_SLUG_LENGTH, Audience
from tests.journey_walk import Visitor, lose_all_sessions
from tests.people import at_the_desk
from tests.query_counts import own_queries
from tests.reports.views.test_check import session_as_it_was

SLUG = "listen-first"
LONGEST = "a" * CAMPAIGN_SLUG_LENGTH


def follow(visitor, slug=SLUG, *, door="child"):
    visitor.open(f"/k/{slug}/tell/")
    return visitor.press(door)


def campaigns():
    """Return the campaign of each report, the first sent first."""
    return list(Report.objects.order_by("received_at").values_list("campaign", flat=True))


def test_the_link_shows_the_doors_of_the_first_page(mira):
    first = mira.open("/").form(having="child").buttons

    page = mira.open(f"/k/{SLUG}/tell/")

    assert page.status == 200
    assert page.form(having="child").buttons == first
    assert mira.press("child").step == "age"


@pytest.mark.parametrize("audience", [Audience.B, Audience.CAREGIVER, Audience.PROFESSIONAL])
def test_a_report_that_began_at_the_link_is_counted_with_its_campaign(mira, audience):
    follow(mira, door={Audience.B: "child", Audience.CAREGIVER: "adult"}.get(audience, "pro"))
    mira.go_on_to("check", audience=audience)

    mira.press("send")

    assert campaigns() == [SLUG]


def test_a_report_that_began_at_the_first_page_is_counted_with_none(mira):
    mira.send()

    assert campaigns() == [""]


@pytest.mark.parametrize("headers", [{}, {"Sec-Purpose": "prefetch"}])
def test_looking_at_the_link_starts_no_session_and_asks_no_table(mira, headers):
    with own_queries() as queries:
        response = mira.client.get(f"/k/{SLUG}/tell/", headers=headers)

    assert (response.status_code, queries) == (200, [])
    assert settings.SESSION_COOKIE_NAME not in mira.client.cookies
    mira.send()
    assert campaigns() == [""]


def test_the_link_is_read_only(mira):
    mira.client.handler.enforce_csrf_checks = False

    assert mira.client.head(f"/k/{SLUG}/tell/").status_code == 200
    assert mira.client.post(f"/k/{SLUG}/tell/").status_code == 405


@pytest.mark.parametrize(
    "slug", [f"{LONGEST}a", "Listen-First", "listen_first", "a.b", "%E1%9E%80", "a%0A", "a'--"]
)
def test_a_name_that_no_campaign_can_have_is_no_page(mira, slug):
    assert mira.open(f"/k/{slug}/tell/").status == 404
    assert mira.open(f"/k/{LONGEST}/tell/").status == 200


@pytest.mark.parametrize("forged", [f"{LONGEST}a", "Listen", "a b", "<b>", "a\n", "", "ក"])
def test_a_forged_name_is_passed_over_and_stops_nobody(mira, forged):
    mira.open(f"/k/{SLUG}/tell/")
    path, pairs = mira.filled("child")
    token = dict(pairs)["csrfmiddlewaretoken"]

    page = mira.post(path, [("who", "child"), ("campaign", forged), ("csrfmiddlewaretoken", token)])

    assert page.step == "age"
    mira.go_on_to("check")
    mira.press("send")
    assert campaigns() == [""]


def test_the_name_stays_when_the_reporter_goes_back_to_the_first_page(mira):
    follow(mira)
    mira.go_on_to("harm")

    mira.send()

    assert campaigns() == [SLUG]


def test_the_name_stays_behind_another_door(mira):
    follow(mira)
    mira.go_on_to("harm")

    mira.send(audience=Audience.CAREGIVER)

    assert campaigns() == [SLUG]


def test_another_language_leads_back_to_the_link(mira):
    mira.open(f"/k/{SLUG}/tell/")
    token = dict(mira.page.form(having="child").pairs())["csrfmiddlewaretoken"]

    page = mira.post(
        "/lang/",
        [("language", "en"), ("back", f"/k/{SLUG}/tell/"), ("csrfmiddlewaretoken", token)],
    )

    assert page.path == f"/k/{SLUG}/tell/"


def test_of_two_links_the_last_one_counts(mira):
    follow(mira, "one")
    follow(mira, "two")
    mira.go_on_to("check")
    mira.press("send")

    assert campaigns() == ["two"]


def test_leave_fast_forgets_the_name(mira):
    follow(mira)
    mira.open("/leave/")

    mira.send()

    assert campaigns() == [""]


def test_the_name_goes_with_a_lost_session_and_the_words_still_come_back(mira):
    follow(mira)
    mira.go_on_to("words")
    lose_all_sessions()

    page = mira.press("next", answer="Typed before it was lost.")

    assert page.typed == "Typed before it was lost."
    mira.send()
    assert campaigns() == [""]


def test_a_second_send_of_the_same_form_changes_nothing(mira):
    follow(mira)
    mira.go_on_to("check")
    pressed = mira.filled("send")

    with session_as_it_was(mira):
        mira.post(*pressed)
    mira.post(*pressed)
    mira.post(*pressed)

    assert campaigns() == [SLUG]


def test_a_send_with_a_campaign_costs_at_most_twelve_queries(mira):
    follow(mira)
    mira.go_on_to("check")
    path, pairs = mira.filled("send")

    with own_queries() as queries:
        mira.client.post(path, dict(pairs))

    assert campaigns() == [SLUG]
    assert len(queries) <= 12, queries


def test_while_no_report_is_taken_the_link_leads_to_help_and_keeps_nothing(mira, operator_says):
    operator_says(intake="paused")

    page = follow(mira)

    assert not page.step
    assert settings.SESSION_COOKIE_NAME not in mira.client.cookies


def test_the_desk_shows_a_report_without_the_way_it_came(mira, settings):
    settings.DEMO_SKIP_SECOND_FACTOR = True
    follow(mira)
    mira.go_on_to("check")
    mira.press("send")
    settings.ROOT_URLCONF = "safety_portal.urls.everything"
    queue = "/desk/reports/report/"
    ana = at_the_desk("ana")

    pages = [ana.open(path) for path in (queue, f"{queue}{Report.objects.get().pk}/")]

    assert [page.status for page in pages] == [200, 200]
    assert all(Report.objects.get().short_name in page.html for page in pages)
    assert not any(SLUG in page.html for page in pages)


VISITS = st.lists(
    st.tuples(st.sampled_from(["ana-phone", "ben-phone"]), st.sampled_from(["", "one", "two"])),
    min_size=2,
    max_size=5,
)


@search(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(visits=VISITS)
def test_no_other_report_of_any_phone_gets_the_name(db, visits):
    """Each phone sends one report after another; each report has what its own way began with."""
    Report.objects.all().delete()
    phones = {"ana-phone": Visitor(), "ben-phone": Visitor()}
    for phone, slug in visits:
        visitor = phones[phone]
        follow(visitor, slug) if slug else visitor.begin()
        visitor.go_on_to("check")
        visitor.press("send")

    assert campaigns() == [slug for _, slug in visits]


def test_two_reporters_at_once_keep_their_own_names(mira):
    ben = Visitor()
    for visitor, slug in ((mira, "one"), (ben, "two")):
        follow(visitor, slug)
    for visitor in (mira, ben):
        visitor.go_on_to("check")
    for visitor in (ben, mira):
        visitor.press("send")

    assert campaigns() == ["two", "one"]
