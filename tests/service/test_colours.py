"""Colours an operator may choose: each pair of the interface brief (2.17), light and dark."""

import re

import pytest

from safety_portal.settings.environment import BASE_DIR
from service.reading import COLOURS

STYLES = BASE_DIR / "static" / "css"
DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}", re.DOTALL)
VALUE = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6})\b")
LONGEST_FILE = 900
TEXT, UI = 4.5, 3.0
# What lies on what, and the ratio that is needed (WCAG 1.4.3 and 1.4.11).
PAIRS = [
    *[(text, ground, TEXT) for text in ("text", "muted", "link") for ground in ("bg", "soft")],
    ("btn-text", "btn", TEXT),
    ("btn-text", "btn-on", TEXT),
    ("btn", "bg", UI),
    ("line", "bg", UI),
    ("line", "soft", UI),
    ("focus", "bg", UI),
    ("focus", "soft", UI),
    ("warn-text", "warn", TEXT),
    ("warn-line", "bg", UI),
    ("err", "bg", TEXT),
    ("err", "err-bg", TEXT),
    ("ok-text", "ok", TEXT),
    *[("text", ground, TEXT) for ground in ("page", "sky", "sun")],
    ("muted", "page", TEXT),
    ("link", "page", TEXT),
    ("btn", "sky", UI),
]


def colours_of(name, theme):
    """Return the values of a set over those of the site."""
    found = {}
    for file in ("site.css", f"{name}.css"):
        if not (STYLES / file).exists():
            continue
        source = (STYLES / file).read_text(encoding="utf-8")
        dark = DARK.search(source)
        assert dark, file
        found |= dict(VALUE.findall(source[: dark.start()]))
        if theme == "dark":
            found |= dict(VALUE.findall(dark[1]))
    return found


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(each * 2 for each in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    ]
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", COLOURS)
def test_every_pair_can_be_read(name, theme):
    colours = colours_of(name, theme)

    ratios = {(a, b): contrast(colours[a], colours[b]) for a, b, _ in PAIRS}

    assert {pair: ratios[pair[:2]] for pair in PAIRS if ratios[pair[:2]] < pair[2]} == {}


def test_the_measure_is_the_known_one():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#1b2430", "#fff") == pytest.approx(15.65, abs=0.01)


@pytest.mark.parametrize("name", COLOURS[1:])
def test_a_set_of_colours_is_a_tiny_file_and_names_only_what_site_css_has(name):
    source = (STYLES / f"{name}.css").read_text(encoding="utf-8")

    assert len(source.encode()) < LONGEST_FILE
    assert set(colours_of(name, "light")) == set(colours_of("leaf", "light"))
