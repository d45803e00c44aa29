"""The pages that ship as files keep the gates of their readers, and name their sources."""

import pytest

from education.icon_names import ICON_NAMES
from education.page_files import page_files
from education.wording import problems_with
from reports.templatetags._icons import ICONS

KINDS = ("advice", "guides", "campaigns", "calls", "checks", "figures")
EVERY_FILE = [file for kind in KINDS for file in page_files(kind)]


@pytest.mark.parametrize("file", page_files("advice"), ids=lambda file: file.key)
def test_advice_keeps_the_gate_of_each_reader(file):
    for reader, said in file.whole["bands"].items():
        lines = [*said["remember"], *said["steps"]]
        assert list(problems_with(lines, reader=reader, title=said["title"])) == []
        assert said["icon"] in ICON_NAMES


def test_a_line_over_the_gate_is_named():
    long = "It is a day and it is a day and we go on to it"

    assert any("at most 12" in each for each in problems_with([long], reader="6-9"))
    assert any("never said" in each for each in problems_with(["You are a victim"], reader="6-9"))


@pytest.mark.parametrize("file", EVERY_FILE, ids=lambda file: f"{file.kind}-{file.key}")
def test_each_file_names_its_sources_and_the_day_it_is_read_again(file):
    assert file.sources
    assert file.review_by.year >= 2027


def test_each_drawing_that_may_be_picked_is_one_of_ours():
    assert [name for name in ICON_NAMES if name not in ICONS] == []
