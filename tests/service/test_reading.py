"""Single settings: what is refused, and what is taken instead."""

import pytest

from service.fields import FIELDS
from service.wrong import WrongValueError


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("site_name", "  Sun  flower ", "Sun flower"),
        ("check_number", "+254 20 123", "+254 20 123"),
        ("check_number", "", ""),
        ("country", "ke", "KE"),
        ("country", "", ""),
        ("countries", "ke, kh ke", "KE, KH"),
        ("neutral_url", " https://www.weather.example/today ", "https://www.weather.example/today"),
        ("self_harm_choice", "no", "no"),
        ("colours", "lake", "lake"),
        ("opens_again", "2026-03-09", "2026-03-09"),
        ("opens_again", " ", ""),
        ("police_card", "Nobody here\nis after you.", "Nobody here is after you."),
        ("hours_monday", "9:00-17:00", "09:00-17:00"),
    ],
)
def test_a_value_is_kept_in_one_shape(name, text, kept):
    assert FIELDS[name].clean(text) == kept
    assert FIELDS[name].clean(kept) == kept


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("site_name", ""),
        ("site_name", "Report abuse"),
        ("site_name", "x" * 121),
        ("check_number", "call us"),
        ("country", "Kenya"),
        ("neutral_url", "http://www.weather.example/"),
        ("neutral_url", "www.weather.example"),
        ("neutral_url", "https://"),
        ("neutral_url", "https://localhost/"),
        ("neutral_url", "https://192.0.2.1/"),
        ("neutral_url", "https://ana@weather.example/"),
        ("neutral_url", "https://weather.example/a b"),
        ("neutral_url", 'https://weather.example/"><script>'),
        ("neutral_url", "https://weather.example:99999/"),
        ("neutral_url", "https://www.google.com/"),
        ("neutral_url", "https://youtube.com/"),
        ("self_harm_choice", "maybe"),
        ("colours", "red"),
        ("legal_duty", "perhaps"),
        ("police_card", "You must tell them."),
        ("police_card", "{number}"),
        ("police_card", "word " * 17),
        ("police_card", "Yes. " * 100),
    ],
)
def test_a_value_that_does_harm_is_refused(name, text):
    with pytest.raises(WrongValueError):
        FIELDS[name].clean(text)
