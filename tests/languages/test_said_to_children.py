"""Sentences of the drafts that a first version got wrong in a way a child would feel."""

from languages.catalogues import catalogue_path
from languages.po_files import read_po
from safety_portal.settings.environment import BASE_DIR


def test_the_portuguese_draft_says_that_we_stopped_not_that_the_harm_did():
    catalogue = read_po(catalogue_path(BASE_DIR / "locale", "pt", ending="po"))

    said = [each.msgstr for each in catalogue if each.msgctxt == "st_stop|shared"]

    assert any("não tratamos disto" in each for each in said)
    assert not any("parado" in each for each in said)
