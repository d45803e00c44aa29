"""Which languages there are."""

import pytest

from languages.known import LANGUAGES, PSEUDO_LANGUAGES, direction_of, offered


def test_english_is_always_offered_and_first():
    assert offered(["pt"], with_pseudo=False) == [("en", "English"), ("pt", "Português")]


def test_who_names_no_language_offers_all():
    assert [code for code, _ in offered([], with_pseudo=False)] == [each.code for each in LANGUAGES]


def test_the_languages_of_tests_are_offered_only_when_asked_for():
    pseudo = {each.code for each in PSEUDO_LANGUAGES}

    assert pseudo & {code for code, _ in offered(["sw"], with_pseudo=False)} == set()
    assert pseudo <= {code for code, _ in offered(["sw"], with_pseudo=True)}


def test_a_language_nobody_knows_is_refused_by_its_name():
    with pytest.raises(ValueError, match="xx"):
        offered(["sw", "xx"], with_pseudo=False)


def test_a_language_is_read_from_its_own_side():
    assert [direction_of(each.code) for each in LANGUAGES] == ["ltr"] * len(LANGUAGES)
    assert (direction_of("ar-xb"), direction_of("unknown")) == ("rtl", "ltr")
