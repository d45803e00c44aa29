"""The gates of the interface brief (2.3) over every text of the child's site."""

import pytest

from readability.gates import NEVER, TELLTALE
from reports.journey.wording import FILES, read_texts
from reports.templatetags._icons import ICONS
from safety_portal.settings.environment import BASE_DIR
from scripts.wording import LISTS, PARTS, rows

ROWS = list(rows())
TEXTS = read_texts(FILES)
CHILDREN = {"6-9", "10-12", "13-17", "shared"}


def test_no_page_is_harder_than_its_reader_can_take():
    assert {f"{row.page} for {row.reader}": row.misses for row in ROWS if row.misses} == {}


def test_every_text_is_measured():
    measured = {row.page for row in ROWS}

    assert set(TEXTS) - measured <= PARTS
    assert measured >= LISTS
    assert len(ROWS) > len(TEXTS)


def lines_for_children() -> list[tuple[str, str]]:
    return [
        (f"{key} {reader}", str(text))
        for key, readers in TEXTS.items()
        for reader, text in readers.items()
        if reader in CHILDREN
    ]


@pytest.mark.parametrize(("where", "text"), lines_for_children())
def test_nothing_is_said_to_a_child_that_must_never_be_said(where, text):
    assert not NEVER.search(text), where


def test_no_name_of_an_icon_or_a_file_that_a_browser_asks_for_tells_what_the_site_is_for():
    files = [path.name for path in (BASE_DIR / "static").rglob("*") if path.is_file()]

    assert files
    assert [name for name in [*ICONS, *files] if TELLTALE.search(name)] == []
