"""The frozen word lists: easy to tell apart, kind to read, never changed after the first code."""

import hashlib
import re
from itertools import combinations

import pytest

from reports.crypto.codes import WORDS_FOLDER

FROZEN = {"en": "758a014e40cee47f36ca1dec236dee5f24a3f4a92c36a8b5cf62262dedafed86"}
# Sound like another everyday word: a code read aloud must be written down right.
SOUND_ALIKE = (
    "aunt bare bear blue brake break deer flour flower hair hare knight knot mail male meat "
    "pail pair peace pear piece plane plain rain road rode sail sale sea steak sun tail wait "
    "whale weather week wood write"
)
# Harm, bodies, beds, secrets, strangers, weapons, belief and politics stay out of a child's code.
UNWANTED = (
    "bath bed blood body bomb camera candy church daddy dead devil drug fight ghost gun hide "
    "hurt kill kiss knife lonely mosque naked nude photo police prison secret sex stranger "
    "sword temple touch uncle victim vote war weapon wine beer"
)


def edit_distance(one, other):
    """Return the edits from one to the other, counting no further than three."""
    if abs(len(one) - len(other)) >= 3:
        return 3
    above = list(range(len(other) + 1))
    for row, mine in enumerate(one, 1):
        current = [row]
        for column, theirs in enumerate(other, 1):
            current.append(
                min(above[column] + 1, current[-1] + 1, above[column - 1] + (mine != theirs))
            )
        if min(current) >= 3:
            return 3
        above = current
    return above[-1]


@pytest.fixture(scope="module", params=sorted(FROZEN))
def language(request):
    return request.param


@pytest.fixture(scope="module")
def words(language):
    return (WORDS_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()


def test_every_list_is_frozen():
    assert {path.stem for path in WORDS_FOLDER.iterdir()} == set(FROZEN)


def test_a_list_never_changes(language):
    # One word moved, and codes already written down open nothing any more.
    content = (WORDS_FOLDER / f"{language}.txt").read_bytes()

    assert hashlib.sha256(content).hexdigest() == FROZEN[language]


def test_a_list_has_1024_different_words_in_order(words):
    assert len(words) == len(set(words)) == 1024
    assert words == sorted(words)


def test_english_words_are_three_to_eight_plain_letters():
    words = (WORDS_FOLDER / "en.txt").read_text(encoding="utf-8").splitlines()

    assert [word for word in words if not re.fullmatch("[a-z]{3,8}", word)] == []


def test_no_two_words_begin_alike(words):
    assert len({word[:3] for word in words}) == len(words)


def test_two_slips_of_a_key_do_not_turn_a_word_into_another(words):
    alike = [pair for pair in combinations(words, 2) if edit_distance(*pair) < 3]

    assert alike == []


def test_no_word_is_in_two_lists():
    lists = [path.read_text(encoding="utf-8").split() for path in WORDS_FOLDER.iterdir()]

    assert len(set().union(*lists)) == sum(map(len, lists))


def test_english_words_do_not_sound_like_others():
    assert set(SOUND_ALIKE.split()).isdisjoint(
        (WORDS_FOLDER / "en.txt").read_text(encoding="utf-8").split()
    )


def test_english_words_are_kind():
    assert set(UNWANTED.split()).isdisjoint(
        (WORDS_FOLDER / "en.txt").read_text(encoding="utf-8").split()
    )
