"""The languages that a rule makes from English."""

import pytest
from django.utils.translation import to_locale

from languages.known import LONG_PSEUDO, PSEUDO_LANGUAGES, RIGHT_TO_LEFT_PSEUDO
from languages.pseudo import pseudo
from tests.languages.placeholders import placeholders

TEXTS = ["On {by_day}.", "In %(country)s <b>call</b> %(number)s.", "100 %% sure &amp; free", "Go"]


@pytest.mark.parametrize(
    "language", [LONG_PSEUDO, RIGHT_TO_LEFT_PSEUDO], ids=["long", "from the right"]
)
@pytest.mark.parametrize("text", TEXTS)
def test_what_is_filled_in_stays_as_it_is(language, text):
    assert placeholders(pseudo(text, of=language)) == placeholders(text)
    assert pseudo(text, of=language) != text


def test_the_long_one_is_at_least_forty_percent_longer():
    assert len(pseudo("How old are you?", of=LONG_PSEUDO)) >= 1.4 * len("How old are you?")


def test_there_is_no_file_of_them_among_the_real_languages(settings):
    folder = settings.BASE_DIR / "locale"

    names = {path.name for path in folder.iterdir()}
    assert names >= {"sw", "pt"}
    assert names & {to_locale(each.code) for each in PSEUDO_LANGUAGES} == set()
