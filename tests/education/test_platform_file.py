"""What the shipped list of apps tells a child, and what it keeps back."""

import re

import pytest

from education.models import Platform
from education.models.platform import NEVER_SAID
from education.platform_file import PLATFORM_FILE, is_told, listed_platforms

APPS = {app.slug: app for app in listed_platforms()}
SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
# interface.md 2.3: steps are shown to everybody, limits from ten years on.
MOST_WORDS_IN_A_STEP = 12
MOST_WORDS_IN_A_LIMIT = 14


def longest(lines):
    sentences = [sentence for line in lines for sentence in SENTENCE_END.split(line)]
    return max((len(sentence.split()) for sentence in sentences), default=0)


@pytest.mark.parametrize("app", APPS.values(), ids=list(APPS))
def test_each_app_is_told_in_short_sentences_of_allowed_words(app):
    assert longest([*app.block_steps, *app.report_steps]) <= MOST_WORDS_IN_A_STEP
    assert longest(app.limits) <= MOST_WORDS_IN_A_LIMIT
    for line in (app.name, *app.block_steps, *app.report_steps, *app.limits):
        assert not NEVER_SAID.search(line)


@pytest.mark.parametrize("app", APPS.values(), ids=list(APPS))
def test_reporting_never_needs_blocking(app):
    assert not [line for line in app.report_steps if "block" in line.lower()]


def test_steps_that_nobody_read_are_in_doubt():
    assert "block_steps" in APPS["messenger"].unsure_of
    assert "block_steps" not in APPS["whatsapp"].unsure_of
    assert "limits" in APPS["tiktok"].unsure_of


def test_an_address_is_sure_only_where_somebody_read_the_page():
    assert "help_url" not in APPS["whatsapp"].unsure_of
    assert "help_url" in APPS["discord"].unsure_of
    assert "help_url" in APPS["youtube"].unsure_of


def test_an_age_is_sure_only_where_a_source_gives_it():
    assert "minimum_age" not in APPS["tiktok"].unsure_of
    assert "minimum_age" in APPS["facebook"].unsure_of


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("no", False),
        ("no, they are not told who reported", False),
        ("no (secondary sources)", False),
        ("not stated", None),
        ("not found in an official source", None),
        ("usually no; depends on the game", None),
        (None, None),
    ],
)
def test_not_told_is_said_only_where_a_source_says_so(words, told):
    assert is_told(words) is told


@pytest.mark.django_db
def test_every_app_of_the_list_fits_the_table():
    for app in listed_platforms():
        Platform(**vars(app)).full_clean()


def test_the_list_names_public_pages_only():
    text = PLATFORM_FILE.read_text("utf-8")

    assert "https://faq.whatsapp.com" in text
    assert not re.search(r"file ids? |look-up|file://|localhost|127\.0", text)
