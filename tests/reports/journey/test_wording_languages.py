"""What a reader meets where a text is missing in their language."""

import polib
import pytest
from django.utils import translation

from languages.catalogues import catalogue_path
from languages.extraction.text import SHARED
from languages.po_files import compiled
from languages.said import Line
from reports.journey.wording import EASIER_SPOKEN, every_text, words_for
from reports.vocabulary import Audience


@pytest.fixture
def swahili_without(settings, tmp_path):
    """Return a function that lets Swahili have every text but those of some contexts."""

    def write(*contexts):
        catalogue = polib.POFile()
        catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
        keys = {each.key for each in every_text()}
        for key in sorted(keys, key=lambda each: (each.context, each.text)):
            if key.context not in contexts:
                said = f"sw:{key.context}:{key.text}"
                catalogue.append(polib.POEntry(msgctxt=key.context, msgid=key.text, msgstr=said))
        path = catalogue_path(tmp_path, "sw", ending="mo")
        path.parent.mkdir(parents=True)
        path.write_bytes(compiled(catalogue))
        settings.LOCALE_PATHS = [tmp_path]
        # Django forgets the active language when a test changes the folders.
        translation.activate("sw")

    yield write
    translation.deactivate()


def test_a_band_has_words_of_its_own_in_each_language(swahili_without):
    swahili_without()

    for audience in (Audience.A, Audience.B, Audience.C):
        assert words_for("before", audience).heading.startswith(f"sw:before|{audience}:")


def test_a_missing_page_is_said_in_the_words_of_an_easier_band(swahili_without):
    swahili_without("before|13-17")

    assert words_for("before", Audience.C).heading.startswith("sw:before|10-12:")


def test_without_an_easier_band_a_missing_page_is_in_english_and_says_so(swahili_without):
    swahili_without("before|6-9", "before|10-12", "before|13-17", "before|shared")

    words = words_for("before", Audience.C)

    with translation.override("en"):
        assert words.heading == words_for("before", Audience.C).heading
    assert isinstance(words.heading, Line)
    assert all(isinstance(hint, Line) for hint in words.hints)


def test_another_bands_words_stand_in_only_where_they_offer_the_same_answers(swahili_without):
    swahili_without("harm|10-12")

    words = words_for("harm", Audience.B)

    with translation.override("en"):
        assert words.choices.keys() == words_for("harm", Audience.B).choices.keys()


def test_an_adult_never_gets_a_childs_words_for_want_of_a_translation():
    children = {Audience.A, Audience.B, Audience.C}

    assert children.isdisjoint(EASIER_SPOKEN[Audience.CAREGIVER])
    assert children.isdisjoint(EASIER_SPOKEN[Audience.PROFESSIONAL])
    assert SHARED in EASIER_SPOKEN[Audience.CAREGIVER]


def test_in_english_every_band_keeps_its_own_words(swahili_without):
    swahili_without("before|13-17")

    with translation.override("en"):
        own = words_for("before", Audience.C).heading
        easier = words_for("before", Audience.B).heading

    assert own
    assert type(own) is str
    assert type(easier) is str
