"""What reporters read besides the journey's pages is held to the gates of its readers too."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from languages.extraction.text import CHILD_AUDIENCES, STAFF, Key, Text
from readability.gates import NEVER, NEVER_TO_TEENS, TELLTALE
from reports.templatetags._icons import ICONS
from safety_portal.settings.environment import BASE_DIR
from safety_portal.texts import every_text
from scripts.texts_beside import ALL_TOGETHER, JOURNEY, PATTERNS, rows_beside

TEENS = "13-17"
FOR_STAFF = ("desk/", "cms/")
# Twelve words are the most that anybody's page may say in one sentence.
TOO_LONG = "It opens another page and it may show in the history of this phone."


@pytest.fixture(scope="module", name="texts")
def texts_of_the_site():
    return list(every_text())


@pytest.fixture(scope="module", name="rows")
def rows_of_the_site(texts):
    return list(rows_beside(texts))


def of_template(words, *, audience="shared", context="help"):
    return Text(Key(context, words), audience=audience, place="templates/page.html")


def test_no_text_of_a_template_or_of_code_is_harder_than_its_reader_can_take(rows):
    assert {f"{row.page} for {row.reader}": row.misses for row in rows if row.misses} == {}


def test_every_text_that_a_reporter_may_see_is_measured(rows, texts):
    places = {each.place for each in texts if each.audience != STAFF}

    measured = {row.page for row in rows} - {ALL_TOGETHER}

    assert measured == {place for place in places if not place.startswith(JOURNEY)}
    assert "templates/reports/reporter/help.html" in measured
    assert "reports/views/case.py" in measured


def test_a_sentence_that_is_too_long_is_found_and_two_short_ones_are_not():
    short = "It opens another page. It may show in the history of this phone."

    long_rows, short_rows = (list(rows_beside([of_template(each)])) for each in (TOO_LONG, short))

    assert "14 words" in long_rows[0].misses[0]
    assert [row.misses for row in short_rows] == [[], []]


def test_hard_words_are_found_over_all_lines_and_one_of_many_is_not():
    easy = [of_template("You can tell us here.") for _ in range(10)]

    alone, among_many = (
        list(rows_beside(texts))[-1]
        for texts in ([of_template("They coerce you.")], [*easy, of_template("They coerce you.")])
    )

    assert "coerce" in alone.misses[0]
    assert among_many.misses == []


def test_the_words_of_the_staff_and_patterns_for_dates_are_left_out():
    left_out = [of_template(TOO_LONG, audience=STAFF), of_template("l j F", context=PATTERNS)]

    assert list(rows_beside(left_out)) == []
    assert list(rows_beside([of_template("Go on.")])) != []


def test_nothing_is_said_to_a_child_anywhere_that_must_never_be_said(texts):
    said = [each for each in texts if each.audience in CHILD_AUDIENCES]

    assert any(each.place.startswith("templates/") for each in said)
    assert [each for each in said if NEVER.search(f"{each.key.text} {each.key.plural}")] == []


def test_no_teen_is_called_a_kid(texts):
    said = [each.key.text for each in texts if each.audience == TEENS]

    assert len(said) > 100
    assert [each for each in said if NEVER_TO_TEENS.search(each)] == []


def test_no_title_tells_over_a_shoulder_what_a_page_is_about(texts):
    titles = [each.key.text for each in texts if each.key.context == "title"]

    assert len(titles) > 10
    assert [each for each in titles if TELLTALE.search(each)] == []


def addresses(resolver, before=""):
    """Give every address with its name, from the root of the site."""
    for each in resolver.url_patterns:
        match each:
            case URLResolver():
                yield from addresses(each, before + str(each.pattern))
            case URLPattern():
                yield before + str(each.pattern), each.name or ""


def test_no_address_that_a_reporter_opens_tells_what_the_site_is_for():
    open_to_all = [each for each in addresses(get_resolver()) if not each[0].startswith(FOR_STAFF)]

    assert len(open_to_all) > 30
    assert [each for each in open_to_all if TELLTALE.search(" ".join(each))] == []


def test_no_file_or_folder_or_icon_that_a_browser_asks_for_tells_what_the_site_is_for():
    static = BASE_DIR / "static"
    paths = [path.relative_to(static).as_posix() for path in static.rglob("*")]

    assert len(paths) > 5
    assert len(ICONS) > 50
    assert [name for name in [*paths, *ICONS] if TELLTALE.search(name)] == []
