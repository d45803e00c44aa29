"""The files that translators work in."""

import polib

from languages.extraction.text import Key, Text
from languages.known import SWAHILI
from languages.po_files import compiled, merged, read_po, write_po


def text(words, *, context="age|6-9", audience="6-9", place="words.yaml"):
    return Text(Key(context, words), audience=audience, place=place)


def catalogue(*texts, old=None):
    return merged(old or polib.POFile(), texts, language=SWAHILI)


def translated_as(words, translation):
    found = catalogue(text(words))
    found[0].msgstr = translation
    return found


def test_a_translation_is_kept():
    old = translated_as("How old are you?", "Una miaka mingapi?")

    assert catalogue(text("How old are you?"), old=old)[0].msgstr == "Una miaka mingapi?"


def test_a_changed_text_keeps_its_translation_marked_as_doubtful():
    old = translated_as("How old are you?", "Una miaka mingapi?")

    entry = catalogue(text("How old are you now?"), old=old)[0]

    assert (entry.msgstr, entry.flags) == ("Una miaka mingapi?", ["fuzzy"])
    assert entry.previous_msgid == "How old are you?"
    assert not entry.translated()


def test_a_text_that_moved_to_another_page_keeps_its_translation_marked_as_doubtful():
    old = translated_as("How old are you?", "Una miaka mingapi?")

    entry = catalogue(text("How old are you?", context="child_age|6-9"), old=old)[0]

    assert (entry.msgstr, entry.flags) == ("Una miaka mingapi?", ["fuzzy"])


def test_another_text_of_another_page_takes_no_translation_over():
    old = translated_as("How old are you?", "Una miaka mingapi?")

    assert catalogue(text("How old are you now?", context="child_age|6-9"), old=old)[0].msgstr == ""


def test_a_doubtful_translation_stays_doubtful_until_a_person_says_otherwise():
    old = translated_as("How old are you?", "Una miaka mingapi?")
    once = catalogue(text("How old are you now?"), old=old)

    again = catalogue(text("How old are you now?"), old=once)

    assert str(again) == str(once)


def test_a_text_that_is_quite_another_starts_without_a_translation():
    old = translated_as("How old are you?", "Una miaka mingapi?")

    assert catalogue(text("Leave this page"), old=old)[0].msgstr == ""


def test_a_text_that_is_gone_leaves_the_file():
    old = translated_as("How old are you?", "Una miaka mingapi?")

    assert len(catalogue(old=old)) == 0


def test_one_text_in_two_places_stands_once_with_both_readers():
    places = [text("Send", place="a.html"), text("Send", place="b.html", audience="shared")]

    entry = catalogue(*places)[0]

    assert [place for place, _ in entry.occurrences] == ["a.html", "b.html"]
    assert entry.comment == "6-9, shared"


def test_a_second_run_changes_nothing(tmp_path):
    path = tmp_path / "sw" / "django.po"
    texts = [text("How old are you?"), text("On {day}"), text("Call %(number)s")]

    first = write_po(catalogue(*texts), path)
    second = write_po(catalogue(*texts, old=read_po(path)), path)

    assert (first, second) == (True, False)


def test_a_doubtful_text_is_not_shown_to_anybody():
    entry_of = translated_as("How old are you?", "Una miaka mingapi?")
    assert b"Una miaka" in compiled(entry_of)

    entry_of[0].flags.append("fuzzy")

    assert b"Una miaka" not in compiled(entry_of)
