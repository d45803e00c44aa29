"""The questions of a check: from the rows, in the reader's language, and never missing."""

import pytest
from django.db import OperationalError
from django.utils import translation
from wagtail.models import Locale

from education.actions.load_pages import load_pages
from education.asking import RECENT_CHECKS, check_named, checks_in_files, checks_in_rows
from education.bands import Band
from education.blocks.quiz import TELLS
from education.models import Campaign, Check
from education.page_files import page_files
from education.wording import problems_with
from languages.said import Line

pytestmark = pytest.mark.django_db
CHECKS = page_files("checks")


def asked_now(slug, now):
    asked = check_named(slug, now=now)
    assert asked is not None
    return asked


def test_the_files_and_the_rows_ask_the_same():
    load_pages()

    for language in ("en", "sw"):
        assert checks_in_rows(language) == checks_in_files(language)


def test_a_check_knows_who_asks_it():
    asked = checks_in_files("en")

    sources = {slug: set(each.sources) for slug, each in asked.items()}

    assert sources == {
        "lesson": {"lesson"}, "listening": {"listen-first"}, "pressure": {"owe-nothing"}
    }  # fmt: skip


def test_a_campaign_that_is_over_still_asks_what_lasts():
    load_pages()
    Campaign.objects.get(public_slug="owe-nothing").unpublish()

    assert checks_in_rows("en")["pressure"].sources == {"owe-nothing"}


def test_each_reader_gets_the_letters_of_their_age():
    bands = {slug: each.band for slug, each in checks_in_files("en").items()}

    assert bands == {"lesson": "b", "listening": "adult", "pressure": "c"}


def test_a_check_that_was_taken_down_is_not_asked(now):
    load_pages()
    assert check_named("pressure", now=now)
    RECENT_CHECKS.forget()

    Check.objects.get(slug="pressure").unpublish()

    assert check_named("pressure", now=now) is None
    assert check_named("lesson", now=now)


def test_a_translated_check_is_asked_in_the_language_of_the_page(now):
    load_pages()
    english = Check.objects.get(slug="pressure")
    draft = english.copy_for_translation(Locale.objects.get_or_create(language_code="sw")[0])
    draft.questions[0].value["question"] = "Swali?"
    # A new row is a draft until it is published.
    draft.save()
    draft.live = True
    draft.save()

    with translation.override("sw"):
        asked = asked_now("pressure", now)
        other = asked_now("lesson", now)

    assert asked.questions[0].question == "Swali?"
    assert type(asked.questions[0].question) is str
    assert isinstance(other.questions[0].question, Line)
    assert asked_now("pressure", now).questions[0].question != "Swali?"


def test_of_two_questions_with_one_key_the_first_is_asked(now):
    load_pages()
    check = Check.objects.get(slug="pressure")
    check.questions[1].value["key"] = "pay"
    check.save()

    asked = asked_now("pressure", now)

    assert [each.key for each in asked.questions] == ["pay", "would-tell"]
    assert asked.questions[0].question == check.questions[0].value["question"]


def test_with_a_dead_database_the_shipped_questions_are_asked(now, monkeypatch):
    def refuse(_language):
        raise OperationalError

    monkeypatch.setattr(RECENT_CHECKS, "_read", refuse)

    assert check_named("pressure", now=now) == checks_in_files("en")["pressure"]
    assert check_named("nothing", now=now) is None


@pytest.mark.parametrize("file", CHECKS, ids=lambda file: file.key)
def test_each_question_keeps_the_gate_of_its_reader(file):
    """One by one, as on the other pages with questions: a reader takes in one at a time."""
    for asked in checks_in_files("en")[file.slug].questions:
        for lines in ([asked.question, *asked.choices], [*asked.right, asked.why]):
            assert list(problems_with(lines, reader=file.whole["audience"])) == []


@pytest.mark.parametrize("file", CHECKS, ids=lambda file: file.key)
def test_what_helps_keeps_the_gate_of_its_reader_as_a_page(file):
    shown = checks_in_files("en")[file.slug].with_right_answer
    lines = [line for each in shown for line in (each.question, *each.right, each.why)]

    assert len(lines) == 6
    assert list(problems_with(lines, reader=file.whole["audience"])) == []


def test_who_would_tell_says_so_with_the_first_two_answers():
    telling = [
        each for check in checks_in_files("en").values() for each in check.questions
        if each.kind == TELLS
    ]  # fmt: skip

    assert len(telling) == len(CHECKS)
    assert {each.choices[:2] for each in telling} == {("Yes.", "I think so.")}
    assert {tuple(each.right) for each in telling} == {()}


def test_every_audience_of_a_check_is_a_band():
    assert {file.whole["audience"] for file in CHECKS} <= {each.value for each in Band}
