"""The translations that ship: whole, up to date, and within the gates of their readers."""

import pytest

from languages.catalogues import catalogue_path
from languages.extraction.text import STAFF
from languages.known import LANGUAGES, SOURCE
from languages.po_files import compiled, merged, read_po
from languages.status import UNREAD_DRAFT, gaps_of, rows, signs_of, waiting_in
from readability.gates import NEVER_IN, TELLTALE_IN, too_long
from safety_portal.settings.environment import BASE_DIR
from safety_portal.texts import every_text
from tests.languages.placeholders import placeholders

FOLDER = BASE_DIR / "locale"
DRAFTED = [each for each in LANGUAGES if each.code != SOURCE]
CHILDREN = {"6-9", "10-12", "13-17", "shared"}

each_language = pytest.mark.parametrize("language", DRAFTED, ids=lambda each: each.code)


@pytest.fixture(scope="module", name="texts")
def texts_of_the_site():
    return list(every_text())


def catalogue_of(language):
    return read_po(catalogue_path(FOLDER, language.code, ending="po"))


def said_to(entry):
    return set(entry.comment.split(", "))


@each_language
def test_making_the_texts_again_would_change_nothing(language, texts):
    """Where this fails, run `manage.py make_texts` and `manage.py compile_texts`."""
    there = catalogue_of(language)

    assert str(merged(there, texts, language=language)) == str(there)


@each_language
def test_what_the_site_reads_is_what_the_translators_wrote(language):
    path = catalogue_path(FOLDER, language.code, ending="mo")

    assert path.read_bytes() == compiled(catalogue_of(language))


@each_language
def test_every_text_is_filled_in_like_the_english_one(language):
    wrong = [
        entry.msgid
        for entry in catalogue_of(language)
        if entry.msgstr and placeholders(entry.msgstr) != placeholders(entry.msgid)
    ]

    assert wrong == []


@each_language
def test_every_page_for_reporters_is_whole_or_on_the_list_of_what_waits(language):
    """Where this fails, translate the page, or name it under `waiting` in status.yaml."""
    assert sorted(gaps_of(FOLDER, language)) == sorted(waiting_in(FOLDER, language))
    assert sum(row.done for row in rows() if row.language == language) > 1500


@each_language
def test_nobody_has_signed_these_drafts_and_the_list_says_so(language):
    notes = {each.note for each in rows() if each.language == language}

    assert signs_of(FOLDER, language) == {}
    assert notes == {UNREAD_DRAFT}


@each_language
def test_no_sentence_is_longer_than_its_reader_can_take(language):
    too_long_for = [
        (audience, sentence)
        for entry in catalogue_of(language)
        for audience in said_to(entry) - {STAFF}
        for text in (entry.msgstr, *entry.msgstr_plural.values())
        for sentence in too_long(text, reader=audience, language=language.code)
    ]

    assert too_long_for == []


@each_language
def test_nothing_is_said_to_a_child_that_must_never_be_said(language):
    found = [
        entry.msgstr
        for entry in catalogue_of(language)
        if said_to(entry) & CHILDREN and NEVER_IN[language.code].search(entry.msgstr)
    ]

    assert found == []


@each_language
def test_no_title_tells_over_a_shoulder_what_a_page_is_about(language):
    titles = [entry for entry in catalogue_of(language) if entry.msgctxt == "title"]

    assert len(titles) > 10
    assert [t.msgstr for t in titles if TELLTALE_IN[language.code].search(t.msgstr)] == []


@each_language
def test_a_text_is_a_sentence_where_the_english_is_one(language):
    cut = [
        entry.msgid
        for entry in catalogue_of(language)
        if entry.msgstr and entry.msgid[-1] in ".?!" and entry.msgstr[-1] not in ".?!"
    ]

    assert cut == []
