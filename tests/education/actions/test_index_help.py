"""Apps and help numbers are found by their names, as far as they are shown at all."""

import pytest

from education.actions.forget_text import forget_text
from education.actions.index_help import index_help
from education.models import FoundText, Helpline, Platform
from tests.education.found_texts import add, addresses, found_by

pytestmark = pytest.mark.django_db

APP, NUMBERS = "/apps/chatter/", "/help/"


def test_an_app_is_found_by_its_name_and_by_its_steps(make_app):
    make_app(name="Chatter", block_steps=["Open the profile.", "Tap Block."])

    index_help()

    (found,) = found_by("chatter")
    assert (found.kind, found.address, found.title) == ("app", APP, "Chatter")
    assert addresses("profile") == [APP]
    assert addresses("profile", reader="professional") == [APP]


def test_the_numbers_are_found_by_country_and_by_name(make_line):
    make_line(name="Child line", country_name="Kenya")
    make_line(name="Bantay Bata", country_name="Philippines")

    index_help()

    (found,) = found_by("kenya")
    assert (found.kind, found.address, found.title) == ("helpline", NUMBERS, "Get help now")
    assert addresses("bantay") == [NUMBERS]


def test_what_is_in_doubt_is_not_found(make_app, make_line):
    make_app(slug="doubtful", name="Doubtful", confidence="low")
    make_app(unsure_of=["block_steps"], block_steps=["Tap Elephant."])
    make_line(name="Giraffe line", confidence="unknown")
    make_line(name="Sure line")

    index_help()

    assert addresses("doubtful") == addresses("elephant") == addresses("giraffe") == []
    assert addresses("chatter") == [APP]
    assert addresses("sure") == [NUMBERS]


def test_the_youngest_do_not_find_an_app_by_what_they_are_not_told_of_it(make_app):
    make_app(limits=["They may make an elephant account."])

    index_help()

    assert addresses("elephant", reader="6-9") == []
    assert addresses("elephant", reader="10-12") == addresses("chatter", reader="6-9") == [APP]


def test_what_is_no_longer_shown_is_no_longer_found_and_pages_stay(make_app, make_line):
    add(title="A friend on Chatter")
    make_app()
    make_line()
    index_help()
    Platform.objects.update(confidence="low")
    Helpline.objects.update(confidence="unknown")

    index_help()

    assert addresses("chatter") == ["/g/friend/"]
    assert addresses("kenya") == []


def test_doing_it_again_changes_nothing(make_app, make_line):
    make_app()
    make_line()
    index_help()
    before = set(FoundText.objects.values_list("address", "reader", "language", "text"))

    index_help()

    assert set(FoundText.objects.values_list("address", "reader", "language", "text")) == before
    forget_text(address=APP)
    assert addresses("chatter") == []


def test_a_language_without_the_words_under_a_title_falls_back_to_english(make_app, settings):
    settings.LANGUAGES = [("en", "English"), ("xx", "Nowhere")]
    make_app()

    index_help()

    assert set(FoundText.objects.values_list("language", flat=True)) == {"en"}
    assert addresses("chatter", language="xx") == [APP]
