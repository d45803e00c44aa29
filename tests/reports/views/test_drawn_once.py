"""A question is drawn once for all; what somebody said is drawn for them alone."""

import pytest

from education.help_lines import RECENT_LINES
from education.hotlines import RECENT_HOTLINES
from education.models import Helpline
from reports.vocabulary import Audience
from service import drawn_once
from tests.journey_walk import STORY, Visitor
from tests.reports.views import site_names


@pytest.fixture
def ben(db):
    """Return Ben, another child, at another phone."""
    return Visitor()


def token_in(page):
    return dict(page.form(having="band").pairs())["csrfmiddlewaretoken"]


def test_two_children_get_the_same_question_with_a_token_of_their_own(mira, ben):
    hers, his = mira.walk_to("harm"), ben.walk_to("harm")

    assert token_in(hers) != token_in(his)
    assert hers.html.replace(token_in(hers), "") == his.html.replace(token_in(his), "")
    assert drawn_once.HOLE not in hers.html


@pytest.mark.parametrize(("step", "said"), [("harm", ["H13"]), ("words", STORY)])
def test_what_one_child_said_is_shown_to_nobody_else(mira, ben, step, said):
    mira.walk_to(step)
    path = mira.page.path
    mira.answer(said)
    again = mira.open(path)
    his = ben.walk_to(step)

    shown = (
        (again.typed.strip(), his.typed.strip()) if step == "words" else (again.ticked, his.ticked)
    )
    assert shown == (said, type(said)())
    assert not any(STORY in b"".join(pieces).decode() for pieces in drawn_once._PAGES.values())


def test_a_question_left_empty_is_not_drawn_with_its_error_for_the_next_child(mira, ben):
    mira.walk_to("safe_now")
    hers = mira.press("next")
    his = ben.walk_to("safe_now")

    assert hers.title.startswith("Error:")
    assert not his.title.startswith("Error:")


def test_the_calm_line_follows_what_was_said_before(mira, ben):
    hurt, unhurt = mira.walk_to("words", harm=["H13"]), ben.walk_to("words", harm=None)

    assert hurt.words != unhurt.words


def test_a_number_put_right_is_shown_on_the_next_page(mira, ben, a_number_to_call):
    before = mira.walk_to("harm")
    Helpline.objects.update(number="112")
    RECENT_LINES.forget()
    after = ben.walk_to("harm")

    assert (a_number_to_call in before.words, "112" in before.words) == (True, False)
    assert (a_number_to_call in after.words, "112" in after.words) == (False, True)


def test_a_hotline_put_right_is_shown_on_the_next_page(mira, ben, settings):
    settings.COUNTRY = "KE"
    line = Helpline.objects.create(
        country_iso2="KE", country_name="Kenya", kind="hotline", name="A hotline",
        url="https://wrong.example.org/", confidence="high",
    )  # fmt: skip
    RECENT_HOTLINES.forget()
    before = mira.walk_to("saw_online", audience=Audience.CAREGIVER, rel="saw_it")
    Helpline.objects.filter(pk=line.pk).update(url="https://right.example.org/")
    RECENT_HOTLINES.forget()
    after = ben.walk_to("saw_online", audience=Audience.CAREGIVER, rel="saw_it")
    RECENT_HOTLINES.forget()

    assert ("wrong.example" in before.html, "right.example" in before.html) == (True, False)
    assert ("wrong.example" in after.html, "right.example" in after.html) == (False, True)


def test_two_countries_without_a_number_are_drawn_apart(mira, ben, two_countries, operator_says):
    operator_says(country="KE", countries="KE, KH", police_card="In Kenya nobody is in trouble.")
    way = {"audience": Audience.C, "want": ["police"]}
    hers = mira.walk_to("police", country="yes", **way)
    his = ben.walk_to("police", country="no", country_name="KH", **way)

    assert ("In Kenya" in hers.words, "In Kenya" in his.words) == (True, False)


def test_an_app_named_since_is_offered_on_the_next_page(mira, ben, two_countries, monkeypatch):
    before = mira.walk_to("app", place=["game"])
    monkeypatch.setitem(site_names.NAMES, "app", {"new": "A new game"})
    after = ben.walk_to("app", place=["game"])

    assert ("App 1" in before.words, "A new game" in before.words) == (True, False)
    assert ("App 1" in after.words, "A new game" in after.words) == (False, True)


def test_each_language_is_drawn_for_itself(mira):
    path = mira.walk_to("harm").path
    mira.client.defaults["HTTP_ACCEPT_LANGUAGE"] = "ar-XB"
    other = mira.open(path)
    del mira.client.defaults["HTTP_ACCEPT_LANGUAGE"]

    assert 'dir="rtl"' in other.html
    assert 'dir="ltr"' in mira.open(path).html


def test_memory_stays_small(mira, monkeypatch):
    monkeypatch.setattr(drawn_once, "MOST_PAGES", 2)

    mira.walk_to("check")

    assert 1 <= len(drawn_once._PAGES) <= 2
