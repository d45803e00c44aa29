"""The words beside a report: short enough for each band, and none that frighten."""

import re

import pytest

from education.bands import Band, band_of
from education.models.platform import NEVER_SAID
from education.texts import EVERYBODY, line_for, texts

# interface.md 2.3.
MOST_WORDS = {EVERYBODY: 12, "6-9": 12, "10-12": 14, "13-17": 16, "caregiver": 22}
SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
BLAME = re.compile(r"why did you|you should|you must|did you send|secret|victim|abuse|don't worry")

SAID = [
    pytest.param(band, line, id=f"{key}-{band}-{number}")
    for key, by_band in texts().items()
    for band, said in by_band.items()
    for number, line in enumerate([said] if isinstance(said, str) else said)
]


@pytest.mark.parametrize(("band", "line"), SAID)
def test_no_sentence_is_longer_than_its_reader_can_take(band, line):
    filled = line.format(name="Clicca e Segnala", year="2026", age="13", app="WhatsApp")

    for sentence in SENTENCE_END.split(filled):
        assert len(sentence.split()) <= MOST_WORDS[band]


@pytest.mark.parametrize(("band", "line"), SAID)
def test_no_line_blames_or_names_a_kind_of_picture(band, line):
    assert not BLAME.search(line.lower())
    assert not NEVER_SAID.search(line)


def test_each_band_has_its_own_words_or_those_for_everybody():
    assert line_for("block_heading", Band.TEEN) == "Block the person"
    assert line_for("block_heading", Band.SMALL) == "Stop them writing to you"


@pytest.mark.parametrize(
    ("word", "band"),
    [
        ("6-9", Band.SMALL),
        ("b", Band.MIDDLE),
        ("18+", Band.TEEN),
        ("professional", Band.ADULT),
        ("unsaid", Band.SMALL),
        ("", Band.SMALL),
    ],
)
def test_a_reader_nobody_knows_counts_as_the_youngest(word, band):
    assert band_of(word) is band
