"""A few questions before and after: who may do what there, and that nobody is kept."""

import gzip

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from education.actions.load_pages import load_pages
from education.actions.load_small_texts import load_text, wanted_texts
from education.asking import checks_in_files
from education.models import Check, CheckCount
from education.moments import SKIPPED
from readability.gates import TELLTALE
from tests.query_counts import own_queries
from tests.stack.tree import parse

pytestmark = pytest.mark.django_db
MOST_BYTES = 8_000
SLUGS = sorted(checks_in_files("en"))
MOMENTS = ["before", "after", "later"]
BEFORE = "/t/pressure/before/"
ANSWERS = {"answer-pay": "1", "answer-show": "0", "answer-would-tell": "4"}


@pytest.fixture(autouse=True)
def the_public_site(settings):
    settings.ROOT_URLCONF = "safety_portal.urls.public"
    for model, key, mark, values in wanted_texts():
        if model is Check:
            load_text(model, key=key, mark=mark, values=values)


def text(answer):
    return " ".join(parse(answer.content.decode()).raw_text.split())


def counted():
    rows = CheckCount.objects.values_list("moment", "source", "question", "choice", "waiting")
    return sorted(rows)


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("slug", SLUGS)
def test_each_question_can_be_read_at_each_moment(client, slug, moment):
    answer = client.get(f"/t/{slug}/{moment}/")

    assert answer.status_code == 200
    for asked in checks_in_files("en")[slug].questions:
        assert all(line in text(answer) for line in (asked.question, *asked.choices))
    assert client.get(f"/t/{slug}/{moment}/thanks/").status_code == 200


@pytest.mark.parametrize("path", ["/t/nothing/before/", "/t/pressure/never/", "/t/pressure/"])
def test_what_is_not_there_is_not_found(client, path):
    assert client.get(path).status_code == 404
    assert client.get(f"{path}thanks/").status_code == 404
    assert client.post(path).status_code == 404
    assert client.get(BEFORE).status_code == 200


def test_answers_are_counted_and_their_page_cannot_be_sent_twice_by_reloading(client):
    answer = client.post(BEFORE, ANSWERS)

    assert (answer.status_code, answer["Location"]) == (302, f"{BEFORE}thanks/")
    assert counted() == [
        ("before", "", "pay", 1, 1),
        ("before", "", "show", 0, 1),
        ("before", "", "would-tell", 4, 1),
    ]


def test_every_question_can_be_left_out(client):
    client.post(BEFORE, {})

    assert {row[3] for row in counted()} == {SKIPPED}
    assert len(counted()) == 3


@pytest.mark.parametrize("rubbish", ["9", "-1", "yes", "1\0", "<b>", "x" * 10_000, "\uff11"])
def test_rubbish_gives_the_form_again_with_kind_words_and_the_other_answers(client, rubbish):
    answer = client.post(BEFORE, {**ANSWERS, "answer-pay": rubbish})

    assert answer.status_code == 200
    assert "Choose one of these answers, or none." in text(answer)
    assert "Error:" in text(answer)
    inputs = list(parse(answer.content.decode()).descendants("input"))
    checked = [(each.get("name"), each.get("value")) for each in inputs if each.has("checked")]
    assert checked == [("answer-show", "0"), ("answer-would-tell", "4")]
    assert counted() == []


def test_what_was_not_asked_is_counted_nowhere(client):
    client.post(BEFORE, {**ANSWERS, "answer-name": "Mira", "name": "Mira"})

    assert [row[2] for row in counted()] == ["pay", "show", "would-tell"]


@pytest.mark.parametrize(
    ("named", "source"),
    [("owe-nothing", "owe-nothing"), ("listen-first", ""), ("made-up", ""), ("", "")],
)
def test_a_source_counts_only_where_this_check_knows_it(client, named, source):
    load_pages()

    page = parse(client.get(BEFORE, {"from": named}).content.decode())
    fields = {each.get("name"): each.get("value") for each in page.descendants("input")}
    assert fields.get("from", "") == source

    client.post(BEFORE, {**ANSWERS, "from": named})

    assert {row[1] for row in counted()} == {source}


def test_before_nothing_tells_what_is_right(client):
    why = "Paying often leads to more demands."

    assert why not in text(client.get(BEFORE))
    assert why not in text(client.get(f"{BEFORE}thanks/"))
    for moment in ("after", "later"):
        assert why in text(client.get(f"/t/pressure/{moment}/thanks/"))


def test_everybody_is_thanked_alike_and_gets_no_mark():
    def thanked(answers):
        client = Client()
        return text(client.post("/t/pressure/after/", answers, follow=True))

    assert thanked(ANSWERS) == thanked({"answer-pay": "0"}) == thanked({})


@pytest.mark.parametrize("path", [BEFORE, f"{BEFORE}thanks/", "/t/pressure/after/thanks/"])
def test_it_asks_no_table_when_warm_and_starts_no_session(client, path):
    client.get(path)

    with own_queries() as queries:
        assert client.get(path).status_code == 200

    assert queries == []
    assert set(client.cookies) <= {settings.CSRF_COOKIE_NAME}


def test_sending_starts_no_session_either(client):
    client.post(BEFORE, ANSWERS, follow=True)

    assert set(client.cookies) <= {settings.CSRF_COOKIE_NAME}


def test_a_form_without_its_token_counts_nothing():
    client = Client(enforce_csrf_checks=True)
    assert client.post(BEFORE, ANSWERS).status_code == 403
    assert counted() == []

    token = client.get(BEFORE).cookies[settings.CSRF_COOKIE_NAME].value
    client.post(BEFORE, {**ANSWERS, "csrfmiddlewaretoken": token})

    assert len(counted()) == 3


def test_the_thanks_can_only_be_read(client):
    assert client.post(f"{BEFORE}thanks/").status_code == 405
    assert client.put(BEFORE).status_code == 405
    assert client.head(BEFORE).status_code == 200


def test_the_body_is_drawn_for_the_age_of_its_reader(client):
    for slug, each in checks_in_files("en").items():
        body = next(parse(client.get(f"/t/{slug}/before/").content.decode()).descendants("body"))
        assert f"band-{each.band}" in body.get("class").split()


def test_neither_title_nor_address_tells_what_it_is_about(client):
    for name in ("check", "check-thanks"):
        for slug in SLUGS:
            path = reverse(f"learn:{name}", args=[slug, "after"])
            tree = parse(client.get(path).content.decode())
            title = next(tree.descendants("title")).raw_text
            assert TELLTALE.search(f"{path} {title}") is None


def test_it_is_light_enough_for_a_slow_phone(client):
    assert len(gzip.compress(client.get("/t/listening/before/").content)) <= MOST_BYTES
