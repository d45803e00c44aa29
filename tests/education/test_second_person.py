"""Nothing goes up by the word of one person, and nothing goes back without a reason."""

import pytest
from wagtail.models import Workflow

from accounts.models import User
from accounts.roles import Role
from education.models import AdvicePage
from education.models.second_person import OwnTextError, ReasonMissingError
from education.not_yet import NotYetError
from education.safe_messaging import POINTS

pytestmark = pytest.mark.django_db


@pytest.fixture
def eda():
    return User.objects.create_user("eda", password="x", role=Role.EDITOR)


@pytest.fixture
def rui():
    return User.objects.create_user("rui", password="x", role=Role.REVIEWER)


@pytest.fixture
def page(shipped_pages, eda):
    found = AdvicePage.objects.get(number=4)
    found.title_6_9 = "Your picture"
    found.tick(list(POINTS))
    found.save_revision(user=eda)
    return AdvicePage.objects.get(number=4)


def submit(page, by):
    Workflow.objects.get(active=True).start(page, user=by)
    return page.current_workflow_task_state


def actions_of(page, person):
    task = page.current_workflow_task.specific
    return {name for name, _, _ in task.get_actions(page, person)}


def test_a_second_person_agrees_and_the_page_is_up(page, eda, rui):
    state = submit(page, eda)

    assert actions_of(page, rui) == {"reject", "approve"}
    state.task.specific.on_action(state, rui, "approve")

    assert AdvicePage.objects.get(number=4).title_6_9 == "Your picture"


def test_an_editor_agrees_to_nothing(page, eda):
    submit(page, eda)

    assert actions_of(page, eda) == set()


def test_a_reviewer_does_not_agree_to_words_of_their_own(page, rui):
    page.title_6_9 = "Mine"
    page.tick(list(POINTS))
    page.save_revision(user=rui)
    state = submit(AdvicePage.objects.get(number=4), rui)

    assert actions_of(page, rui) == {"reject"}
    with pytest.raises(OwnTextError):
        state.task.specific.on_action(state, rui, "approve")
    assert AdvicePage.objects.get(number=4).title_6_9 != "Mine"


def test_nobody_agrees_to_words_that_may_not_go_up(page, eda, rui):
    page.title_6_9 = "So many words in one line that no child of six would read on to the end"
    page.save_revision(user=eda)
    state = submit(AdvicePage.objects.get(number=4), eda)

    assert actions_of(page, rui) == {"reject"}
    with pytest.raises(NotYetError):
        state.task.specific.on_action(state, rui, "approve")
    state.refresh_from_db()
    assert state.status == "in_progress"


def test_a_page_goes_back_with_a_reason_and_never_without(page, eda, rui):
    state = submit(page, eda)

    with pytest.raises(ReasonMissingError):
        state.task.specific.on_action(state, rui, "reject", comment=" ")
    state.task.specific.on_action(state, rui, "reject", comment="Too long for six years.")

    state.refresh_from_db()
    assert (state.status, state.comment) == ("rejected", "Too long for six years.")


def test_the_form_of_a_rejection_asks_for_the_reason(page, eda):
    state = submit(page, eda)
    form = state.task.specific.get_form_for_action("reject")

    assert form({"comment": "Shorter, please."}).is_valid()
    assert not form({"comment": ""}).is_valid()
