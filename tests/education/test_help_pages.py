"""The page that is served while the database is down."""

import re
from datetime import UTC, datetime

import pytest
from django.core.management import call_command

from education.help_pages import help_page_path, read_help_page, write_help_pages

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _kenya(settings, tmp_path):
    settings.COUNTRY = "KE"
    settings.DATA_DIR = tmp_path
    settings.LANGUAGES = [("en", "English")]


def test_there_is_no_page_until_one_was_written(make_line):
    assert read_help_page("en") is None

    make_line()
    write_help_pages(now=NOW)

    assert "116" in (read_help_page("en") or "")


def test_the_page_shows_sure_numbers_with_their_country_and_no_others(make_line):
    make_line(kind="emergency", number="112")
    make_line(number="115", confidence="low")

    write_help_pages(now=NOW)

    page = read_help_page("en") or ""
    assert 'In Kenya call <a class="back" href="tel:112">' in page
    assert "115" not in page


def test_the_page_says_free_only_where_a_line_is_marked_free(make_line):
    line = make_line(is_free=None)
    write_help_pages(now=NOW)
    assert "It is free" not in (read_help_page("en") or "")

    line.is_free = True
    line.save()
    write_help_pages(now=NOW)

    assert "It is free" in (read_help_page("en") or "")


def test_the_page_says_what_each_line_is_for(make_line):
    make_line(kind="hotline", number="0800 100 200")
    write_help_pages(now=NOW)
    assert "A picture or page to take down?" in (read_help_page("en") or "")
    assert "Not safe now?" not in (read_help_page("en") or "")

    make_line(kind="emergency", number="112")
    write_help_pages(now=NOW)

    assert "Not safe now?" in (read_help_page("en") or "")


def test_without_a_number_the_page_points_to_people_and_to_the_directory(settings, make_line):
    make_line()
    settings.COUNTRY = ""

    write_help_pages(now=NOW)

    page = read_help_page("en") or ""
    assert "We do not have a number" in page
    assert "https://childhelplineinternational.org/" in page
    assert "tel:" not in page


def test_a_name_cannot_bring_markup_into_the_page(make_line):
    make_line(name="<b>Line</b>")

    write_help_pages(now=NOW)

    page = read_help_page("en") or ""
    assert "&lt;b&gt;Line&lt;/b&gt;" in page
    assert "<b>" not in page


def test_the_page_needs_no_other_file_and_offers_the_way_out(settings, make_line):
    make_line()

    write_help_pages(now=NOW)

    page = read_help_page("en") or ""
    way_out = f'<a class="exit" href="{settings.NEUTRAL_URL}" rel="noreferrer nofollow">'
    assert f"{way_out}Leave fast</a>" in re.sub(r"\s+", " ", page)
    for part in ("<script", "<link", "<img", "style"):
        assert part not in page


def test_each_language_that_is_offered_has_a_page_of_its_own(settings, make_line):
    settings.LANGUAGES = [("en", "English"), ("sw", "Kiswahili")]
    make_line()

    write_help_pages(now=NOW)

    assert '<html lang="sw" dir="ltr">' in (read_help_page("sw") or "")
    assert '<html lang="sw" dir="ltr">' in (read_help_page("sw-KE") or "")
    assert '<html lang="en" dir="ltr">' in (read_help_page("pt") or "")


def test_the_page_of_a_language_says_what_a_number_is_for_in_that_language(settings, make_line):
    """The list names an emergency number in English; the question above it says it already."""
    settings.LANGUAGES = [("en", "English"), ("sw", "Kiswahili")]
    make_line(kind="emergency", number="112", name="Emergency number")
    make_line(kind="helpline", number="116", name="Childline Kenya")

    write_help_pages(now=NOW)

    page = read_help_page("sw") or ""
    assert "Emergency number" not in page
    assert "Childline Kenya" in page
    assert "tel:112" in page


@pytest.mark.parametrize("language", ["en", "en-GB", "EN_us", "km", "", "../../etc/passwd"])
def test_every_language_gets_a_page_from_the_help_folder(language, tmp_path, make_line):
    make_line()
    write_help_pages(now=NOW)

    assert help_page_path(language) == tmp_path / "help" / "en.html"
    assert "116" in (read_help_page(language) or "")


def test_with_a_dead_database_the_page_that_is_there_stays(make_line, database_is_down):
    make_line(number="11601")
    write_help_pages(now=NOW)
    database_is_down()

    assert write_help_pages(now=NOW) == []

    assert "11601" in (read_help_page("en") or "")


def test_with_a_dead_database_and_no_page_the_shipped_numbers_are_written(database_is_down):
    database_is_down()

    assert len(write_help_pages(now=NOW)) == 1

    assert "tel:116" in (read_help_page("en") or "")


def test_a_write_that_fails_leaves_the_old_page_whole(make_line, monkeypatch, tmp_path):
    make_line()
    write_help_pages(now=NOW)
    before = read_help_page("en")

    def disk_is_full(_handle: int) -> None:
        raise OSError

    monkeypatch.setattr("education.help_pages.os.fsync", disk_is_full)
    with pytest.raises(OSError, match=r"^$"):
        write_help_pages(now=NOW)

    assert read_help_page("en") == before
    assert [path.name for path in (tmp_path / "help").iterdir()] == ["en.html"]


def test_the_page_can_be_read_by_another_user_of_the_machine(make_line):
    make_line()
    write_help_pages(now=NOW)

    assert help_page_path("en").stat().st_mode & 0o777 == 0o644


def test_a_page_that_is_not_text_counts_as_none(make_line):
    make_line()
    write_help_pages(now=NOW)
    help_page_path("en").write_bytes(b"\xff\xfe\xff")

    assert read_help_page("en") is None


def test_the_command_writes_the_pages(make_line, capsys):
    make_line()

    call_command("write_help_pages")

    assert capsys.readouterr().out == "Help pages written: 1.\n"
    assert "116" in (read_help_page("en") or "")
