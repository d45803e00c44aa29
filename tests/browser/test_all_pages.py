"""Every page of the child's site on the narrowest phone (WCAG 2.2 AA, and our own larger aims).

In one file, because one core takes the tour of all pages, once, for all of these.
"""

from itertools import combinations, product
from urllib.parse import urlsplit

import pytest

from tests.browser.axe import PAIRWISE, listed
from tests.browser.completeness import NOT_SHOWN, steps_not_met, templates_of_the_site
from tests.browser.inspection import Inspection
from tests.browser.looks import TELLING, Look
from tests.browser.routes import DONE, routes
from tests.browser.tour import journey
from tests.browser.walker import Met, seen

SMALLEST_TARGET = 44
# Of a card to choose and of a button, by who reads.
SMALLEST_CARD = {
    "band-a": 64,
    "band-unsaid": 64,
    "band-b": 56,
    "band-c": 48,
    "band-adult": 48,
    "band-pro": 48,
}
UNDER_THE_BAR = "under the bar, above the page"
# Whoever comes back to a page that was left learns nothing of what this site is.
BARE = {"not found", "closed", "open too long", "wrong on our side"}
# While the database is down the numbers stand on the page itself.
PAGES_WITHOUT_HELP = BARE | {"down, with numbers", "down, without numbers"}


VALUES: dict[str, set[str] | set[int]] = {
    "colours": {"light", "dark", "forced"},
    "direction": {"ltr", "rtl"},
    "width": {320, 1280},
}


@pytest.fixture
def looks(inspection: Inspection) -> list[Look]:
    return inspection.looks


def test_the_tour_meets_every_audience_and_both_ends(looks):
    names = {look.name for look in looks}

    bands = {"band-a", "band-b", "band-c", "band-unsaid", "band-adult", "band-pro"}
    assert {f"{band}: check" for band in bands} <= names
    assert {"home", "closed", "start again", "words kept", "case"} <= names
    # Whoever is under ten is urgent enough for the number to stand above the code.
    assert {"band-a: done and urgent", "band-b: done", "band-c: done with help"} <= names
    assert {"case: late", "case: late, with a new day"} <= names
    assert {"paused, for a child", "band-a: try the code, wrong"} <= names


def test_the_tour_meets_every_question_in_the_words_of_everybody_who_is_asked_it(looks):
    assert steps_not_met({look.name for look in looks}) == []


def test_the_tour_shows_every_template_of_the_site(inspection):
    assert NOT_SHOWN.keys() & inspection.drawn_by == set()
    assert templates_of_the_site() - inspection.drawn_by == set(NOT_SHOWN)


def test_nothing_scrolls_sideways_with_letters_twice_as_large_and_wide_spacing(looks):
    wide = {look.name: look.width_beyond for look in looks if look.width_beyond > 0}

    assert wide == {}


def test_everything_to_tap_is_large_enough_for_a_thumb(looks):
    small = {
        f"{look.name}: {target.name}": (target.width, target.height)
        for look in looks
        for target in look.targets
        if min(target.width, target.height) < SMALLEST_TARGET
    }

    assert small == {}


@pytest.mark.parametrize("kind", ["choice", "btn"])
def test_cards_and_buttons_are_the_larger_the_younger_the_reader(looks, kind):
    found = [
        (look.band, look.name, target)
        for look in looks
        for target in look.targets
        if target.kind == kind and look.band in SMALLEST_CARD
    ]

    assert {band for band, _, _ in found} == set(SMALLEST_CARD)
    assert [each for each in found if each[2].height < SMALLEST_CARD[each[0]]] == []


def test_the_bar_at_the_top_never_covers_what_has_the_focus(looks):
    assert {look.name: look.hidden_focus for look in looks if look.hidden_focus} == {}


def test_the_help_links_are_the_same_in_the_same_order_everywhere(looks):
    with_help = [look for look in looks if look.name not in PAGES_WITHOUT_HELP]

    assert len(with_help[0].help_links) == 9
    assert [look.name for look in with_help if look.help_links != with_help[0].help_links] == []


def test_the_numbers_are_the_same_at_the_same_place_everywhere(looks):
    banners = {look.name: look.banner for look in looks if look.name not in PAGES_WITHOUT_HELP}
    home = banners["home"]
    # Who has just said that they are not in this country is shown none of its numbers.
    elsewhere = {name for name in banners if ": country_name" in name}

    assert {name for name, each in banners.items() if each["place"] != UNDER_THE_BAR} == set()
    assert len(home["words"]) > 1
    assert {name for name, each in banners.items() if each != home} == elsewhere


def test_no_title_and_no_address_tells_what_the_site_is_about(looks):
    shown = [(look.title, urlsplit(look.url).path) for look in looks]

    assert [each for each in shown if TELLING.search(" ".join(each)) or not each[0]] == []


def test_no_other_host_is_asked(inspection, staffed_site):
    assert inspection.asked
    assert [
        each for each in inspection.asked if not each.startswith((staffed_site.public_url, "data:"))
    ] == []


def test_the_title_says_so_when_something_is_wrong(looks):
    wrong = [look for look in looks if look.name.endswith(", wrong")]

    assert len(wrong) > 10
    assert [look.name for look in wrong if not look.title.startswith("Error: ")] == []


@pytest.fixture(scope="module")
def longest_way(fresh_page, staffed_site) -> list[tuple[str, Met]]:
    """Give title and words of each page of the longest way, in order."""
    whole = [route for route in routes() if route.until == DONE]
    longest = max(whole, key=lambda route: len(route.said))
    pages = [
        (fresh_page.title(), seen(fresh_page))
        for name in journey(fresh_page, staffed_site, longest, met=set())
        if not name.endswith(", wrong")
    ]
    assert len(pages) > len(longest.said)
    return pages


def test_every_page_of_one_way_has_its_own_title(longest_way):
    titles = [title for title, _ in longest_way]

    assert sorted(titles) == sorted(set(titles))


def test_nothing_is_asked_twice_on_one_way(longest_way):
    asked = [met for _, met in longest_way if met.fields]

    for told in ([met.step for met in asked], [met.heading for met in asked]):
        assert sorted(told) == sorted(set(told))


def test_there_is_a_fast_way_out_of_every_page_that_says_what_it_is(looks):
    assert [look.name for look in looks if look.help_links and not look.can_leave] == []
    assert [look.name for look in looks if not look.can_leave and look.name not in BARE] == []


def test_axe_finds_no_fault_on_any_page(inspection):
    assert len(inspection.looks) > 250
    assert listed(inspection.findings.violations) == []


def test_each_two_ways_of_showing_a_page_meet():
    for one, other in combinations(VALUES, 2):
        met = {(getattr(showing, one), getattr(showing, other)) for showing in PAIRWISE}
        assert met == set(product(VALUES[one], VALUES[other]))


def test_pages_with_and_without_an_error_are_shown_in_each_of_these_ways(inspection):
    met = {(name.endswith(", wrong"), showing) for name, showing in inspection.shown}

    assert met == set(product([True, False], PAIRWISE))
