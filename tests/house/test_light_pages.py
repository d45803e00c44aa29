"""Style sheets and script of the child's pages: read from both sides, and by an old phone."""

import re

import brotli
import pytest

from scripts.command_lines import ROOT

STATIC = ROOT / "static"
# The sheets that the child's pages load; the others are the desk's.
SHEETS = ("site", "facts", "lake", "media", "plum", "poster")
SCRIPT = STATIC / "js" / "site.js"
MOST_BYTES_OF_SCRIPT = 2048

COMMENTS = re.compile(r"/\*.*?\*/", re.S)
SIDE = "(?:left|right)"
PHYSICAL = re.compile(
    rf"\b(?:margin|padding|border|scroll-margin|scroll-padding)-{SIDE}\b"
    rf"|\bborder-(?:top|bottom)-{SIDE}-radius\b"
    rf"|(?<![-\w]){SIDE}\s*:"
    rf"|\b(?:text-align|float|clear)\s*:\s*{SIDE}\b"
)
# Top, right, bottom, left: in a page from the right the second and fourth must be alike.
FOUR_SIDES = re.compile(
    r"\b(?:margin|padding|inset)\s*:\s*([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;}]+)"
)
# What came with ES2015 or later. A spread or a default says nothing without one of these.
NEW_SYNTAX = re.compile(r"=>|`|\b(?:const|let|class|async|await|import|export)\b|\.\.\.|\?\.|\?\?")


def physical_in(css: str) -> list[str]:
    """Return what says left or right, where a page in Arabic needs start or end."""
    text = COMMENTS.sub("", css)
    uneven = [each[0] for each in FOUR_SIDES.finditer(text) if each[2] != each[4]]
    return [*(each[0] for each in PHYSICAL.finditer(text)), *uneven]


@pytest.mark.parametrize("name", SHEETS)
def test_no_sheet_of_a_childs_page_says_left_or_right(name):
    css = (STATIC / "css" / f"{name}.css").read_text(encoding="utf-8")

    assert "{" in css
    assert physical_in(css) == []


@pytest.mark.parametrize(
    "css",
    [
        *("a { margin-left: 1rem }", "a{padding-right:0}", "a { left: 0 }", "a{right:0}"),
        *("a { text-align: left }", "a { float: right }", "a { margin: 0 1rem 0 2rem }"),
        "a { border-top-left-radius: 1rem }",
    ],
)
def test_a_rule_that_says_left_or_right_would_be_found(css):
    assert len(physical_in(css)) == 1


def test_words_that_only_look_like_a_side_are_left_alone():
    css = "a { margin-inline-start: 0; padding: 0 1rem 2rem 1rem } /* left: 0 */ .leave-right {}"

    assert physical_in(css) == []


def test_a_phone_of_2012_can_read_the_script():
    script = COMMENTS.sub("", SCRIPT.read_text(encoding="utf-8"))

    assert "function" in script
    assert NEW_SYNTAX.findall(script) == []
    assert NEW_SYNTAX.findall("let each = all.map(one => `${one}`);") == ["let", "=>", "`", "`"]


def test_the_script_comes_in_one_small_packet():
    assert len(brotli.compress(SCRIPT.read_bytes())) <= MOST_BYTES_OF_SCRIPT
