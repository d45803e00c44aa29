"""A form sends what a browser without JavaScript would send."""

import pytest

from tests.stack.form import Form, NoSuchControlError
from tests.stack.tree import parse

QUESTION = """
<form method="post" action="/s/1/">
  <input type="hidden" name="step" value="age">
  <fieldset><legend>How old are you?</legend>
    <label><input type="radio" name="age" value="6-9"> 6 to 9</label>
    <label><input type="radio" name="age" value="10-12" checked> 10 to 12</label>
  </fieldset>
  <label for="id_words">In your words</label>
  <textarea id="id_words" name="words">
&lt;kept&gt;
second line</textarea>
  <label><input type="checkbox" name="who" value="mum"> Mum</label>
  <label><input type="checkbox" name="who" value="dad"> Dad</label>
  <select name="country"><option value="">Choose</option><option selected>Kenya</option></select>
  <input name="old" value="x" disabled>
  <fieldset disabled><input name="older" value="x"></fieldset>
  <input type="file" name="picture">
  <button name="go" value="next">Next</button>
  <button type="submit" name="go" value="skip">Skip</button>
  <button type="button" name="go" value="never">Play</button>
</form>
<input name="outside" value="o">
"""


@pytest.fixture
def form() -> Form:
    return form_in(QUESTION)


def form_in(html: str) -> Form:
    page = parse(html)
    return Form(next(page.descendants("form")), page=page)


def test_an_untouched_form_sends_what_the_page_holds(form):
    assert form.pairs() == [
        ("step", "age"),
        ("age", "10-12"),
        ("words", "<kept>\nsecond line"),
        ("country", "Kenya"),
        ("go", "next"),
    ]


def test_only_the_pressed_button_is_sent(form):
    assert ("go", "skip") in form.pairs(button="Skip")
    assert ("go", "next") not in form.pairs(button="Skip")


def test_a_form_without_a_named_button_still_sends_its_fields():
    form = form_in("<form><input name=a value=1><button>Send</button></form>")

    assert form.pairs() == [("a", "1")]


def test_filling_replaces_what_was_there(form):
    form.fill(words="My words", age="6-9", who=["mum", "dad"], country="")

    sent = form.pairs()

    assert ("words", "My words") in sent
    assert [pair for pair in sent if pair[0] == "age"] == [("age", "6-9")]
    assert [pair for pair in sent if pair[0] == "who"] == [("who", "mum"), ("who", "dad")]
    assert ("country", "") in sent


def test_a_box_can_be_cleared():
    form = form_in('<form><input type="checkbox" name="a" checked></form>')

    assert form.pairs() == [("a", "on")]
    assert form.set("a", []).pairs() == []


def test_a_choice_is_found_by_the_words_beside_it(form):
    form.choose("6 to 9").choose("Mum").choose("Choose")

    assert ("age", "6-9") in form.pairs()
    assert ("who", "mum") in form.pairs()
    assert form.choices("country") == {"": "Choose", "Kenya": "Kenya"}


def test_a_label_may_stand_apart_from_its_radio():
    form = form_in(
        '<form><input type=radio id=y name=safe value=yes></form><label for="y">Yes</label>'
    )

    assert form.choose("Yes").pairs() == [("safe", "yes")]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("age", "99", id="a value that is not offered"),
        pytest.param("nothing", "x", id="a name that is not there"),
        pytest.param("old", "x", id="a disabled field"),
        pytest.param("outside", "x", id="a field outside the form"),
    ],
)
def test_what_a_person_could_not_do_is_refused(form, name, value):
    with pytest.raises(NoSuchControlError, match=name):
        form.set(name, value)


def test_a_button_that_is_not_there_cannot_be_pressed(form):
    with pytest.raises(NoSuchControlError, match="Delete"):
        form.pairs(button="Delete")


def test_controls_outside_can_belong_by_the_form_attribute():
    form = form_in('<form id="f"></form><input form="f" name="a" value="1">')

    assert form.pairs() == [("a", "1")]
