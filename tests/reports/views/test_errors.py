"""Whatever is sent: the same question again with its words, or the neutral page; never a 500."""

import logging

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from reports.models import Report
from reports.views import check, home
from tests.journey_walk import FORM_TYPE, Seen, Visitor, lose_all_sessions

PLANTED = "PLANTEDWORD"
TEN_MEGABYTES = b"step=words&band=10-12&answer=" + b"a" * 10_000_000
NEUTRAL = "There is no page here."


def raw(visitor: Visitor, body: bytes | str, *, content_type: str = FORM_TYPE, at: str = ""):
    """Post bytes as they are, with the token of the visitor's own form in front."""
    token = dict(visitor.page.form(having="csrfmiddlewaretoken").pairs())["csrfmiddlewaretoken"]
    whole = f"csrfmiddlewaretoken={token}&".encode() + (
        body if isinstance(body, bytes) else body.encode()
    )
    return visitor.client.generic("POST", at or visitor.page.path, whole, content_type=content_type)


def with_answer(pairs: list[tuple[str, str]], *said: str, **hidden: str) -> list[tuple[str, str]]:
    kept = [(name, hidden.get(name, value)) for name, value in pairs if name != "answer"]
    return [*kept, *(("answer", each) for each in said)]


@pytest.mark.parametrize("forged", ["forged", "", "H10", "\0", "\ud7ff" * 50, "<b>", "H03\0"])
def test_a_choice_that_the_page_does_not_offer_asks_again_and_stores_nothing(mira, forged):
    mira.walk_to("harm")
    path, pairs = mira.filled("next")

    page = mira.post(path, with_answer(pairs, forged))

    assert (page.status, page.step) == (200, "harm")
    assert "Pick one answer." in page.words
    assert mira.open(path).ticked == []
    assert mira.post(path, with_answer(pairs, "H03")).step not in {"harm", ""}
    assert mira.open(path).ticked == ["H03"]


@pytest.mark.parametrize("forged", ["no_such_step", "", "\0", "x" * 500, "safe_no", "check"])
def test_a_form_of_no_known_question_shows_the_next_question(mira, forged):
    mira.walk_to("harm")
    path, pairs = mira.filled("next", answer=["H03"])

    page = mira.post(path, with_answer(pairs, "H03", step=forged))

    assert (page.status, page.step) == (200, "harm")
    assert "This page is old." in page.words
    assert page.ticked == []


@pytest.mark.parametrize("text", ["a" * 2001, "é" * 3000, "ភ" * 2001])
def test_a_text_that_is_too_long_stays_in_the_box(mira, text):
    mira.walk_to("words")

    page = mira.press("next", answer=text)

    assert "That is too long." in page.words
    assert page.typed == text
    mira.press("next", answer=text[:2000])
    assert text[:2000] in mira.go_on_to("check").words
    assert text[:2001] not in mira.page.words


def test_a_nul_byte_is_dropped_and_the_words_around_it_are_kept(mira):
    mira.walk_to("words")

    assert mira.press("next", answer="before\0after").step not in {"words", ""}
    assert "beforeafter" in mira.go_on_to("check").words


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"step=words&band=10-12&answer=a%FF%FEb", id="broken and quoted"),
        pytest.param(b"step=words&band=10-12&answer=a\xff\xfeb", id="broken bytes"),
        pytest.param(b"step=words&band=10-12&answer=a%ED%A0%80b", id="half a character"),
        pytest.param(b"step=words&band=10-12&answer=a%F0%9F%98b", id="a cut emoji"),
        pytest.param(b"step=words&band=10-12&answer=a%ZZb%", id="broken quoting"),
        pytest.param(b"step=words&band=10-12&answer=a&answer=b", id="said twice"),
        pytest.param(b"step=words&step=harm&band=10-12&answer=a", id="two questions"),
        pytest.param(b"step=w%C3&band=%C3&answer=%C3", id="broken everywhere"),
        pytest.param(b"&&&=&step", id="nothing but signs"),
        pytest.param(b"", id="nothing"),
    ],
)
@pytest.mark.parametrize("has_session", [True, False])
def test_broken_bytes_never_break_the_page(mira, body, has_session):
    mira.walk_to("words")
    if not has_session:
        lose_all_sessions()

    assert raw(mira, body).status_code in {200, 302}
    assert mira.client.get("/").status_code == 200


@pytest.mark.parametrize("at", ["/start/", "/s/4/", "/s/check/", "/c/", "/c/in/write/"])
def test_ten_megabytes_get_the_neutral_page(mira, at):
    mira.walk_to("words")

    response = raw(mira, TEN_MEGABYTES, at=at)

    assert response.status_code == 413
    assert NEUTRAL in response.content.decode()
    assert settings.SITE_NAME not in response.content.decode()


@pytest.mark.parametrize("at", ["/start/", "/s/4/", "/s/check/", "/c/", "/c/in/write/"])
def test_ten_megabytes_of_a_stranger_are_not_even_read(mira, at):
    mira.walk_to("words")
    mira.client.cookies.clear()

    response = raw(mira, TEN_MEGABYTES, at=at)

    page = Seen(response=response, path=at)
    assert page.heading in {NEUTRAL, "This page is closed."}
    assert settings.SITE_NAME not in page.html


def test_the_longest_text_there_is_fits_into_a_form(mira):
    """An emoji is twelve bytes on the wire; refusing a whole page of them would lose words."""
    mira.walk_to("words", age="13-17")
    whole = "\N{SEEDLING}" * 4000

    assert mira.press("next", answer=whole).step not in {"words", ""}
    assert whole in mira.go_on_to("check").words


