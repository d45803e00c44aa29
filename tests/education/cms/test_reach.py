"""Reports that came by campaigns, as editors read them: many or hidden, and never a proof."""

from datetime import date, timedelta

import pytest
from django.test import Client

from accounts.models import User
from accounts.roles import Role
from education.actions.note_reach import note_reach
from education.actions.set_up_editing import set_up_editing
from education.cms.reach import PERIODS_SHOWN, reaches
from tests.education.campaign_rows import campaign_up
from tests.query_counts import own_queries
from tests.stack.tree import parse

pytestmark = pytest.mark.django_db
PATH = "/cms/what-changed/"
FIRST_DAY = date(2026, 1, 26)
PERIOD = "26 January 2026 to 22 February 2026"
HIDDEN = "fewer than 10, hidden to protect others"


@pytest.fixture
def look(settings, db):
    settings.DEMO_SKIP_SECOND_FACTOR = True
    set_up_editing()
    client = Client()
    client.force_login(User.objects.create_user("eda", password="x", role=Role.EDITOR))

    def look():
        page = client.get(PATH).content.decode()
        words = next(parse(page).descendants("main")).words
        return words.partition("Reports that came by a campaign")[2]

    return look


@pytest.fixture
def campaign(db):
    return campaign_up("owe-nothing", title="You owe them nothing")


def note(count, *, weeks_later=0):
    first_day = FIRST_DAY + timedelta(weeks=weeks_later)
    note_reach(first_day=first_day, weeks=4, counts={"owe-nothing": count})


def test_a_number_stands_with_its_campaign_and_its_period(look, campaign):
    note(12)

    assert f"You owe them nothing Period Reports that came by it {PERIOD} 12" in look()


@pytest.mark.parametrize("count", [0, None, 9])
def test_none_and_a_few_look_the_same(look, campaign, count):
    note(count)

    assert f"{PERIOD} {HIDDEN}" in look()


def test_it_says_what_a_report_proves_and_what_counts_more(look, campaign):
    shown = look()

    assert "A report is not proof of an effect." in shown
    assert "counts more than clicks" in shown


def test_without_a_period_there_is_a_sentence(look, campaign):
    assert "No campaign has been up until the end of such a period yet." in look()

    note(None)

    assert "No campaign has been up" not in look()


def test_the_newest_period_comes_first_and_old_ones_go(campaign):
    for number in range(PERIODS_SHOWN + 1):
        note(20 + number, weeks_later=4 * number)

    [reach] = reaches({"owe-nothing": "You owe them nothing"})

    assert [row.count for row in reach.periods] == list(range(20 + PERIODS_SHOWN, 20, -1))


def test_each_campaign_has_its_own_table_and_no_sum_is_shown(look, campaign):
    campaign_up("listen-first", title="Listen first")
    note_reach(first_day=FIRST_DAY, weeks=4, counts={"owe-nothing": 12, "listen-first": 31})

    shown = look()

    assert (shown.count(f"{PERIOD} 12"), shown.count(f"{PERIOD} 31")) == (1, 1)
    assert "43" not in shown


def test_the_page_asks_no_table_of_the_reports(look, campaign):
    note(12)

    with own_queries() as queries:
        look()

    assert any("education_campaignreach" in sql for sql in queries)
    assert [sql for sql in queries if "reports_" in sql] == []
