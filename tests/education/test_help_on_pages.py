"""The numbers as a page shows them: a way for who cannot hear, and what a call leaves behind."""

import re

import pytest
from django.template.loader import render_to_string

from education.help_lines import RECENT_LINES

pytestmark = pytest.mark.django_db
CALL = {"actions": [{"kind": "call", "tel": "999", "label": "Call 999"}]}
VOICE = "This is a voice line."


@pytest.fixture(autouse=True)
def in_kenya(settings):
    settings.COUNTRY = "KE"


def words(template, **given):
    html = render_to_string(f"components/{template}.html", given)
    return " ".join(re.sub(r"<[^>]*>", " ", html).split()), html


def test_the_banner_says_that_a_call_may_show(make_line):
    assert "The call may show on the phone." not in words("help_now")[0]

    make_line()
    RECENT_LINES.forget()

    assert "The call may show on the phone." in words("help_now")[0]


def test_the_banner_names_a_number_for_texts_where_there_is_one(make_line):
    make_line(kind="emergency", number="999")
    make_line(number="116", sms="22116")

    text, html = words("help_now")

    assert 'href="sms:22116"' in html
    assert "Or text 22116" in text
    assert "Voice only." not in text


def test_the_banner_says_where_there_is_only_a_voice(make_line):
    make_line(kind="emergency", number="999")
    make_line(number="116")

    text, html = words("help_now")

    assert "Voice only." in text
    assert "sms:" not in html


def test_a_page_of_danger_offers_a_text_beside_the_call(make_line):
    make_line(kind="emergency", number="999")
    make_line(number="116", sms="22116")

    text, html = words("actions", **CALL)

    assert 'href="tel:999"' in html
    assert 'href="sms:22116"' in html
    assert VOICE not in text


def test_a_page_of_danger_says_where_there_is_only_a_voice(make_line):
    make_line(kind="emergency", number="999")

    assert VOICE in words("actions", **CALL)[0]
    assert VOICE not in words("actions", actions=[{"kind": "go_on", "label": "Go on"}])[0]


def test_beside_an_urgent_code_each_number_says_how_it_is_reached(make_line):
    make_line(kind="emergency", number="999")
    make_line(number="116", sms="22116")

    text, html = words("help_numbers")

    assert text.count(VOICE) == 1
    assert 'href="sms:22116"' in html


def test_a_line_with_a_site_of_its_own_is_no_mere_voice_line(make_line):
    make_line(url="https://line.example.org/")

    assert VOICE not in words("help_numbers")[0]
    assert "Voice only." not in words("help_now")[0]


def test_only_the_number_of_a_text_is_dialled(make_line):
    make_line(sms="686-868 (text TALK)")

    text, html = words("help_numbers")

    assert 'href="sms:686868"' in html
    assert "686-868 (text TALK)" in text
