"""How far a language is, and who stands behind its words."""

import pytest

from languages.catalogues import catalogue_path
from languages.extraction.text import Key, Text
from languages.known import LANGUAGES, SOURCE
from languages.po_files import merged, read_po, write_po
from languages.status import UNREAD_DRAFT, gaps_of, rows, waiting_in

TEXTS = [Text(Key("age|6-9", words), audience="6-9", place="a.yaml") for words in ("One.", "Two.")]


@pytest.fixture(name="folder")
def folder_with_one_text_of_two_done(tmp_path):
    for language in LANGUAGES:
        if language.code == SOURCE:
            continue
        catalogue = merged(read_po(tmp_path / "none.po"), TEXTS, language=language)
        catalogue[0].msgstr = "Moja."
        write_po(catalogue, catalogue_path(tmp_path, language.code, ending="po"))
    return tmp_path


def sign(folder, words):
    (folder / "sw" / "status.yaml").write_text(words, encoding="utf-8")


def row_of(folder, code, audience="6-9"):
    return next(r for r in rows(folder) if (r.language.code, r.audience) == (code, audience))


def test_done_and_missing_are_counted_for_each_reader(folder):
    row = row_of(folder, "sw")

    assert (row.done, row.missing) == (1, 1)
    assert row_of(folder, "en").done == 2


def test_words_that_no_speaker_has_checked_are_called_a_machine_draft(folder):
    sign(folder, "checked: {}")
    assert row_of(folder, "sw").note == UNREAD_DRAFT

    sign(folder, "checked:\n  6-9: {by: A speaker, day: 2027-01-31}\n")

    assert row_of(folder, "sw").note == "checked by A speaker on 2027-01-31"
    assert row_of(folder, "pt").note == UNREAD_DRAFT


def test_what_is_missing_is_named_by_its_page(folder):
    swahili = next(each for each in LANGUAGES if each.code == "sw")

    assert gaps_of(folder, swahili) == ["age|6-9"]
    assert waiting_in(folder, swahili) == []

    sign(folder, "waiting:\n  - age|6-9\n")

    assert waiting_in(folder, swahili) == ["age|6-9"]


def test_a_reader_without_any_words_is_called_nothing(folder):
    assert row_of(folder, "sw", "staff").note == ""


def test_a_sign_for_a_reader_who_does_not_exist_is_refused(folder):
    sign(folder, "checked:\n  7-9: {by: A speaker, day: 2027-01-31}\n")

    with pytest.raises(ValueError, match="7-9"):
        list(rows(folder))
