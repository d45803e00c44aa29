"""The pages a child sees, filled with made-up answers and no database."""

import re
from types import SimpleNamespace

import pytest
from crispy_forms.helper import FormHelper
from django import forms
from django.template.loader import render_to_string
from django.test import RequestFactory
from pytest_django import Settings

SITE = SimpleNamespace(name="Bluebird", operator="Someone", neutral_url="https://example.org/a?b=1")


class Question(forms.Form):
    step = forms.CharField(widget=forms.HiddenInput, initial="place")
    answer = forms.MultipleChoiceField(
        choices=[("game", "In a game."), ("chat", "In a chat.")],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pick one answer."},
    )

    def __init__(self, data: dict[str, object] | None = None) -> None:
        super().__init__(data)
        self.helper = FormHelper()
        self.helper.form_tag = False


class Words(Question):
    answer = forms.CharField(widget=forms.Textarea, max_length=500)  # type: ignore[assignment]


@pytest.fixture(autouse=True)
def no_country(settings: Settings) -> None:
    settings.COUNTRY = ""  # its numbers would be asked from the database


def page(name: str, **context: object) -> str:
    request = RequestFactory(headers={"host": "127.0.0.1"}).get("/")
    return render_to_string(f"reports/reporter/{name}.html", {"site": SITE, **context}, request)


def question(form: forms.Form, **context: object) -> str:
    asked = SimpleNamespace(heading="Where did it happen?", hints=["Pick one or more."])
    return page("question", page=asked, form=form, title="Question 3 of 8", **context)


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_question_has_one_form_and_one_heading() -> None:
    html = question(Question())

    assert html.count("<form") == 1
    assert html.count("<h1>") == 1
    assert re.search(r"<legend>\s*<h1>Where did it happen\?</h1>\s*</legend>", html)


def test_a_question_keeps_what_was_ticked() -> None:
    html = question(Question({"answer": ["chat"], "step": "place"}))

    assert re.search(r'value="chat"\s+id="id_answer_1"\s+checked', html)
    assert html.count(" checked") == 1


def test_a_mistake_is_told_in_words_in_the_title_in_the_summary_and_at_the_question() -> None:
    html = question(Question({"step": "place"}))

    assert re.search(r"<title>\s*Error:\s+Question 3 of 8", html)
    assert html.count("Pick one answer.") == 2
    assert 'aria-describedby="id_answer_hint id_answer_error"' in html


def test_words_that_were_typed_stay_in_the_box_and_cannot_become_markup() -> None:
    html = question(Words({"answer": "<b>hello", "step": "place"}))

    assert "&lt;b&gt;hello" in html
    assert "<b>hello" not in html


def test_skip_and_send_now_are_there_only_when_the_question_allows_them() -> None:
    assert 'name="skip"' in question(Question(), can_skip=True)
    assert 'name="skip"' not in question(Question())
    assert 'name="send_now"' in question(Question(), can_send_now=True)
    assert 'name="send_now"' not in question(Question())


def test_the_way_out_is_the_first_control_after_the_skip_link() -> None:
    controls = re.findall(r"<(?:a|button|input|textarea)\b[^>]*>", page("home", open_note=None))

    assert "skip" in controls[0]
    assert "data-exit" in controls[1]


@pytest.mark.parametrize("name", ["closed", "leave"])
def test_a_page_that_was_left_says_nothing_about_us(name: str) -> None:
    html = page(name, neutral_url=SITE.neutral_url)

    for word in ["Bluebird", "Someone", "Not safe", "Leave", "tel:", "code", "<script"]:
        assert word not in html


def test_the_leave_page_is_empty_and_moves_on() -> None:
    html = page("leave", neutral_url=SITE.neutral_url)

    assert text_of(html) == "."
    assert 'http-equiv="refresh" content="0; url=https://example.org/a?b=1"' in html


@pytest.mark.parametrize("name", ["404", "500"])
def test_an_error_page_needs_nothing_from_a_view(name: str) -> None:
    html = render_to_string(f"{name}.html")

    assert "Start page" in html
    assert "Bluebird" not in html


def done(**context: object) -> str:
    return page(
        "done",
        heading="Thank you",
        lines=["This is your code."],
        digits="0482 9911 2304 7716",
        words=["river", "tiger", "lemon", "cloud", "ladder"],
        next_heading="What happens now",
        next_lines=["A helper reads it by Monday."],
        **context,
    )


def test_the_code_is_shown_in_both_forms() -> None:
    html = text_of(done(urgent=None))

    assert "0482 9911 2304 7716" in html
    assert "river tiger lemon cloud ladder" in html


def test_in_danger_the_help_comes_before_the_code() -> None:
    urgent = SimpleNamespace(heading="We have your message", lines=["Do not wait for us."])

    html = done(urgent=urgent)

    assert html.index("Do not wait for us.") < html.index("0482 9911 2304 7716")


def test_the_childs_own_words_are_folded_away_on_the_check_page() -> None:
    rows = [SimpleNamespace(question="Words?", answers=[], change_url="/s/4/", words="my words")]
    asked = SimpleNamespace(heading="Check", hints=[])

    html = page("check", page=asked, rows=rows, band="b", notice=[])

    folded = html[html.index("<details>") : html.index("</details>")]
    assert "my words" in folded
    assert html.count("my words") == 1


def test_the_childs_own_messages_are_folded_away_and_ours_are_not() -> None:
    ours = SimpleNamespace(from_us=True, day="Monday", body="from us", who="A helper")
    theirs = SimpleNamespace(from_us=False, day="Sunday", body="from the child", who="")
    state = SimpleNamespace(heading="A helper has read it.", lines=[], day="Monday")

    html = page("case", state=state, messages=[theirs, ours], stop=None, write_form=None)

    folded = html[html.index("<details") : html.index("</details>")]
    assert "from the child" in folded
    assert "from us" not in folded
