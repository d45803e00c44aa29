"""A campaign goes up and down by itself, on its day, once, and only what was agreed to."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from wagtail.models import Workflow

from accounts.models import User
from accounts.roles import Role
from education.actions.publish_due import Moved, publish_due
from education.actions.set_up_editing import set_up_editing
from education.models import CallToAction, Campaign
from education.safe_messaging import POINTS
from education.shelves import source_locale
from tests.education.pages import campaign

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
A_MINUTE = timedelta(minutes=1)
NOTHING = Moved(up=0, down=0)


@pytest.fixture(autouse=True)
def it_is_the_week_before():
    with time_machine.travel(MONDAY - timedelta(days=7), tick=False) as clock:
        yield clock


@pytest.fixture
def eda():
    return User.objects.create_user("eda", password="x", role=Role.EDITOR)


@pytest.fixture
def rui():
    return User.objects.create_user("rui", password="x", role=Role.REVIEWER)


@pytest.fixture
def written(eda):
    """Return a campaign that is not up, with a day for going up, submitted by its writer."""
    set_up_editing()
    page = campaign()
    page.unpublish()
    page = Campaign.objects.get(pk=page.pk).get_latest_revision_as_object()
    page.goal = "Another goal."
    page.go_live_at = MONDAY
    page.expire_at = MONDAY + timedelta(days=5)
    page.tick(list(POINTS))
    page.save_revision(user=eda)
    page = Campaign.objects.get(pk=page.pk)
    Workflow.objects.get(active=True).start(page, user=eda)
    return page


@pytest.fixture
def agreed(written, rui):
    state = written.current_workflow_task_state
    state.task.specific.on_action(state, rui, "approve")
    return Campaign.objects.get(pk=written.pk)


def is_up(page):
    return Campaign.objects.get(pk=page.pk).live


def at(moment, clock):
    clock.move_to(moment)
    return publish_due(now=moment)


def test_it_goes_up_on_its_day_and_not_before(agreed, it_is_the_week_before):
    assert at(MONDAY - A_MINUTE, it_is_the_week_before) == NOTHING
    assert not is_up(agreed)

    assert at(MONDAY + A_MINUTE, it_is_the_week_before) == Moved(up=1, down=0)

    assert is_up(agreed)


def test_it_comes_down_on_its_day_and_not_before(agreed, it_is_the_week_before):
    at(MONDAY + A_MINUTE, it_is_the_week_before)
    friday = MONDAY + timedelta(days=5)

    assert at(friday - A_MINUTE, it_is_the_week_before) == NOTHING
    assert is_up(agreed)
    assert at(friday + A_MINUTE, it_is_the_week_before) == Moved(up=0, down=1)

    assert not is_up(agreed)
    assert Campaign.objects.get(pk=agreed.pk).expired


def test_a_second_run_changes_nothing(agreed, it_is_the_week_before):
    at(MONDAY + A_MINUTE, it_is_the_week_before)
    published = Campaign.objects.get(pk=agreed.pk).last_published_at

    assert at(MONDAY + 2 * A_MINUTE, it_is_the_week_before) == NOTHING

    assert Campaign.objects.get(pk=agreed.pk).last_published_at == published


def test_a_day_that_nobody_agreed_to_puts_nothing_up(written, rui, it_is_the_week_before):
    assert at(MONDAY + A_MINUTE, it_is_the_week_before) == NOTHING
    assert not is_up(written)

    state = written.current_workflow_task_state
    state.task.specific.on_action(state, rui, "approve")

    # Agreed to after its day, it goes up at once.
    assert is_up(written)


def test_a_small_text_comes_down_too(db):
    call = CallToAction.objects.create(
        slug="ask", title="Ask", audience="everyone", locale=source_locale(), expire_at=MONDAY
    )
    CallToAction.objects.filter(pk=call.pk).update(live=True)

    assert publish_due(now=MONDAY - A_MINUTE) == NOTHING
    assert publish_due(now=MONDAY + A_MINUTE) == Moved(up=0, down=1)

    call.refresh_from_db()
    assert not call.live
