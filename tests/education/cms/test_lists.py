"""Two lists tell editors what to read, call and try again; apps are mended beside them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from education.actions.set_up_editing import set_up_editing
from education.due import to_read_again, why_try
from education.models import AdvicePage, Helpline, Platform

TODAY = date(2026, 11, 29)
OLD = TODAY - timedelta(days=92)


class Text:
    def __init__(self, name, review_by):
        self.name, self.review_by = name, review_by

    def __str__(self):
        return self.name


def test_what_is_due_within_thirty_days_is_read_again_oldest_first():
    later = Text("later", TODAY + timedelta(days=31))
    soon = Text("soon", TODAY + timedelta(days=30))
    past = Text("past", TODAY - timedelta(days=1))
    never = Text("never", None)

    due = to_read_again([later, soon, past, never], today=TODAY)

    assert due == [never, past, soon]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ({"checked_on": None}, "Nobody has tried"),
        ({"checked_on": OLD}, "were last tried on 2026-08-29"),
        ({"confidence": "low"}, "confidence is low"),
        ({"menus_change": True}, "menus change"),
    ],
)
def test_an_app_is_tried_again_when_old_unsure_or_moved(make_app, wanted, says):
    fine = make_app(checked_on=TODAY)
    app = make_app(**({"slug": "other", "checked_on": TODAY} | wanted))

    assert why_try(fine, today=TODAY) == []
    assert any(says in each for each in why_try(app, today=TODAY))


def test_the_list_leads_to_the_text_that_is_due(pages, eda, sign_in):
    page = AdvicePage.objects.get(number=4)
    AdvicePage.objects.filter(pk=page.pk).update(review_by=date(2020, 1, 1))

    answer = sign_in(eda).get(reverse("cms-read-again")).content.decode()

    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in answer
    assert "Overdue" in answer


@pytest.mark.django_db
def test_numbers_are_read_there_and_changed_elsewhere(eda, sign_in, make_line, make_app):
    set_up_editing()
    make_line(name="Line of Kenya")
    make_app()

    answer = sign_in(eda).get(reverse("cms-still-to-check")).content.decode()

    assert "Line of Kenya" in answer
    assert "another one agrees" in answer
    assert app_address() in answer


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["eda", "rui"])
def test_editors_look_a_number_up_and_change_none(who, request, sign_in, make_line):
    set_up_editing()
    source = {"title": "Whom to call", "organisation": "A ministry", "year": 2026}
    line = make_line(name="Line of Kenya", number="116 000", sources=[source])
    browser = sign_in(request.getfixturevalue(who))
    room = "wagtailsnippets_education_helpline"

    listed = browser.get(reverse(f"{room}:list")).content.decode()
    looked_up = browser.get(reverse(f"{room}:inspect", args=[line.pk])).content.decode()
    refused = [
        browser.post(reverse(f"{room}:{name}", args=args), {"number": "1"})
        for name, args in (("add", []), ("edit", [line.pk]), ("delete", [line.pk]))
    ]

    assert "Line of Kenya" in listed
    assert "116 000" in looked_up
    assert "Whom to call, A ministry, 2026" in looked_up
    assert [answer.status_code for answer in refused] == [302, 302, 302]
    assert {answer.headers["Location"] for answer in refused} == {reverse("wagtailadmin_home")}
    assert Helpline.objects.values_list("number", flat=True).get() == "116 000"


def app_address():
    app = Platform.objects.get()
    return reverse("wagtailsnippets_education_platform:edit", args=[app.pk])


APP = {
    "block_steps": "Open the chat.\nTap Block.",
    "report_steps": "Tap Report.",
    "limits": "",
    "help_url": "example.org/help",
    "confidence": "high",
    "checked_on": "2026-11-29",
    "menus_change": "on",
}


@pytest.mark.django_db
def test_an_editor_mends_the_steps_of_an_app(eda, sign_in, make_app):
    set_up_editing()
    Platform.objects.filter(pk=make_app().pk).update(edited_by_hand=False)

    sign_in(eda).post(app_address(), APP)

    app = Platform.objects.get()
    assert app.block_steps == ["Open the chat.", "Tap Block."]
    assert (app.help_url, app.checked_on) == ("https://example.org/help", TODAY)
    assert (app.menus_change, app.edited_by_hand) == (True, True)


@pytest.mark.django_db
def test_steps_that_no_child_may_read_are_refused(eda, sign_in, make_app):
    set_up_editing()
    make_app()

    answer = sign_in(eda).post(app_address(), APP | {"block_steps": "Take a screenshot."})

    assert "a child reads this" in answer.content.decode()
    assert Platform.objects.get().block_steps == ["Tap Block."]


@pytest.mark.django_db
def test_a_reviewer_mends_no_app(rui, sign_in, make_app):
    set_up_editing()
    make_app()

    sign_in(rui).post(app_address(), APP)

    assert Platform.objects.get().block_steps == ["Tap Block."]
