"""What stands beside a report where a text is missing in the reader's language."""

import pytest
from django.utils import translation

from education.bands import Band
from education.texts import every_text, line_for, lines_for
from languages.said import Line


@pytest.fixture(autouse=True)
def _in_swahili():
    with translation.override("sw"):
        yield


def test_a_text_is_said_in_the_language_of_the_page():
    assert type(line_for("apps_heading", Band.SMALL)) is str

    with translation.override("en"):
        english = line_for("apps_heading", Band.SMALL)

    assert line_for("apps_heading", Band.SMALL) != english


def test_a_missing_text_is_said_in_the_words_of_everybody(monkeypatch):
    own = line_for("with_a_grown_up", Band.SMALL)
    monkeypatch.setattr("education.texts.translated", only(" everybody"))

    assert line_for("with_a_grown_up", Band.TEEN) == own


def test_without_easier_words_a_missing_text_is_in_english_and_says_so(settings, tmp_path):
    settings.LOCALE_PATHS = [tmp_path]
    # Django forgets the active language when a test changes the folders.
    translation.activate("sw")

    assert isinstance(line_for("with_a_grown_up", Band.TEEN), Line)
    assert all(isinstance(line, Line) for line in lines_for("keep_first", Band.ADULT))


def test_every_text_of_the_file_is_handed_to_translators():
    texts = list(every_text())

    assert {text.audience for text in texts} >= {"shared", "13-17", "caregiver"}
    assert all((text.key.context or "").startswith("education|") for text in texts)


def only(ending):
    return lambda context, text: text if context.endswith(ending.strip()) else None
