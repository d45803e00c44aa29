"""The code as it was written down, and messages of a case."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from reports.crypto.codes import CODE_SPACE, as_digits, as_words, grouped
from reports.forms.code import LONGEST_MESSAGE, CodeForm, MessageForm

NUMBER = 123_456_789_012_345
DIGITS = as_digits(NUMBER)
WORDS = as_words(NUMBER, language="en") or ()
KIND = ["We could not find that code. Check each number or word and try again."]
TAG = "0a" * 32


def code_form(typed: str) -> CodeForm:
    return CodeForm({"code": typed}, label="Come back")


def in_script(zero: str) -> str:
    return "".join(chr(ord(zero) + int(digit)) for digit in DIGITS)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(DIGITS, id="digits"),
        pytest.param(grouped(DIGITS), id="in fours"),
        pytest.param(f"  {DIGITS[:7]} - {DIGITS[7:]}. ", id="with dashes and dots"),
        pytest.param(in_script("\N{KHMER DIGIT ZERO}"), id="Khmer digits"),
        pytest.param(in_script("\N{ARABIC-INDIC DIGIT ZERO}"), id="Arabic-Indic digits"),
        pytest.param(in_script("\N{EXTENDED ARABIC-INDIC DIGIT ZERO}"), id="Persian digits"),
        pytest.param(in_script("\N{THAI DIGIT ZERO}"), id="Thai digits"),
        pytest.param(in_script("\N{DEVANAGARI DIGIT ZERO}"), id="Devanagari digits"),
        pytest.param(in_script("\N{FULLWIDTH DIGIT ZERO}"), id="wide digits"),
        pytest.param(" ".join(WORDS), id="words"),
        pytest.param(" ".join(WORDS).upper(), id="words in capitals"),
        pytest.param(", ".join(word.title() for word in WORDS), id="words with commas"),
        pytest.param("".join(WORDS), id="words without spaces"),
    ],
)
def test_a_code_is_understood_however_it_was_written_down(typed):
    form = code_form(typed)

    assert form.is_valid()
    assert form.cleaned_data["code"] == NUMBER


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param("   ", id="spaces"),
        pytest.param(DIGITS[:-1], id="a digit short"),
        pytest.param(DIGITS + "0", id="a digit too many"),
        pytest.param(DIGITS[:-1] + str((int(DIGITS[-1]) + 1) % 10), id="a slip"),
        pytest.param(" ".join(WORDS[:-1]), id="a word short"),
        pytest.param("these are not words", id="other words"),
        pytest.param(DIGITS + chr(0), id="a NUL byte"),
        pytest.param("1" * 201, id="far too long"),
        pytest.param("<script>", id="markup"),
    ],
)
def test_what_is_no_code_is_refused_kindly_and_in_one_line(typed):
    assert code_form(typed).errors["code"] == KIND


@given(st.integers(0, CODE_SPACE - 1))
def test_every_code_is_read_back_from_both_of_its_forms(number):
    for written in [grouped(as_digits(number)), " ".join(as_words(number, language="en") or ())]:
        form = code_form(written)
        assert form.is_valid()
        assert form.cleaned_data["code"] == number


@given(st.text(st.characters(codec=None), max_size=250))
def test_whatever_is_typed_is_a_code_or_kindly_refused(typed):
    form = code_form(typed)

    assert form.is_valid() or form.errors["code"] == KIND


def message_form(body: str, *, tag: str = TAG) -> MessageForm:
    data = QueryDict(mutable=True)
    data.update({"body": body, "tag": tag})
    return MessageForm(data, label="Write more")


def test_a_message_is_kept_as_it_was_typed():
    form = message_form("One\r\ntwo")

    assert form.is_valid()
    assert form.cleaned_data == {"body": "One\ntwo", "tag": TAG}


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param("", "Write something first.", id="empty"),
        pytest.param("  ", "Write something first.", id="blank"),
        pytest.param("a" * (LONGEST_MESSAGE + 1), "That is too long.", id="long"),
    ],
)
def test_a_message_that_cannot_be_sent_says_why(body, says):
    assert says in str(message_form(body).errors["body"])
    assert message_form("a" * LONGEST_MESSAGE).is_valid()


@pytest.mark.parametrize("tag", ["", "0a", "zz" * 32, "0A" * 32, TAG + "\n0a"])
def test_a_message_needs_the_tag_of_its_page(tag):
    assert not message_form("Hi", tag=tag).is_valid()
    assert message_form("Hi").is_valid()
