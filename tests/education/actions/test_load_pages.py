"""The shipped pages come into Wagtail, once; what an editor wrote stays."""

import pytest

from accounts.models import User
from accounts.roles import Role
from education.actions.load_pages import load_pages
from education.bands import Band
from education.models import (
    AdvicePage,
    CallToAction,
    Campaign,
    CaregiverGuide,
    Check,
    Checklist,
    Figure,
    LessonPlan,
    LibraryResource,
    ProfessionalGuide,
)
from education.page_files import page_files
from education.safe_messaging import POINTS
from education.stored import Loaded

pytestmark = pytest.mark.django_db


@pytest.fixture
def eda():
    return User.objects.create_user("eda", password="x", role=Role.EDITOR)


@pytest.fixture
def rui():
    return User.objects.create_user("rui", password="x", role=Role.REVIEWER)


def test_every_file_becomes_a_page_that_is_up():
    load_pages()

    assert {page.number for page in AdvicePage.objects.live()} == set(range(1, 13))
    assert {page.public_slug for page in Campaign.objects.live()} == {"owe-nothing", "listen-first"}
    guides = (CaregiverGuide, ProfessionalGuide, LessonPlan, Checklist)
    assert [guide.objects.live().count() for guide in guides] == [1, 1, 1, 2]
    texts = (CallToAction, Check, Figure, LibraryResource)
    assert [text.objects.filter(live=True).count() for text in texts] == [5, 3, 3, 6]


def test_a_page_says_what_its_file_says():
    load_pages()

    said = {each.reader: each for each in AdvicePage.objects.get(number=4).said()}

    file = next(file for file in page_files("advice") if file.whole["number"] == 4)
    for band in Band:
        words = file.whole["bands"][band.value]
        assert said[band.value].title == words["title"]
        assert list(said[band.value].lines) == [*words["remember"], *words["steps"]]


def test_a_second_run_changes_nothing():
    first = load_pages()

    assert first.added == 36
    assert load_pages() == Loaded()


def test_what_an_editor_wrote_stays(eda, rui):
    load_pages()
    page = AdvicePage.objects.get(number=4)
    page.title_6_9 = "In my own words"
    page.file_mark = "older"
    page.tick(list(POINTS))
    page.save_revision(user=eda).publish(user=rui, skip_permission_checks=True)

    assert load_pages() == Loaded(kept_by_hand=1)
    assert AdvicePage.objects.get(number=4).title_6_9 == "In my own words"


def test_what_nobody_edited_follows_its_file():
    load_pages()
    AdvicePage.objects.filter(number=4).update(file_mark="older", title_6_9="From last year")

    assert load_pages() == Loaded(changed=1)
    assert AdvicePage.objects.get(number=4).title_6_9 != "From last year"


def test_what_was_loaded_before_there_was_a_checklist_is_ticked():
    load_pages()
    AdvicePage.objects.filter(number=4).update(safe_messaging=[], safe_messaging_of="")

    assert load_pages() == Loaded(changed=1)
    assert AdvicePage.objects.get(number=4).is_checked()


def test_what_was_taken_down_stays_down():
    load_pages()
    Campaign.objects.get(public_slug="owe-nothing").unpublish()
    Campaign.objects.update(file_mark="older")

    assert load_pages() == Loaded(changed=1, kept_by_hand=1)
    assert not Campaign.objects.get(public_slug="owe-nothing").live


def test_a_guide_links_to_the_page_that_its_file_names_by_number():
    load_pages()

    guide = CaregiverGuide.objects.get()
    linked = [
        block.value.specific.number
        for section in guide.sections
        for block in section.value["blocks"]
        if block.block_type == "advice"
    ]

    assert linked == [4, 5, 9]
