"""The form of one question: what it takes, what it refuses, and what it leaves untouched."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from reports.forms.question import QuestionForm, initial_answer
from reports.journey.answer import Answer
from reports.journey.declaration import DECLARATION, Kind
from reports.journey.wording import words_for
from reports.vocabulary import Audience

NUL, SURROGATE = chr(0), chr(0xD800)


def form_of(
    step_name: str, /, *said: str, audience: Audience = Audience.B, **hidden: str
) -> QuestionForm:
    """Return the bound form of a question, with `said` as its answers."""
    data = QueryDict(mutable=True)
    data.update({"step": step_name, "band": audience.value, **hidden})
    data.setlist("answer", list(said))
    return QuestionForm(
        data,
        asked=DECLARATION.steps[step_name],
        words=words_for(step_name, audience),
        audience=audience,
    )


def answer_of(step: str, *said: str, audience: Audience = Audience.B) -> Answer:
    form = form_of(step, *said, audience=audience)
    assert form.is_valid(), form.errors
    return form.answer()


def test_a_choice_is_one_of_those_on_the_page():
    assert answer_of("safe_now", "unsure") == Answer(choices=("unsure",))


def test_many_choices_are_kept_in_order_and_no_wish_to_say_counts_only_alone():
    assert answer_of("harm", "H03", "H07") == Answer(choices=("H03", "H07"))
    assert answer_of("harm", "H03", "unsaid") == Answer(choices=("H03",))
    assert answer_of("harm", "unsaid") == Answer(choices=("unsaid",))


@pytest.mark.parametrize(
    ("step", "said"),
    [
        pytest.param("safe_now", [], id="nothing chosen"),
        pytest.param("safe_now", ["forged"], id="a forged choice"),
        pytest.param("safe_now", [NUL], id="a NUL byte"),
        pytest.param("safe_now", [SURROGATE], id="half a character"),
        pytest.param("harm", [], id="nothing ticked"),
        pytest.param("harm", ["H03", "forged"], id="a forged tick"),
        pytest.param("harm", ["H10"], id="a tick of another age"),
    ],
)
def test_anything_but_a_choice_of_the_page_asks_to_pick_one(step, said):
    form = form_of(step, *said)

    assert not form.is_valid()
    assert form.errors["answer"] == ["Pick one answer. You can tap Skip this."]


@pytest.mark.parametrize("audience", list(Audience))
def test_words_may_be_as_long_as_the_audience_is_told_and_no_longer(audience):
    most = DECLARATION.steps["words"].most[audience]

    assert answer_of("words", "a" * most, audience=audience) == Answer(text="a" * most)
    form = form_of("words", "a" * (most + 1), audience=audience)
    assert form.errors["answer"] == ["That is too long. Make it a bit shorter."]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("Hi", "Hi", id="plain"),
        pytest.param(f"a{NUL}b", "ab", id="a NUL byte is dropped"),
        pytest.param("one\r\ntwo", "one\ntwo", id="line breaks are one character"),
        pytest.param(f"a{SURROGATE}b", "a?b", id="half a character cannot be stored"),
        pytest.param("<b>&amp;</b>", "<b>&amp;</b>", id="markup is text"),
        pytest.param("ប្រាំ\u200b ខ្ញុំ", "ប្រាំ\u200b ខ្ញុំ", id="Khmer with its own spaces"),
        pytest.param("👩‍👧 é e\u0301", "👩‍👧 é e\u0301", id="joined and combining characters"),
    ],
)
def test_words_are_kept_as_they_were_typed(typed, kept):
    assert answer_of("words", typed) == Answer(text=kept)


@pytest.mark.parametrize("typed", ["", "   ", " \r\n ", NUL, f"{NUL} {NUL}"])
def test_an_empty_box_is_a_skipped_question(typed):
    assert answer_of("words", typed) == Answer(skipped=True)


@given(st.text(st.characters(codec=None), max_size=300))
def test_whatever_is_typed_can_be_stored_as_utf8(typed):
    assert answer_of("words", typed).text.encode("utf-8").count(0) == 0


@given(st.text(max_size=300))
def test_words_given_back_to_the_box_are_taken_again_unchanged(typed):
    once = answer_of("words", typed)

    again = initial_answer(once, kind=Kind.TEXT).get("answer", "")

    assert answer_of("words", again) == once


def test_a_page_without_a_question_needs_no_answer():
    form = form_of("before", "forged")

    assert form.is_valid()
    assert form.answer() == Answer()


@pytest.mark.parametrize("hidden", [{"step": ""}, {"band": ""}, {"band": "x" * 21}, {"step": NUL}])
def test_a_form_that_does_not_say_what_it_is_is_not_valid(hidden):
    assert not form_of("safe_now", "safe", **hidden).is_valid()
    assert form_of("safe_now", "safe").is_valid()


@pytest.mark.parametrize(
    ("kind", "answer", "shown"),
    [
        pytest.param(Kind.CHOICE, Answer(choices=("safe",)), {"answer": "safe"}, id="one"),
        pytest.param(
            Kind.MANY, Answer(choices=("H01", "H02")), {"answer": ["H01", "H02"]}, id="many"
        ),
        pytest.param(Kind.TEXT, Answer(text="Hi"), {"answer": "Hi"}, id="words"),
        pytest.param(Kind.CHOICE, Answer(skipped=True), {}, id="skipped"),
        pytest.param(Kind.MANY, None, {}, id="not asked yet"),
        pytest.param(Kind.INFO, Answer(), {}, id="read only"),
    ],
)
def test_a_page_seen_again_shows_what_was_said(kind, answer, shown):
    assert initial_answer(answer, kind=kind) == shown


def test_no_browser_cuts_a_pasted_text_or_sends_it_to_a_spell_checker():
    html = str(form_of("words", "Hi")["answer"])

    assert "maxlength" not in html
    assert 'spellcheck="false"' in html
    assert 'autocomplete="off"' in html
    assert 'dir="auto"' in html
