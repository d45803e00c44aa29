"""In the room of editors: a text that may not go up is kept, with the reasons beside it."""

import pytest
from django.urls import reverse
from wagtail.models import Page, Workflow
from wagtail.test.utils.form_data import streamfield

from education.models import AdvicePage, AudioClip, CallToAction
from education.models.second_person import OWN_WORDS
from education.not_yet import UNTICKED
from education.publishing import NOT_A_REVIEWER
from education.safe_messaging import POINTS
from tests.education.cms.forms import advice_form, call_form

LONG = "So many words in one line that no child of six would read on to the end"
OVER = "at most 12"


def advice():
    return AdvicePage.objects.get(number=4)


def newest():
    return advice().get_latest_revision_as_object()


def address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def said(answer):
    return " ".join(str(each) for each in answer.context["messages"])


def test_the_page_says_what_is_over_the_gates_and_a_saved_draft_is_looked_at_anew(
    pages, eda, sign_in
):
    browser = sign_in(eda)
    assert "Within the gates." in browser.get(address(advice())).content.decode()

    browser.post(address(advice()), advice_form(title_6_9=LONG))

    answer = browser.get(address(advice())).content.decode()
    assert OVER in answer
    assert "cannot go up before this is changed" in answer
    assert newest().title_6_9 == LONG
    assert advice().title_6_9 != LONG


def test_a_reviewer_stays_on_the_page_with_the_reasons_and_loses_nothing(pages, rui, sign_in):
    form = advice_form(title_6_9=LONG) | {"action-publish": "1"}

    answer = sign_in(rui).post(address(advice()), form, follow=True)

    assert answer.redirect_chain[-1][0] == address(advice())
    assert all(each in said(answer) for each in (OVER, UNTICKED, OWN_WORDS))
    assert newest().title_6_9 == LONG
    assert advice().title_6_9 != LONG


def test_a_reviewer_ticks_and_publishes_what_an_editor_wrote(pages, eda, rui, sign_in):
    sign_in(eda).post(address(advice()), advice_form())
    browser = sign_in(rui)
    form = advice_form(ticked=POINTS)

    browser.post(address(advice()), form | {"action-publish": "1"})

    assert advice().title_6_9 == "Your picture"


def test_a_tick_counts_for_the_words_that_stood_beside_it(pages, eda, sign_in):
    browser = sign_in(eda)
    browser.post(address(advice()), advice_form())
    browser.post(address(advice()), advice_form(ticked=POINTS))
    assert newest().is_checked()

    browser.post(address(advice()), advice_form(ticked=POINTS, title_6_9="A picture of you"))

    assert newest().ticks() == []
    assert "A picture of you" in browser.get(address(advice())).content.decode()
    browser.post(address(advice()), advice_form(ticked=POINTS, title_6_9="A picture of you"))
    assert newest().is_checked()


def test_another_spoken_text_asks_for_the_ticks_again(pages):
    page = advice()
    clip = AudioClip.objects.create(title="Read aloud", data=b"x", band="6-9", seconds=1)
    assert page.is_checked()

    page.words_6_9.append(("clip", clip))

    assert page.ticks() == []


def test_a_new_page_that_may_not_go_up_is_a_draft(pages, rui, sign_in):
    shelf = Page.objects.get(slug="advice", locale__language_code="en")
    add = reverse("wagtailadmin_pages:add", args=["education", "advicepage", shelf.pk])
    form = advice_form(slug="new", number="50") | {"action-publish": "1"}

    answer = sign_in(rui).post(add, form, follow=True)

    page = AdvicePage.objects.get(number=50)
    assert not page.live
    assert answer.redirect_chain[-1][0] == address(page)
    assert OWN_WORDS in said(answer)


def test_the_list_of_pages_publishes_nothing_that_may_not_go_up(write, eda, rui, sign_in):
    write(eda, title=LONG)
    path = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    answer = sign_in(rui).post(f"{path}?id={advice().pk}", {"include_descendants": ""}, follow=True)
    assert OVER in said(answer)
    assert advice().title_6_9 != LONG

    write(eda)
    sign_in(rui).post(f"{path}?id={advice().pk}", {"include_descendants": ""})
    assert advice().title_6_9 == "Your picture"


def test_in_the_workflow_too_agreeing_waits_for_words_that_may_go_up(write, eda, rui, sign_in):
    write(eda, title=LONG)
    Workflow.objects.get(active=True).start(advice(), user=eda)
    browser = sign_in(rui)
    agree = {"action-workflow-action": "1", "workflow-action-name": "approve"}

    browser.post(address(advice()), advice_form(title_6_9=LONG) | agree)
    assert advice().title_6_9 != LONG

    advice().current_workflow_state.cancel(user=eda)
    write(eda)
    Workflow.objects.get(active=True).start(advice(), user=eda)
    state = advice().current_workflow_task_state
    path = reverse("wagtailadmin_pages:workflow_action", args=[advice().pk, "approve", state.pk])
    browser.post(path, {"comment": ""})
    assert advice().title_6_9 == "Your picture"


def test_who_changes_the_words_while_agreeing_does_not_agree(write, eda, rui, sign_in):
    write(eda)
    Workflow.objects.get(active=True).start(advice(), user=eda)
    agree = {"action-workflow-action": "1", "workflow-action-name": "approve"}

    answer = sign_in(rui).post(
        address(advice()), advice_form(title_6_9="My own words") | agree, follow=True
    )

    assert OWN_WORDS in said(answer)
    assert newest().title_6_9 == "My own words"
    assert advice().title_6_9 not in {"My own words", "Your picture"}


def test_the_programming_interface_refuses_as_well(write, eda, rui, sign_in):
    write(eda, title=LONG)
    path = f"/cms/api/main/pages/{advice().pk}/action/publish/"

    answer = sign_in(rui).post(path)

    assert (answer.status_code, OVER in answer.json()["message"]) == (403, True)
    write(eda)
    assert sign_in(rui).post(path).status_code == 200
    assert advice().title_6_9 == "Your picture"


@pytest.mark.parametrize("who", ["eda", "rui"])
def test_a_small_text_is_kept_as_a_draft_too(pages, eda, rui, sign_in, who):
    row = CallToAction.objects.get(slug="caregivers")
    edit = reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])
    form = call_form(body=streamfield([("paragraph", f"{LONG} and {LONG}")]))
    person = {"eda": eda, "rui": rui}[who]

    answer = sign_in(person).post(edit, form | {"action-publish": "1"}, follow=True)

    row.refresh_from_db()
    assert row.audience == "caregivers"
    assert row.get_latest_revision_as_object().audience == "13-17"
    # An editor has no button to publish: what is pressed all the same only saves.
    assert (OWN_WORDS in said(answer)) is (who == "rui")
    assert NOT_A_REVIEWER not in said(answer)


def test_a_small_text_goes_up_by_a_second_person(pages, eda, rui, sign_in):
    row = CallToAction.objects.get(slug="caregivers")
    edit = reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])
    sign_in(eda).post(edit, call_form())

    sign_in(rui).post(edit, call_form(ticked=POINTS) | {"action-publish": "1"})

    row.refresh_from_db()
    assert (row.title, row.audience) == ("Listen first", "13-17")
