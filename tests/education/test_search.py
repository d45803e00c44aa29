"""Whoever types a word finds the pages with it. Runs on SQLite here, and again on PostgreSQL.

See tests/reliability/test_search_on_postgresql.py.
"""

import os

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from education.actions.index_text import index_text
from education.models import FoundText
from education.search import MOST_FOUND, words_of
from languages.said import Line
from tests.education.found_texts import add, addresses, found_by, page
from tests.query_counts import own_queries

pytestmark = pytest.mark.django_db

THAI = "มีคนขอรูปของฉันในเกมทุกวัน"
KHMER = "មាននរណាម្នាក់សុំរូបថតរបស់ខ្ញុំ"
RUBBISH = [
    '"', '""', "*", "friend*", "^friend", "friend)", "(", "NEAR(", "NEAR(friend online, 2)",
    "text:friend", "{text}:friend", "-friend", "+", "friend AND", "NOT friend", "OR", "AND OR NOT",
    "'; DROP TABLE education_foundtext; --", "%", "_", "\\", "%%s", "%(a)s", "{}", "\0", "friend\0",
    "\u202e", "👩‍👧", "\n", "  ",
]  # fmt: skip


def test_the_database_is_the_one_that_was_asked_for():
    asked_for = "postgresql" if "DATABASE_URL" in os.environ else "sqlite"

    assert connection.vendor == asked_for


def test_a_word_of_the_text_finds_the_page():
    add(text="Block the person. Then tell a grown-up.")

    (found,) = found_by("block")

    assert (found.kind, found.address) == ("guide", "/g/friend/")
    assert (found.title, found.lead) == ("A friend online", "Some people are not who they say.")
    assert found.has_all_words


@pytest.mark.parametrize("words", ["friend", "people", "stop"], ids=["title", "lead", "text"])
def test_title_lead_and_text_are_all_looked_through(words):
    add()

    assert addresses(words) == ["/g/friend/"]
    assert addresses("nothing") == []


@pytest.mark.parametrize("words", ["FRIEND", "friends?", "rien", " friend,  online "])
def test_the_way_a_word_is_written_does_not_matter(words):
    add(text="My friends, my choice.")

    assert addresses(words) == ["/g/friend/"]


@pytest.mark.parametrize(
    ("text", "word", "other"),
    [
        pytest.param(THAI, "รูป", "โรงเรียน", id="Thai"),
        pytest.param(THAI, "เกม", "บ้าน", id="Thai, another word"),
        pytest.param(KHMER, "រូបថត", "សាលារៀន", id="Khmer"),
        pytest.param("የማላውቀው ሰው ምስል ጠየቀኝ", "ምስል", "ትምህርት", id="Amharic"),
    ],
)
def test_a_word_is_found_inside_a_line_of_another_script(text, word, other):
    add(text=text, language="xx", address="/g/one/")
    add(text=other, language="xx", address="/g/two/")

    assert addresses(word, language="xx") == ["/g/one/"]
    assert addresses(other, language="xx") == ["/g/two/"]


@pytest.mark.parametrize(
    "words", ["we", "คน", "w", "we chat"], ids=["short", "Thai", "letter", "both"]
)
def test_a_word_too_short_for_the_index_is_found_too(words):
    add(text=f"WeChat {THAI}", address="/apps/wechat/")
    add(text="Nothing of it.", title="A", lead="", address="/g/other/")

    assert addresses(words)[:1] == ["/apps/wechat/"]
    assert "/g/other/" not in addresses(words)


def test_every_word_must_be_there():
    add(address="/g/both/", text="They want money and a picture.")
    add(address="/g/one/", text="They want money.")

    assert addresses("picture money") == ["/g/both/"]
    assert addresses("money") == ["/g/both/", "/g/one/"]


def test_where_no_page_has_all_words_those_with_most_come_and_say_so():
    add(address="/g/one/", text="money")
    add(address="/g/two/", text="money picture")
    add(address="/g/none/", text="something else")

    found = found_by("money picture elephant")

    assert [each.address for each in found] == ["/g/two/", "/g/one/"]
    assert not any(each.has_all_words for each in found)
    assert all(each.has_all_words for each in found_by("money"))


