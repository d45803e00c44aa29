"""Look at the answers, and Send: once is once, however often it is pressed."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.core.cache import caches

from reports.actions.submit_report import code_of_seed
from reports.journey.declaration import DECLARATION
from reports.models import Job, Report, SealedAnswer
from reports.views import check
from reports.views.throttle import Slot
from reports.vocabulary import Audience
from safety_portal.sessions import stored_name
from tests.journey_walk import STORY, Seen, Visitor
from tests.query_counts import own_queries


def test_the_check_page_lists_every_question_with_its_answer(mira):
    page = mira.walk_to("check", harm=["H03", "H07"])

    for said in [
        "I am 10 to 12.",
        "Yes, I am safe.",
        "Someone says: do this, or I will share or hurt.",
        "Someone offered me money or gifts.",
        STORY,
    ]:
        assert said in page.words


def test_a_skipped_question_is_listed_as_skipped_and_an_answered_one_is_not(mira):
    said = row_of("Do you want to tell us more?", Visitor().walk_to("check"))
    skipped = row_of("Do you want to tell us more?", mira.walk_to("check", words=None))

    assert ("You skipped this." in said, STORY in said) == (False, True)
    assert ("You skipped this." in skipped, STORY in skipped) == (True, False)


def test_each_answer_on_the_check_page_leads_to_its_question(mira):
    met = mira.way(safe_now="unsure")
    links = [
        link.get("href")
        for each in mira.page.tree.descendants("dd")
        if each.get("class") == "change"
        for link in each.descendants("a")
    ]

    assert "safe_no" in met
    asked = [step for step in met if DECLARATION.steps[step].is_question]
    assert [mira.open(link).step for link in links] == asked


@pytest.mark.parametrize("answers", [{}, {"reply": "call", "phone_safe": "yes"}])
def test_back_from_the_check_page_leads_to_the_last_page_of_the_way(mira, answers):
    met = mira.way(**answers)
    back = next(link for link in mira.page.tree.descendants("a") if link.get("class") == "back")

    assert mira.open(back.get("href")).step == met[-1]


def test_the_words_are_shown_as_text_never_as_markup(mira):
    page = mira.walk_to("check", words="<script>alert(1)</script>")

    assert "<script>alert" not in page.html
    assert "<script>alert(1)</script>" in page.words


@pytest.mark.parametrize(
    ("answers", "country"),
    [
        pytest.param({"country": "yes"}, "KE", id="ours"),
        pytest.param({"country": None}, "", id="not said"),
        pytest.param({"country": "no", "country_name": "KH"}, "KH", id="another"),
        pytest.param({"country": "no", "country_name": None}, "", id="another, not named"),
    ],
)
def test_a_report_is_of_the_services_country_unless_another_is_named(
    mira, two_countries, answers, country
):
    mira.send(**answers)

    assert Report.objects.get().country == country


def test_where_the_country_is_not_asked_the_report_is_of_the_services_country(mira, settings):
    settings.COUNTRY, settings.COUNTRIES = "KE", ["KE"]

    assert "country" not in mira.way()
    mira.press("send")

    assert Report.objects.get().country == "KE"


def test_one_send_gives_one_report_one_job_and_a_code(mira):
    page = mira.send()

    assert page.path == "/s/done/"
    assert (Report.objects.count(), Job.objects.count(), SealedAnswer.objects.count()) == (1, 1, 2)


def test_a_second_send_of_the_same_page_gives_the_same_report_and_code(mira):
    mira.walk_to("check")
    pressed = mira.filled("send")

    codes = [mira.post(*pressed).code for _ in range(3)]

    assert len(set(codes)) == 1
    assert Report.objects.count() == 1


def test_two_sends_that_overtake_each_other_give_one_report_and_both_its_code(mira):
    """The second has read the session before the first wrote that all is sent."""
    mira.walk_to("check")
    pressed = mira.filled("send")
    with session_as_it_was(mira):
        first = mira.post(*pressed).code

    assert mira.post(*pressed).code == first
    assert Report.objects.count() == 1


def test_two_tabs_with_the_check_page_send_one_report(mira):
    mira.walk_to("check")
    first_tab = mira.filled("send")
    mira.open("/s/check/")
    second_tab = mira.filled("send")

    assert mira.post(*first_tab).code == mira.post(*second_tab).code
    assert Report.objects.count() == 1


def test_two_reports_told_one_after_the_other_are_two(mira):
    first, second = mira.send().code, mira.send(audience=Audience.C).code

    assert first != second
    assert Report.objects.count() == 2


def test_after_send_every_page_of_the_way_leads_to_the_code(mira):
    code = mira.send().code

    assert [mira.open(path).code for path in ["/s/0/", "/s/3/", "/s/check/"]] == [code] * 3


def test_send_forgets_the_answers_in_the_session(mira):
    mira.send()

    assert mira.begin().step == "age"


def test_a_send_by_hand_without_having_seen_the_check_page_leads_there(mira):
    mira.walk_to("harm")
    token = dict(mira.page.form(having="band").pairs())["csrfmiddlewaretoken"]

    page = mira.post("/s/check/", [("send", "1"), ("csrfmiddlewaretoken", token)])

    assert page.path == "/s/check/"
    assert not Report.objects.exists()
    assert mira.press("send").code


def test_a_busy_process_asks_to_press_again_and_the_same_form_then_sends(mira, monkeypatch):
    mira.walk_to("check")
    slot = Slot(waiting=0, patience=0.01)
    monkeypatch.setattr(check, "SEND_SLOT", slot)
    with slot.hold():
        page = mira.press("send")

    assert (page.status, page.heading) == (503, "This is slow right now.")
    assert not Report.objects.exists()
    assert mira.press("Try again").code


def test_a_code_that_another_report_has_is_never_given_twice(mira, monkeypatch):
    """One in 10^15: nothing of the other report opens, and Send is asked for once more."""
    real = code_of_seed
    taken = Visitor().send().code.replace(" ", "")
    numbers = iter([int(taken[:-1])])

    def unlucky_once(seed: bytes) -> tuple[bytes, int]:
        tag, number = real(seed)
        return tag, next(numbers, number)

    mira.walk_to("check")
    monkeypatch.setattr(check, "code_of_seed", unlucky_once)

    page = mira.press("send")

    assert "It was not sent yet." in page.words
    assert STORY in page.words
    assert Report.objects.count() == 1
    assert mira.press("send").code.replace(" ", "") != taken


def test_a_send_costs_at_most_twelve_queries(mira):
    mira.walk_to("check")
    path, pairs = mira.filled("send")

    with own_queries() as queries:
        mira.client.post(path, dict(pairs))

    assert Report.objects.count() == 1
    assert len(queries) <= 12, queries


def test_looking_at_the_check_page_costs_no_query_beyond_the_session(mira):
    mira.walk_to("check")

    with own_queries() as queries:
        mira.open("/s/check/")

    assert queries == []


def test_the_head_of_a_page_is_as_fine_as_the_page(mira):
    mira.walk_to("check")
    assert mira.client.head("/s/check/").status_code == 200

    mira.press("send")
    assert mira.client.head("/s/done/").status_code == 200


def test_a_confirmation_takes_no_form(mira):
    mira.walk_to("check")
    path, pairs = mira.filled("send")
    mira.post(path, pairs)

    assert mira.client.post("/s/done/", dict(pairs)).status_code == 405


def test_each_form_has_its_own_code(mira):
    assert len({Visitor().send().code for _ in range(3)}) == 3


def row_of(question: str, page: Seen) -> str:
    """Return the words of one row of the list, without its link."""
    rows = [each for each in page.tree.descendants("div") if list(each.descendants("dt"))]
    row = next(each for each in rows if next(each.descendants("dt")).words == question)
    said = [each.words for each in row.descendants("dd") if each.get("class") != "change"]
    return " ".join(said)


@contextmanager
def session_as_it_was(visitor: Visitor) -> Iterator[None]:
    """Put the stored session back, after the block, to what it was before."""
    name = stored_name(visitor.client.cookies[settings.SESSION_COOKIE_NAME].value)
    sessions = caches[settings.SESSION_CACHE_ALIAS]
    kept = sessions.get(name)
    yield
    sessions.set(name, kept)
