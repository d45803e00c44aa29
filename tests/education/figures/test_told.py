"""A figure that editors keep: a sentence, whom it is about, what it cannot say, its source."""

from dataclasses import replace

import pytest
from django.utils import translation

from education.figures.told import figures_in_files, figures_in_rows, figures_listed
from education.guides.shown import guide
from education.models import Figure
from education.page_files import page_files
from languages.said import Line
from tests.education.figures.as_shown import raw_file
from tests.stack.tree import parse

pytestmark = pytest.mark.usefixtures("shipped_pages")


@pytest.fixture(autouse=True)
def the_public_site(settings):
    settings.ROOT_URLCONF = "safety_portal.urls.public"


def figure_in(shown):
    """Return the one figure among the parts of a guide for caregivers."""
    (part,) = (part for each in shown.sections for part in each.parts if part.kind == "figure")
    return part


def test_rows_and_files_say_the_same():
    rows = [replace(each, text_key="", changed_at=None) for each in figures_in_rows("all")]

    files = [replace(each, text_key="", changed_at=None) for each in figures_in_files("all")]
    assert sorted(rows, key=lambda each: each.slug) == sorted(files, key=lambda each: each.slug)
    assert len(rows) == 3


def test_the_numbers_of_the_study_are_those_of_its_data_file():
    (told,) = (file.whole for file in page_files("figures") if file.key == "where")
    printed = {each["id"]: each["percent"] for each in raw_file()["figure_2"]["statements"]}

    assert f"{printed['social_media_app']} in 100 said" in told["sentence"]
    assert f"{printed['in_person']} in 100 said in person" in told["sentence"]


def test_a_guide_shows_a_figure_never_without_its_base_its_limits_and_its_source(client):
    row = Figure.objects.get(slug="known-before")
    tree = parse(client.get("/g/listening/").content.decode())

    words = next(tree.descendants("main")).words
    known = (row.sentence, row.base, row.limits, f"Source: {row.source}")
    assert [each for each in known if each not in words] == []


def test_a_figure_that_was_taken_down_leaves_the_guide_and_the_others_stay(client):
    Figure.objects.filter(slug="told-nobody").update(live=False)

    words = client.get("/g/governments/").content.decode()

    assert "told nobody" not in words
    assert "on a social media app" in words


def test_the_page_of_figures_lists_those_that_are_listed(client, now):
    listed = {each.slug for each in figures_listed(now=now)}
    words = parse(client.get("/facts/").content.decode()).words

    assert listed == {"told-nobody", "known-before"}
    for row in Figure.objects.all():
        assert (row.base in words) == row.is_listed


def test_with_a_dead_database_guide_and_page_show_what_ships(client, now, database_is_down):
    database_is_down()

    assert figure_in(guide("listening", now=now)).lines[0].startswith("About 60 in 100")
    assert "told nobody" in client.get("/facts/").content.decode()


def test_a_figure_comes_in_the_language_of_the_reader_else_marked_as_english(now, in_swahili):
    in_swahili(Figure.objects.get(slug="told-nobody"), sentence="Karibu 1 kati ya 3.")

    with translation.override("sw"):
        first = {each.slug: each.lines[0] for each in figures_listed(now=now)}

    assert first["told-nobody"] == "Karibu 1 kati ya 3."
    assert isinstance(first["known-before"], Line)
