"""A text that knows when it is not in the language of its page."""

import copy

import pytest
from django.template import Context, Template
from django.utils import translation

from languages.said import Line, in_english, joined, pgettext, pgettext_lazy


@pytest.fixture(autouse=True)
def _swahili(speak):
    speak("sw", {("calm", "Stay."): "Baki."})
    with translation.override("sw"):
        yield


def shown(text):
    return Template("{{ text }}").render(Context({"text": text}))


def test_a_translated_text_is_a_plain_text_that_costs_nothing():
    assert type(pgettext("calm", "Stay.")) is str
    assert shown(pgettext("calm", "Stay.")) == "Baki."


def test_a_missing_text_is_shown_in_english_and_says_so():
    assert shown(pgettext("calm", "Go.")) == '<span lang="en" dir="ltr">Go.</span>'


def test_the_same_english_under_another_context_is_another_text():
    assert isinstance(pgettext("button", "Stay."), Line)


def test_on_an_english_page_nothing_is_marked():
    with translation.override("en"):
        assert shown(pgettext("calm", "Go.")) == "Go."
        assert shown(in_english("Tap the dots.")) == "Tap the dots."


def test_a_late_text_is_marked_when_it_is_shown():
    late = pgettext_lazy("calm", "Go.")

    assert 'lang="en"' in shown(late)
    with translation.override("en"):
        assert shown(late) == "Go."


def test_what_is_filled_in_keeps_the_language():
    assert isinstance(Line("On %(day)s") % {"day": "Friday"}, Line)
    assert isinstance(Line("On {day}").format_map({"day": "Friday"}), Line)
    assert isinstance(str(Line("On")), Line)
    assert isinstance(copy.deepcopy(Line("On")), Line)


def test_what_is_filled_in_cannot_bring_markup():
    line = Line("On {day}").format_map({"day": "<b>"})

    assert shown(line) == '<span lang="en" dir="ltr">On &lt;b&gt;</span>'


def test_sentences_joined_are_in_the_language_of_the_first():
    assert isinstance(joined(Line("One."), "Two."), Line)
    assert type(joined("Moja.", "Mbili.")) is str


def test_what_exists_in_english_only_is_marked_on_any_other_page():
    assert shown(in_english("Tap the dots.")) == '<span lang="en" dir="ltr">Tap the dots.</span>'
    assert in_english("") == ""
