"""What is typed and what is searched are spelled in one way, in every script."""

# ruff: noqa: RUF001  # letters that look like others are what it is about

import pytest
from hypothesis import given
from hypothesis import strategies as st

from education.normalising import normal

# A line of each script that writes no spaces, with one word out of its middle.
THAI = ("มีคนขอรูปของฉันในเกมทุกวัน", "รูป")
KHMER = ("មាននរណាម្នាក់សុំរូបថតរបស់ខ្ញុំ", "រូបថត")
LAO = ("ມີຄົນຂໍຮູບຂອງຂ້ອຍ", "ຮູບ")


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        pytest.param("PICTURE", "picture", id="capitals"),
        pytest.param("  a \n b ", "a b", id="spaces"),
        pytest.param("Olá, Você", "ola voce", id="accents"),
        pytest.param("a\u0301\u0302", "a", id="several accents on one letter"),
        pytest.param("Straße đã ŁÓDŹ", "strasse da lodz", id="letters with a stroke"),
        pytest.param("İstanbul ılık", "istanbul ilik", id="two kinds of i"),
        pytest.param("don’t ng'ombe", "dont ngombe", id="apostrophes"),
        pytest.param("friend/teacher (new)", "friend teacher new", id="signs"),
        pytest.param("ｇａｍｅ １２", "game 12", id="wide letters"),
        pytest.param("១១២ ๑๙๑", "112 191", id="digits"),
        pytest.param("pic\u00adture", "picture", id="soft hyphen"),
        pytest.param("រូប\u200bថត", "រូបថត", id="zero-width space"),
        pytest.param("x\0y", "x y", id="what no database takes"),
        pytest.param("?!…", "", id="nothing to look for"),
    ],
)
def test_spellings_of_one_word_become_one(typed, searched):
    assert normal(typed) == searched


@pytest.mark.parametrize(
    "word", ["ខ្ញុំភ័យ", "ไม่รู้จัก", "ສົ່ງຮູບ", "ምስል", "दोस्ती", "صُورَة"],
    ids=["Khmer", "Thai", "Lao", "Amharic", "Hindi", "Arabic"],
)  # fmt: skip
def test_marks_of_other_scripts_are_never_taken_off(word):
    assert normal(word) == word


@pytest.mark.parametrize(("line", "word"), [THAI, KHMER, LAO], ids=["Thai", "Khmer", "Lao"])
def test_a_word_is_found_in_a_line_without_spaces(line, word):
    assert normal(word) in normal(line)


def test_one_word_in_two_ways_of_typing_it_is_found():
    assert normal("น\u0e49\u0e33") == normal("น\u0e49\u0e4d\u0e32")


@given(st.text())
def test_what_was_made_alike_stays_as_it_is(text):
    once = normal(text)

    assert normal(once) == once


@given(st.lists(st.text(min_size=1), max_size=6))
def test_each_word_of_a_line_is_found_in_it(words):
    line = normal(" ".join(words))

    assert all(normal(word) in line for word in words)


@given(st.integers(0, len(THAI[0])), st.integers(0, len(THAI[0])))
def test_each_piece_of_a_thai_line_is_found_in_it(one, other):
    start, end = sorted((one, other))

    assert normal(THAI[0][start:end]) in normal(THAI[0])


@given(st.integers(0, len(KHMER[0])), st.integers(0, len(KHMER[0])))
def test_each_piece_of_a_khmer_line_is_found_in_it(one, other):
    start, end = sorted((one, other))

    assert normal(KHMER[0][start:end]) in normal(KHMER[0])