def test_a_short_word_beside_long_ones_counts_where_not_all_are_there():
    add(address="/g/one/", text="an ox")
    add(address="/g/two/", text="money ox")

    assert addresses("money ox elephant") == ["/g/two/", "/g/one/"]


def test_a_page_with_the_word_in_its_title_comes_first():
    add(address="/g/a/", title="About sending", text="picture picture picture")
    add(address="/g/b/", title="A picture of you", text="About sending.")
    add(address="/g/c/", title="Pictures and money", text="")

    assert addresses("picture")[-1] == "/g/a/"
    assert addresses("picture money") == ["/g/c/"]


def test_no_word_is_made_of_the_end_of_a_title_and_the_begin_of_a_text():
    add(title="Keep it for a sea", lead="son after school", text="")

    assert addresses("season") == []
    assert addresses("son") == ["/g/friend/"]


@pytest.mark.parametrize("words", ["", " ", "?!", "\u200b", "\0"])
def test_nothing_typed_finds_nothing(words):
    add()

    assert found_by(words) == []
    assert addresses("friend") == ["/g/friend/"]


@pytest.mark.parametrize(
    ("reader", "seen"),
    [
        ("6-9", ["6-9"]),
        ("10-12", ["10-12"]),
        ("13-17", ["13-17"]),
        ("caregiver", ["caregiver", "professional"]),
        ("professional", ["professional"]),
    ],
)
def test_everybody_finds_the_pages_in_their_own_words_and_adults_more(reader, seen):
    for each in ("6-9", "10-12", "13-17", "caregiver", "professional"):
        add(address=f"/g/{each}/", reader=each)

    assert addresses("friend", reader=reader) == [f"/g/{each}/" for each in seen]


def test_a_page_for_two_kinds_of_adults_is_shown_once_in_the_readers_own_words():
    words = {"caregiver": "Your child", "professional": "A child you work with"}
    index_text(rows=[page(reader=reader, title=title) for reader, title in words.items()])

    titles = {reader: [each.title for each in found_by("friend child", reader=reader)]
              for reader in words}  # fmt: skip

    assert titles == {reader: [title] for reader, title in words.items()}


def test_a_page_that_is_not_translated_is_found_in_english_and_marked():
    add(address="/g/english/", title="Block on WhatsApp")
    index_text(rows=[page(title="Block on WhatsApp"), page(language="sw", title="WhatsApp")])

    swahili, english = found_by("whatsapp", language="sw")

    assert (swahili.title, english.title) == ("WhatsApp", "Block on WhatsApp")
    assert isinstance(english.title, Line)
    assert not isinstance(swahili.title, Line)
    assert len(found_by("whatsapp", language="en")) == 2


def test_a_page_is_not_found_by_the_english_it_was_translated_from():
    index_text(rows=[page(title="Money"), page(language="sw", title="Pesa")])

    assert addresses("money", language="sw") == []
    assert addresses("pesa", language="sw") == addresses("money") == ["/g/friend/"]


def test_at_most_twenty_pages_come():
    for number in range(MOST_FOUND + 5):
        add(address=f"/g/{number}/")

    assert len(found_by("friend")) == MOST_FOUND


def test_only_eight_words_of_the_first_hundred_letters_count():
    assert words_of("a b c d e f g h i j") == list("abcdefgh")
    assert words_of("one one two") == ["one", "two"]
    assert words_of("x" * 100 + " later") == ["x" * 100]


@pytest.mark.parametrize("words", RUBBISH)
def test_rubbish_is_looked_for_like_anything_else(words):
    add()

    found = addresses(words)

    assert set(found) <= {"/g/friend/"}
    assert FoundText.objects.count() == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\"'*()^{}:+-%_\\; \0aNEROD"))))
def test_whatever_is_typed_is_an_answer_and_no_error(db, words):
    found_by(words)
    found_by(f"friend {words}")


def test_a_search_asks_the_database_once_and_twice_where_not_all_words_are_there():
    add()

    with own_queries() as once:
        found_by("friend")
    with own_queries() as twice:
        found_by("friend elephant")

    # On PostgreSQL the words go round Django's own cursor, and so round what counts.
    assert (len(once), len(twice)) == ((1, 2) if connection.vendor == "sqlite" else (0, 0))
