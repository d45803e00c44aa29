"""An hour has passed, or the store lost everything: nothing is stored, no word is lost."""

import pytest
from django.conf import settings

from reports.models import Report
from reports.vocabulary import Audience
from tests.journey_walk import Visitor, lose_all_sessions

WORDS = "First line.\nHe said <b>yes</b> & more."


@pytest.fixture(params=["the phone forgot", "the store forgot"])
def lose(request):
    """Return how a session is lost: its cookie, or what is stored of it."""

    def lost(visitor: Visitor) -> None:
        if request.param == "the phone forgot":
            visitor.forget_session()
        else:
            lose_all_sessions()

    return lost


@pytest.mark.parametrize("audience", list(Audience))
def test_words_written_after_the_hour_come_back_in_their_box_and_are_kept(mira, lose, audience):
    heading = mira.walk_to("words", audience=audience).heading
    lose(mira)

    page = mira.press("next", answer=WORDS)

    assert (page.status, page.step, page.heading) == (200, "words", heading)
    assert page.typed == WORDS
    assert "We forgot your earlier answers." in page.words
    mira.press("next")
    assert WORDS.splitlines()[0] in mira.go_on_to("check", audience=audience).words


def test_until_next_is_pressed_again_nothing_is_stored(mira, lose):
    mira.walk_to("words")
    lose(mira)
    mira.press("next", answer=WORDS)

    mira.open("/s/0/")
    mira.go_on_to("words")

    assert (mira.page.step, mira.page.typed) == ("words", "")


def test_ticks_after_the_hour_come_back_ticked(mira, lose):
    mira.walk_to("harm")
    lose(mira)

    page = mira.press("next", answer=["H03", "H07"])

    assert (page.step, page.ticked) == ("harm", ["H03", "H07"])


def test_one_choice_after_the_hour_comes_back_chosen(mira, lose):
    mira.walk_to("safe_now")
    lose(mira)

    assert mira.press("next", answer="unsure").ticked == ["unsure"]


def test_a_text_that_is_too_long_comes_back_whole(mira, lose):
    mira.walk_to("words")
    lose(mira)

    assert mira.press("next", answer="a" * 5000).typed == "a" * 5000


def test_a_page_without_a_question_offers_to_start_again(mira, lose):
    mira.walk_to("safe_no", safe_now="not_safe")
    lose(mira)

    page = mira.press("send_now")

    assert page.heading == "We forgot your answers to keep them safe."
    assert not Report.objects.exists()


def test_send_after_the_hour_sends_nothing_and_says_so(mira, lose):
    mira.walk_to("check")
    lose(mira)

    page = mira.press("send")

    assert page.heading == "We forgot your answers to keep them safe."
    assert "You can start again." in page.words
    assert not Report.objects.exists()


def test_send_within_the_hour_sends(mira):
    mira.walk_to("check")

    mira.press("send")

    assert Report.objects.count() == 1


@pytest.mark.parametrize("path", ["/s/0/", "/s/3/", "/s/check/", "/s/done/", "/c/in/"])
def test_looking_at_an_inner_page_without_a_session_tells_nothing_of_the_site(mira, path):
    page = mira.open(path)

    assert page.heading == "This page is closed."
    assert settings.SITE_NAME not in page.html
    assert settings.SESSION_COOKIE_NAME not in page.response.cookies


@pytest.mark.parametrize("token", [None, "wrong", "x" * 64])
@pytest.mark.parametrize("has_session", [True, False])
def test_a_form_without_its_token_comes_back_with_the_words_in_the_box(mira, token, has_session):
    mira.walk_to("words")
    path, pairs = mira.filled("next", answer=WORDS)
    if not has_session:
        mira.client.cookies.clear()

    page = mira.post(path, with_token(pairs, token))

    assert (page.step, page.typed) == ("words", WORDS)
    assert mira.press("next").status == 200
    assert WORDS.splitlines()[0] in mira.go_on_to("check").words


def test_a_form_without_its_token_costs_no_earlier_answer(mira):
    mira.walk_to("words", harm=["H05"])
    path, pairs = mira.filled("next", answer=WORDS)

    mira.post(path, with_token(pairs, None))

    assert "We forgot" not in mira.page.words
    mira.press("next")
    assert "Someone made a fake picture of me." in mira.go_on_to("check").words
    assert WORDS.splitlines()[0] in mira.page.words


def test_a_form_without_its_token_stores_nothing(mira):
    mira.walk_to("words")
    path, pairs = mira.filled("next", answer=WORDS)

    mira.post(path, with_token(pairs, None))

    assert mira.open(path).typed == ""


def test_a_send_without_its_token_sends_nothing(mira):
    mira.walk_to("check")
    path, pairs = mira.filled("send")

    page = mira.post(path, with_token(pairs, None))

    assert (page.path, page.heading) == ("/s/check/", "Check your answers")
    assert "It was not sent yet." in page.words
    assert not Report.objects.exists()
    assert mira.press("send").code
    assert Report.objects.count() == 1


def test_a_send_without_its_token_that_came_too_early_leads_to_what_lacks(mira):
    mira.walk_to("safe_now")

    page = mira.post("/s/check/", [("send", "1")])

    assert page.step == "safe_now"
    assert not Report.objects.exists()


def test_a_send_without_token_and_answers_says_that_they_are_gone(mira):
    mira.walk_to("check")
    path, pairs = mira.filled("send")
    mira.client.cookies.clear()

    page = mira.post(path, pairs)

    assert page.heading == "We forgot your answers to keep them safe."
    assert "You can start again." in page.words
    assert not Report.objects.exists()


def test_a_second_send_without_its_token_shows_the_code_of_the_first(mira):
    mira.walk_to("check")
    path, pairs = mira.filled("send")
    code = mira.post(path, pairs).code

    assert mira.post(path, with_token(pairs, None)).code == code


def test_words_for_an_audience_that_does_not_exist_lead_to_the_closed_page(mira):
    mira.walk_to("words")
    path, pairs = mira.filled("next", answer=WORDS)
    mira.forget_session()

    forged = [(name, "no-such-band" if name == "band" else value) for name, value in pairs]

    assert mira.post(path, forged).heading == "This page is closed."
    assert mira.post(path, pairs).typed == WORDS


def with_token(pairs: list[tuple[str, str]], token: str | None) -> list[tuple[str, str]]:
    kept = [(name, value) for name, value in pairs if name != "csrfmiddlewaretoken"]
    return [*kept, ("csrfmiddlewaretoken", token)] if token else kept
