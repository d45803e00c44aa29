"""The languages that a rule makes from English."""

import pytest
from django.utils.translation import to_locale

from languages.known import LONG_PSEUDO, PSEUDO_LANGUAGES, RIGHT_TO_LEFT_PSEUDO
from languages.pseudo import FROM_THE_RIGHT, KEPT, pseudo, pseudo_catalogue
from safety_portal.texts import every_text
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


@pytest.fixture(scope="module", name="catalogues")
def catalogues_of_the_whole_site():
    texts = list(every_text())
    return {each: pseudo_catalogue(texts, language=each) for each in PSEUDO_LANGUAGES}


def said_of(catalogue):
    """Give each English text with what the catalogue makes of it, singular and plural."""
    for entry in catalogue:
        if entry.msgid_plural:
            yield entry.msgid, entry.msgstr_plural[0]
            yield entry.msgid_plural, entry.msgstr_plural[1]
        else:
            yield entry.msgid, entry.msgstr


def has_words(text):
    """Say whether anything stands there besides what is filled in."""
    return any(letter.isalpha() for letter in KEPT.sub("", text))


def test_every_text_of_the_site_is_forty_percent_longer_in_the_long_one(catalogues):
    pairs = list(said_of(catalogues[LONG_PSEUDO]))

    assert len(pairs) > 2000
    assert [text for text, said in pairs if len(said) < 1.4 * len(text)] == []


def test_every_text_of_the_site_is_written_from_the_right_in_the_other(catalogues):
    pairs = list(said_of(catalogues[RIGHT_TO_LEFT_PSEUDO]))

    assert len(pairs) > 2000
    assert [said for text, said in pairs if FROM_THE_RIGHT not in said and has_words(text)] == []


@pytest.mark.parametrize(
    "language", [LONG_PSEUDO, RIGHT_TO_LEFT_PSEUDO], ids=["long", "from the right"]
)
def test_every_text_of_the_site_is_filled_in_as_in_english(language, catalogues):
    pairs = said_of(catalogues[language])

    assert [text for text, said in pairs if placeholders(said) != placeholders(text)] == []


def test_there_is_no_file_of_them_among_the_real_languages(settings):
    folder = settings.BASE_DIR / "locale"

    names = {path.name for path in folder.iterdir()}
    assert names >= {"sw", "pt"}
    assert names & {to_locale(each.code) for each in PSEUDO_LANGUAGES} == set()
