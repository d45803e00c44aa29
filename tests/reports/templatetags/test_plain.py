"""The tags of the plain pack: what a child sees and what a screen reader hears."""

import re
from pathlib import Path
from typing import ClassVar

import pytest
from django import forms
from django.template import Context, Template
from django.test.html import parse_html

from reports.templatetags._icons import ICONS
from reports.templatetags.plain import cards, control, described, icon

ROOT = Path(__file__).resolve().parents[3]
TEMPLATES = ROOT / "templates"
JOURNEY = ROOT / "reports" / "journey"
PLACES = [("game", "In a game."), ("chat", "In a chat or a message.")]


class PlaceForm(forms.Form):
    icons: ClassVar = {"game": "gamepad", "chat": "no-such-drawing"}
    answer = forms.MultipleChoiceField(choices=PLACES, widget=forms.CheckboxSelectMultiple)


class SafeForm(forms.Form):
    answer = forms.ChoiceField(choices=[("1", "Yes."), ("2", "No.")], widget=forms.RadioSelect)


class WordsForm(forms.Form):
    answer = forms.CharField(widget=forms.Textarea, max_length=500)


def render(template: str, **context: object) -> str:
    return Template(template).render(Context(context))


def test_an_icon_is_hidden_from_screen_readers_and_keeps_its_size_without_the_stylesheet() -> None:
    drawing = icon("key")

    assert 'aria-hidden="true"' in drawing
    assert 'width="24"' in drawing


def test_an_unknown_icon_leaves_the_words_alone() -> None:
    assert icon("no-such-drawing") == ""


@pytest.mark.parametrize("name", sorted(ICONS))
def test_every_drawing_is_well_formed_and_small(name: str) -> None:
    parse_html(f"<svg>{ICONS[name]}</svg>")

    assert len(ICONS[name]) < 260


def test_what_was_ticked_before_is_ticked_again() -> None:
    ticked = {
        card.value: card.is_checked for card in cards(PlaceForm({"answer": ["chat"]})["answer"])
    }

    assert ticked == {"game": False, "chat": True}


def test_a_new_question_has_nothing_ticked() -> None:
    assert not any(card.is_checked for card in cards(PlaceForm()["answer"]))


def test_one_choice_of_a_radio_question_is_not_mistaken_for_letters_of_another() -> None:
    ticked = [card.value for card in cards(SafeForm({"answer": "2"})["answer"]) if card.is_checked]

    assert ticked == ["2"]


def test_a_number_given_as_the_first_value_still_marks_its_choice() -> None:
    form = SafeForm(initial={"answer": 1})

    assert [card.value for card in cards(form["answer"]) if card.is_checked] == ["1"]


def test_a_choice_without_a_drawing_still_has_its_words() -> None:
    game, chat = cards(PlaceForm()["answer"])

    assert "<svg" in game.picture
    assert (chat.picture, chat.label) == ("", "In a chat or a message.")


def test_choices_with_the_same_form_have_different_ids() -> None:
    assert [card.element_id for card in cards(PlaceForm()["answer"])] == [
        "id_answer_0",
        "id_answer_1",
    ]


def test_what_a_child_types_is_not_sent_to_a_spell_checker_or_remembered_by_the_browser() -> None:
    box = control(WordsForm()["answer"])

    assert 'spellcheck="false"' in box
    assert 'autocomplete="off"' in box


def test_a_form_may_say_itself_what_the_browser_should_fill_in() -> None:
    form = WordsForm()
    form.fields["answer"].widget.attrs["autocomplete"] = "tel"

    assert 'autocomplete="tel"' in control(form["answer"])


def test_the_hint_and_the_error_are_tied_to_the_question() -> None:
    field = WordsForm({})["answer"]

    assert described(field, hints=["You can skip this."]) == "id_answer_hint id_answer_error"
    assert described(WordsForm()["answer"]) == ""


def test_the_error_summary_leads_to_the_first_choice_of_a_group() -> None:
    page = render("{% load plain %}{% error_summary form %}", form=PlaceForm({}))

    assert 'href="#id_answer_0"' in page
    assert 'role="alert"' in page


def test_the_error_summary_leads_to_the_text_box_itself() -> None:
    page = render("{% load plain %}{% error_summary form %}", form=WordsForm({}))

    assert 'href="#id_answer"' in page


def test_an_error_of_the_whole_form_is_shown_without_a_link() -> None:
    form = WordsForm({"answer": "x"})
    form.add_error(None, "Try again.")

    page = render("{% load plain %}{% error_summary form %}", form=form)

    assert "Try again." in page
    assert "href" not in page


def test_a_form_without_errors_has_no_summary() -> None:
    assert "alert" not in render("{% load plain %}{% error_summary form %}", form=WordsForm())


def test_no_template_of_the_site_carries_style_or_script_in_the_page() -> None:
    for path in TEMPLATES.rglob("*.html"):
        page = path.read_text("utf-8")
        assert "style=" not in page, path.name
        assert "<style" not in page, path.name
        assert "<script>" not in page, path.name
        assert " onclick=" not in page, path.name


def test_every_drawing_a_question_asks_for_exists() -> None:
    named = {
        name
        for path in JOURNEY.rglob("*.y*ml")
        for name in re.findall(r"\bicon: ([a-z-]+)\s*}", path.read_text("utf-8"))
    }

    assert named
    assert named <= ICONS.keys()
