"""Why a text came back is read where it is mended."""

import pytest
from django.urls import reverse
from wagtail.models import Workflow

from tests.education.pages import advice_page

REASON = "Fewer words for six years."


@pytest.fixture
def page(cms, eda):
    found = advice_page()
    found.title_6_9 = "Your picture"
    found.save_revision(user=eda)
    found.refresh_from_db()
    Workflow.objects.get(active=True).start(found, user=eda)
    return found


def opened(client, page):
    return client.get(f"/cms/pages/{page.pk}/edit/").content.decode()


def send_back(client, page):
    state = page.current_workflow_task_state
    path = reverse("wagtailadmin_pages:workflow_action", args=(page.pk, "reject", state.pk))
    client.post(path, {"comment": REASON, "next": "/cms/"})


def test_the_reason_stands_above_the_text_until_it_is_submitted_again(as_eda, as_rui, page, eda):
    assert REASON not in opened(as_eda, page)

    send_back(as_rui, page)
    assert f"Sent back: {REASON}" in opened(as_eda, page)
    page.current_workflow_state.resume(eda)

    assert REASON not in opened(as_eda, page)


def test_a_text_that_nobody_sent_back_says_nothing(as_eda):
    assert "Sent back" not in opened(as_eda, advice_page(number=5))
