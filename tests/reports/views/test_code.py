"""Come back with a code: kind to a slip, deaf to a guess, quick for everybody else."""

import re
from datetime import timedelta

import pytest

from reports.crypto import code_keys
from reports.crypto.codes import as_digits, parse_code
from reports.models import ReportKey
from reports.views import code as code_view
from reports.views.throttle import Share, Slot
from tests.journey_walk import Seen, Visitor, walk
from tests.query_counts import own_queries

NOT_FOUND = "We could not find that code."


@pytest.fixture
def derived(monkeypatch):
    """Return the numbers that Argon2 was asked to work on, in order."""
    numbers: list[int] = []
    real = code_keys.derive

    def counted(number: int, **pepper):
        numbers.append(number)
        return real(number, **pepper)

    monkeypatch.setattr(code_keys, "derive", counted)
    return numbers


@pytest.mark.parametrize(
    "rewrite",
    [
        pytest.param(str, id="as shown"),
        pytest.param(lambda code: code.replace(" ", ""), id="without spaces"),
        pytest.param(lambda code: code.replace(" ", "-"), id="with dashes"),
        pytest.param(lambda code: in_script(code, "\N{KHMER DIGIT ZERO}"), id="Khmer"),
        pytest.param(lambda code: in_script(code, "\N{ARABIC-INDIC DIGIT ZERO}"), id="Arabic"),
        pytest.param(lambda code: in_script(code, "\N{THAI DIGIT ZERO}"), id="Thai"),
    ],
)
def test_the_code_opens_the_case_in_any_digits(mira, rewrite):
    assert mira.open_case(rewrite(walk())).path == "/c/in/"


@pytest.mark.parametrize("rewrite", [str.lower, str.upper, str.title])
def test_the_words_of_the_code_open_the_case_in_any_case(mira, rewrite):
    words = Visitor().send().code_words

    assert mira.open_case(rewrite(words)).path == "/c/in/"


@pytest.mark.parametrize("slip", ["", "12", "one two three", "9" * 16, "9" * 5000, "1234\0"])
def test_what_is_no_code_is_refused_kindly_without_any_costly_work(mira, derived, slip):
    page = mira.open_case(slip)

    assert page.status == 200
    assert NOT_FOUND in page.words
    assert "Check each number or word and try again." in page.words
    assert page.title.startswith("Error: ")
    assert derived == []


def test_what_was_typed_stays_in_the_box(mira):
    page = mira.open_case("1234 5678")

    assert dict(page.form(having="code").pairs())["code"] == "1234 5678"


def test_a_code_without_its_token_opens_nothing_and_stays_in_the_box(mira):
    code = walk()
    mira.open("/c/")
    mira.client.cookies.clear()

    page = mira.press("Open", code=code)

    assert (page.path, page.status) == ("/c/", 200)
    assert "This page is old." in page.words
    assert dict(page.form(having="code").pairs())["code"] == code
    assert mira.press("Open").path == "/c/in/"


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null"])
def test_a_code_that_another_site_sends_is_not_ready_to_be_opened(mira, origin):
    """Whoever presses Open there would write into the case of somebody else."""
    fill = {"code": walk()}

    foreign = mira.client.post("/c/", fill, headers={"origin": origin})
    own = mira.client.post("/c/", fill, headers={"origin": "http://testserver"})

    assert fill["code"] not in foreign.text
    assert fill["code"] in own.text


def test_unknown_wrong_and_erased_codes_look_and_cost_the_same(mira, derived):
    sent = walk()
    wrong = as_digits((parse_code(sent) + 1) % 10**15)
    unknown = as_digits(5)
    derived.clear()

    before_erasing = [attempt(mira, code) for code in [wrong, unknown]]
    ReportKey.objects.all().delete()
    erased = attempt(mira, sent)

    assert [*before_erasing, erased] == [erased] * 3
    assert derived == [parse_code(code) for code in [wrong, unknown, sent]]


def test_the_right_code_is_the_same_work_and_another_answer(mira, derived):
    sent = walk()
    derived.clear()

    assert mira.open_case(sent).path == "/c/in/"
    assert derived == [parse_code(sent)]


def test_a_code_that_opens_gives_the_browser_a_new_session(mira, settings):
    sent = mira.send().code
    before = mira.client.cookies[settings.SESSION_COOKIE_NAME].value

    mira.open_case(sent)

    after = mira.client.cookies[settings.SESSION_COOKIE_NAME].value
    assert after != before
    old = Visitor()
    old.client.cookies[settings.SESSION_COOKIE_NAME] = before
    assert old.open("/c/in/").heading == "This page is closed."


def test_a_wrong_code_starts_no_session(mira, settings):
    mira.open_case(as_digits(5))

    assert settings.SESSION_COOKIE_NAME not in mira.client.cookies


def test_while_the_slot_is_taken_the_code_is_kept_for_another_press(mira, monkeypatch):
    sent = walk()
    slot = Slot(waiting=0, patience=0.01)
    monkeypatch.setattr(code_view, "CODE_SLOT", slot)
    with slot.hold():
        page = mira.open_case(sent)

    assert (page.status, page.heading) == (503, "This is slow right now.")
    assert dict(page.form(having="code").pairs())["code"] == sent
    assert mira.press("Try again").path == "/c/in/"


def test_a_network_over_its_share_is_asked_to_wait_and_nobody_is_locked_out(mira, monkeypatch):
    sent = walk()
    monkeypatch.setattr(code_view, "CODE_SHARE", Share(size=1, window=timedelta(minutes=10)))

    assert NOT_FOUND in mira.open_case(as_digits(5)).words
    assert mira.open_case(sent).status == 503
    mira.client.defaults["REMOTE_ADDR"] = "203.0.113.7"
    assert mira.open_case(sent).path == "/c/in/"


def test_a_slip_of_the_finger_costs_nothing_of_the_share(mira, monkeypatch):
    sent = walk()
    monkeypatch.setattr(code_view, "CODE_SHARE", Share(size=1, window=timedelta(minutes=10)))
    for _ in range(3):
        mira.open_case("1234")

    assert mira.open_case(sent).path == "/c/in/"


def test_closing_the_case_shuts_it_and_the_code_opens_it_again(mira):
    sent = walk()
    mira.open_case(sent)

    assert mira.press("Close this page").path == "/c/"
    assert mira.open("/c/in/").heading == "This page is closed."
    assert mira.open_case(sent).path == "/c/in/"


def test_a_case_is_not_closed_by_a_link(mira):
    mira.open_case(walk())

    assert mira.client.get("/c/out/").status_code == 405
    assert mira.open("/c/in/").status == 200


def test_lost_codes_are_spoken_of_before_anybody_has_to_ask(mira):
    page = mira.open("/c/")

    assert page.heading == "Come back with your code"
    assert "You can tell us again. We will not mind." in page.words


def attempt(visitor: Visitor, code: str) -> tuple[int, str, int]:
    """Return status, body (apart from token and code typed) and number of queries of a try."""
    visitor.open("/c/")
    path, pairs = visitor.filled("Open", code=code)
    with own_queries() as queries:
        page = visitor.post(path, pairs)
    return page.status, without_what_was_sent(page, code), len(queries)


def without_what_was_sent(page: Seen, code: str) -> str:
    html = page.html.replace(code, "")
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", html)


def in_script(code: str, zero: str) -> str:
    return "".join(chr(ord(zero) + int(each)) if each.isdecimal() else each for each in code)
