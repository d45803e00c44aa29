"""What the pages to read ask the database: little when all is new, and nothing afterwards."""

import pytest

from education.urls import urlpatterns
from tests.education.views.addresses import NO_PAGES, PLACES, paths_of, patterns
from tests.query_counts import own_queries

pytestmark = pytest.mark.usefixtures("shipped_pages")
MOST_ON_A_MISS = 12
PATTERNS = patterns()


def test_every_address_is_measured():
    assert {each.name for each in urlpatterns} - NO_PAGES == set(PLACES)


@pytest.mark.parametrize("written", PATTERNS)
def test_a_page_asks_little_when_nothing_is_known_yet_and_then_nothing(client, written):
    path, *others = paths_of(PATTERNS[written])

    with own_queries() as first:
        assert client.get(path).status_code == 200
    with own_queries() as again:
        answers = [client.get(each) for each in (path, *others)]

    assert len(first) <= MOST_ON_A_MISS
    assert {each.status_code for each in answers} == {200}
    assert again == []
