"""Every page in the languages that are made for tests, and in the drafts that ship.

A text that is not translated stays plain English there, and is found by that.
"""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils import translation

from languages.pseudo import FILLER, FROM_THE_RIGHT
from readability.gates import TELLTALE, TELLTALE_IN
from reports.vocabulary import Audience
from tests.journey_walk import STORY, Visitor

READING = [
    *("/", "/c/", "/help/", "/who/", "/access/", "/lang/", "/s/0/", "/no-such-page/"),
    *(f"/{name}/{reader}/" for name in ("next", "private", "tips") for reader in "abcd"),
]
LEFT_OPEN = re.compile(r"\{[a-z_]+\}|%\([a-z_]+\)s|\{\{|\{%")
# Names stay as they are in every language: of the site, of languages, of this made-up host.
NAMES = re.compile(r"Bluebird|English|Kiswahili|Português|testserver|Right to left|[Ēńĝļîšĥ]+")
# What the walk itself says and is shown again, and a name.
SAID = {STORY, "Child Helpline International"}
WORD = re.compile(r"[A-Za-z]{3,}")
SWAHILI_AND_PORTUGUESE = ["sw", "pt"]
# The only page with English on it whatever is asked for: each language stands there in its own.
LIST_OF_LANGUAGES = "/lang/"


def visitor_who_asks_for(language):
    return Visitor(Client(enforce_csrf_checks=True, headers={"accept-language": language}))


def pages_of(visitor, audience):
    """Give every page of a whole visit: what can be read, every question, the code, the case."""
    for path in READING:
        yield visitor.open(path)
    visitor.begin(audience)
    for place in range(len(visitor.steps_to("check", audience=audience))):
        yield visitor.open(f"/s/{place}/")
    yield visitor.open("/s/check/")
    visitor.open("/s/check/")
    done = visitor.press("send")
    yield done
    visitor.open("/c/")
    button = visitor.page.form(having="code").buttons
    yield visitor.press(next(iter(button)), code=done.code)
    for name in ("badly", "delete", "code"):
        yield visitor.open(f"/c/in/{name}/")


def html_tag(page):
    return next(page.tree.descendants("html"))


def not_translated(page):
    """Return the texts between two tags that went past every catalogue."""
    body = page.html.partition("<body")[2].partition(">")[2]
    texts = [" ".join(text.split()) for text in re.findall(r">([^<]*)<", f">{body}")]
    plain = [text for text in texts if FROM_THE_RIGHT not in text]
    return [text for text in plain if WORD.search(NAMES.sub("", text)) and text not in SAID]


def marked_english(page):
    return [each.words for each in page.tree.descendants("span") if each.get("lang") == "en"]


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("language", SWAHILI_AND_PORTUGUESE)
def test_the_drafts_leave_no_page_half_in_english(language, audience, db):
    for page in pages_of(visitor_who_asks_for(language), audience):
        assert html_tag(page).get("lang") == language, page.path
        assert marked_english(page) == [], page.path
        assert ('lang="en"' in page.html) is (page.path == LIST_OF_LANGUAGES), page.path
        assert not LEFT_OPEN.search(page.words), page.path
        assert not TELLTALE_IN[language].search(page.title), page.title


@pytest.mark.parametrize("audience", list(Audience))
def test_in_the_long_language_no_text_is_left_out_or_left_open(audience, db, pseudo_languages):
    for page in pages_of(visitor_who_asks_for("en-XA"), audience):
        assert html_tag(page).get("lang") == "en-xa", page.path
        assert FILLER in page.words, page.path
        assert marked_english(page) == [], page.path
        assert not LEFT_OPEN.search(page.words), page.path
        assert "<" not in page.title, page.path


@pytest.mark.parametrize("audience", [Audience.A, Audience.CAREGIVER])
def test_from_the_right_every_page_says_so(audience, db, pseudo_languages):
    for page in pages_of(visitor_who_asks_for("ar-XB"), audience):
        assert (html_tag(page).get("lang"), html_tag(page).get("dir")) == ("ar-xb", "rtl")
        assert not_translated(page) == [], page.path
        assert not LEFT_OPEN.search(page.words), page.path


def test_a_language_without_words_is_shown_in_english_that_says_so(settings, tmp_path, db):
    settings.LOCALE_PATHS = [tmp_path]
    (Path(tmp_path) / "sw").mkdir()
    page = visitor_who_asks_for("sw").open("/")

    assert html_tag(page).get("lang") == "sw"
    assert "Did something online upset you or feel wrong?" in marked_english(page)
    assert "Leave fast" in marked_english(page)
    assert "<span" not in page.title
    assert not TELLTALE.search(page.title)
    assert 'aria-label="Help now"' in page.html


def test_no_english_page_is_marked(db):
    page = visitor_who_asks_for("en").open("/")

    assert "<span lang" not in page.html


def test_days_are_named_in_the_language_of_the_page(mira, db):
    with translation.override("sw"):
        assert translation.gettext("Monday") == "Jumatatu"
