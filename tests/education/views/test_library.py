"""The page of the library: six works, each with where it is and when somebody looked."""

import gzip

import pytest

from education.page_files import library_file
from readability.gates import TELLTALE
from tests.query_counts import own_queries
from tests.stack.tree import parse

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_texts")]
PATH = "/library/"
MOST_BYTES = 8_000


@pytest.fixture(autouse=True)
def the_public_site(settings):
    settings.ROOT_URLCONF = "safety_portal.urls.public"


@pytest.fixture(name="tree")
def page_in_english(client):
    return parse(client.get(PATH).content.decode())


def test_it_can_be_read_and_nothing_else(client):
    for method in (client.get, client.head):
        assert method(PATH).status_code == 200
    for method in (client.post, client.put, client.patch, client.delete):
        assert method(PATH).status_code == 405


def test_once_read_it_asks_no_table_and_sets_no_cookie(client):
    client.get(PATH)

    with own_queries() as queries:
        answer = client.get(PATH)

    assert queries == []
    assert not answer.cookies


def test_it_is_light_and_may_be_found_and_does_not_tell_in_its_title(client, tree):
    answer = client.get(PATH)

    assert len(gzip.compress(answer.content)) <= MOST_BYTES
    assert answer.headers["X-Robots-Tag"] == "all"
    assert TELLTALE.search(f"{next(tree.descendants('title')).raw_text} {PATH}") is None


def test_each_work_stands_there_with_all_that_is_known_of_it(tree):
    (main,) = tree.descendants("main")
    sections = {each.get("id"): each for each in main.descendants("section")}

    works = library_file().whole["resources"]
    assert len(sections) == len(works) == 6
    for work in works:
        words = sections[work["key"]].words
        parts = [work["title"], work["summary"], *work["authors"], work["theme"]]
        known = [*parts, str(work["year"]), "English", f"Looked at on {work['checked']}"]
        assert [each for each in known if each not in words] == []


def test_a_link_tells_no_other_site_where_its_reader_came_from(tree):
    (main,) = tree.descendants("main")
    links = {each.get("href"): each.get("rel") for each in main.descendants("a")}

    works = library_file().whole["resources"]
    assert set(links) == {work["address"] for work in works if "address" in work}
    assert set(links.values()) == {"noreferrer nofollow external"}


def test_a_work_without_an_address_says_so(tree):
    works = library_file().whole["resources"]
    without = [work for work in works if "address" not in work]

    assert tree.words.count("We found no page of its own for it.") == len(without) == 3


def test_a_language_is_named_by_itself(tree):
    found = [(each.get("lang"), each.words) for each in tree.descendants("span")]

    assert ("en", "English") in found
    assert any(code == "th" for code, _ in found)
