"""What the shipped list of help lines gives away, and what it keeps back."""

import re

import pytest

from education.helpline_file import HELPLINE_FILE, diallable, listed_lines, web_address_in
from education.models import Helpline

LINES = {line.file_key: line for line in listed_lines()}


def test_every_country_has_its_own_keys():
    assert len(LINES) == len(listed_lines())
    assert {key.partition(":")[0] for key in LINES} >= {"ET", "KE", "GB", "NZ"}


def test_a_doubtful_number_is_kept_back_and_a_sure_one_shown():
    assert LINES["KE:helpline"].may_be_shown
    assert LINES["NZ:helpline"].number
    assert not LINES["NZ:helpline"].may_be_shown
    assert not LINES["ET:emergency"].may_be_shown


def test_a_line_is_free_only_where_the_list_says_so():
    assert LINES["KE:helpline"].is_free is True
    assert LINES["MY:helpline"].is_free is None
    assert LINES["KE:emergency"].is_free is None


def test_doubtful_hours_are_left_out_and_sure_ones_told():
    assert LINES["TZ:helpline"].hours == ""
    assert LINES["KE:helpline"].hours == "24 hours"


def test_a_text_number_is_told_only_where_it_is_known():
    assert LINES["KH:helpline"].sms == "1280"
    assert LINES["KE:helpline"].sms == ""


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("chat and email at childline.org.uk", "https://childline.org.uk"),
        ("sematanzania.org/child-helpline", "https://sematanzania.org/child-helpline"),
        ("chat on childhelphotline.org (address not read)", ""),
        ("social media messages", ""),
        (None, ""),
    ],
)
def test_a_web_address_is_taken_only_where_somebody_read_it(text, address):
    assert web_address_in(text) == address


def test_a_number_with_words_in_it_cannot_be_dialled():
    assert diallable("163 (#163 from some mobiles)") == ""
    assert diallable("116 111") == "116 111"


@pytest.mark.django_db
def test_every_line_of_the_list_fits_the_table():
    for line in listed_lines():
        Helpline(**vars(line)).full_clean()


def test_the_list_names_public_pages_only():
    text = HELPLINE_FILE.read_text("utf-8")

    assert "https://www.inhope.org" in text
    assert not re.search(r"file ids? |look-up|file://|localhost|127\.0", text)
