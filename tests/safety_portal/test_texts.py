"""The texts that translators are handed: all of them, and each with the place it stands in."""

import pytest

from languages.extraction.python_calls import keys_in_python
from languages.extraction.text import CAREGIVER, SHARED, STAFF
from safety_portal.settings.environment import BASE_DIR
from safety_portal.texts import PACKAGES, audience_of, every_text

NOT_OF_THE_SITE = {"tests", "scripts"}


@pytest.fixture(scope="module", name="texts")
def texts_of_the_site():
    return list(every_text())


def test_every_text_that_a_reporter_may_see_tells_translators_where_it_stands(texts):
    for_reporters = [each for each in texts if each.audience != STAFF]

    assert len(for_reporters) > 1500
    assert [each for each in for_reporters if not each.key.context] == []


def test_no_package_with_texts_is_left_out():
    folders = {path.parent.name for path in BASE_DIR.glob("*/__init__.py")} - NOT_OF_THE_SITE
    speaking = {
        folder
        for folder in folders
        if any(any(keys_in_python(path)) for path in (BASE_DIR / folder).rglob("*.py"))
    }

    assert speaking >= {"reports", "service"}
    assert speaking <= set(PACKAGES)


def test_the_settings_of_the_service_are_words_for_the_staff(texts):
    places = {each.place for each in texts if each.place.startswith("service/")}

    # Whose words a page is in is said on the pages of children.
    assert places > {"service/readers.py"}
    assert {audience_of(each) for each in places - {"service/readers.py"}} == {STAFF}
    assert audience_of("service/readers.py") == SHARED


def test_figures_calls_library_and_poster_are_words_for_adults(texts):
    places = {each.place for each in texts if audience_of(each.place) == CAREGIVER}

    assert places == {
        "education/calls.py",
        "education/figures/wording.py",
        "templates/education/_figure.html",
        "templates/education/call.html",
        "templates/education/calls.html",
        "templates/education/facts.html",
        "templates/education/library.html",
        "templates/education/poster.html",
    }


@pytest.mark.parametrize("place", ["templates/404.html", "reports/local_time.py"])
def test_what_is_not_for_the_staff_alone_counts_as_everybodys(place):
    assert audience_of(place) == SHARED