def test_a_thousand_fields_get_the_neutral_page(mira):
    mira.walk_to("words")

    response = raw(mira, "&".join(f"a{number}=1" for number in range(1000)))

    assert response.status_code == 400
    assert NEUTRAL in response.content.decode()


def test_a_file_is_refused_and_nothing_of_it_is_kept(mira):
    mira.walk_to("words")
    path, pairs = mira.filled("next")
    picture = SimpleUploadedFile("a.png", PLANTED.encode() * 100_000, content_type="image/png")

    response = mira.client.post(path, {**dict(pairs), "answer": picture})

    assert response.status_code < 500
    assert mira.go_back_to("words").typed == ""
    assert PLANTED not in mira.go_on_to("check").html


@pytest.mark.parametrize(
    "content_type",
    ["multipart/form-data; boundary=x", "multipart/form-data", "application/json", "text/plain",
     "application/x-www-form-urlencoded; charset=utf-16", "a/b; charset=no-such-charset", "x"],
)  # fmt: skip
def test_a_body_of_another_kind_never_breaks_the_page(mira, content_type):
    path = mira.walk_to("words").path

    assert raw(mira, PLANTED, content_type=content_type).status_code in {200, 302, 400}
    assert mira.open(path).step == "words"


@pytest.mark.parametrize(
    "address",
    ["/nowhere/", "/s/x/", "/s/-1/", "/s/", "/c/in/x/", "/%00", "/s/1/%00", "/?a=%00", "/%ff%fe"],
)
def test_an_address_that_is_not_there_gets_the_neutral_page(mira, address):
    response = mira.client.get(address)

    assert response.status_code == 404
    assert NEUTRAL in response.content.decode()
    assert settings.SITE_NAME not in response.content.decode()


@pytest.mark.parametrize("place", ["0", "00", "7", "9" * 30])
def test_any_number_of_a_page_leads_to_a_question(mira, place):
    mira.walk_to("harm")

    assert mira.open(f"/s/{place}/").step in {"age", "harm"}


def test_a_broken_page_says_sorry_without_saying_whose_it_is(mira, settings):
    settings.ROOT_URLCONF = "tests.reports.views.broken_site"
    mira.client.raise_request_exception = False

    page = mira.open("/breaks/")

    assert (page.status, page.heading) == (500, "Something went wrong on our side.")
    assert PLANTED not in page.html
    assert settings.SITE_NAME not in page.html


@pytest.fixture
def a_send_that_breaks(mira, monkeypatch):
    """Return Mira on the check page of a site that breaks at Send."""

    def fail(**_):
        raise RuntimeError(PLANTED)

    mira.client.raise_request_exception = False
    mira.walk_to("check")
    monkeypatch.setattr(check, "submit_report", fail)
    return mira


def test_who_sent_something_reads_that_it_was_not_sent_and_can_try_again(
    a_number_to_call, a_send_that_breaks, monkeypatch
):
    page = a_send_that_breaks.press("send")

    assert (page.status, page.heading) == (500, "Something went wrong on our side.")
    assert "Your answers were not sent. Try again soon. Or call this number." in page.words
    assert f"tel:{a_number_to_call}" in page.html
    assert 'href="/leave/"' in page.html
    assert PLANTED not in page.html
    monkeypatch.undo()
    assert a_send_that_breaks.press("Try again").code


def test_without_a_number_no_number_is_spoken_of(a_send_that_breaks):
    page = a_send_that_breaks.press("send")

    assert "Your answers were not sent. Try again soon." in page.words
    assert "call this number" not in page.words
    assert "tel:" not in page.html


def test_who_has_no_visit_here_is_told_nothing_of_the_site(mira, monkeypatch):
    def fail(_request):
        raise RuntimeError(PLANTED)

    mira.client.raise_request_exception = False
    mira.open("/")
    monkeypatch.setattr(home, "journey_in", fail)

    page = mira.press("child")

    assert (page.status, page.heading) == (500, "Something went wrong on our side.")
    assert settings.SITE_NAME not in page.html
    assert "/leave/" not in page.html


@pytest.mark.parametrize("method", ["get", "put", "patch", "delete"])
@pytest.mark.parametrize("at", ["/start/", "/c/in/stop/", "/c/in/keep/", "/c/out/"])
def test_what_changes_something_is_only_posted(mira, method, at):
    mira.client.handler.enforce_csrf_checks = False

    assert getattr(mira.client, method)(at).status_code == 405
    assert mira.client.post(at).status_code in {200, 302}


def test_nothing_that_was_sent_stands_in_any_log(mira, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    mira.walk_to("words")
    path, pairs = mira.filled("next")
    mira.post(path, with_answer(pairs, PLANTED * 500))
    mira.post(path, with_answer(pairs, PLANTED, step=PLANTED))
    mira.post(path, [("answer", PLANTED), ("step", "words"), ("band", "10-12")])
    raw(mira, PLANTED * 10_000)
    raw(mira, PLANTED, content_type="multipart/form-data; boundary=x")
    mira.client.post(path, {"answer": SimpleUploadedFile(PLANTED, PLANTED.encode())})
    mira.post(path, with_answer(pairs, PLANTED))
    mira.go_on_to("check")
    code = mira.press("send").code
    mira.open_case(PLANTED)
    mira.open_case(code)
    mira.press("Send", body=PLANTED)

    written = caplog.text + "".join(capfd.readouterr())

    assert Report.objects.count() == 1
    assert "django" in written
    for secret in [PLANTED, code, code.replace(" ", "")]:
        assert secret not in written
