"""The numbers on every page: asked for rarely, there even when the database is not."""

from datetime import timedelta

import pytest

from education.actions.load_helplines import load_helplines
from education.help_lines import help_lines, lines_in_file, lines_in_rows

pytestmark = pytest.mark.django_db


def test_a_line_carries_its_country_and_a_number_that_can_be_tapped(make_line, now):
    make_line(number="0800 11-11", name="Child line", is_free=True)

    [line] = help_lines("KE", now=now)

    assert (line.country, line.number, line.tel) == ("Kenya", "0800 11-11", "08001111")
    assert line.is_free is True


def test_a_line_not_marked_free_does_not_say_free(make_line, now):
    make_line(is_free=None)

    assert help_lines("KE", now=now)[0].is_free is None


def test_no_country_means_no_number_and_no_question_to_the_database(
    make_line, now, django_assert_num_queries
):
    make_line()

    with django_assert_num_queries(0):
        assert help_lines("", now=now) == []
    with django_assert_num_queries(1):
        assert len(help_lines("KE", now=now)) == 1


def test_the_database_is_asked_once_a_minute(
    make_line, now, a_minute_later, django_assert_num_queries
):
    make_line()
    help_lines("KE", now=now)

    with django_assert_num_queries(0):
        help_lines("KE", now=now + timedelta(seconds=59))
    with django_assert_num_queries(1):
        help_lines("KE", now=a_minute_later)


def test_a_corrected_number_shows_within_a_minute(make_line, now, a_minute_later):
    line = make_line(number="115")
    help_lines("KE", now=now)

    line.number = "116"
    line.save()

    assert help_lines("KE", now=now)[0].number == "115"
    assert help_lines("KE", now=a_minute_later)[0].number == "116"


def test_a_line_that_became_doubtful_is_gone_within_a_minute(make_line, now, a_minute_later):
    line = make_line()
    assert help_lines("KE", now=now)

    line.confidence = "unknown"
    line.save()

    assert help_lines("KE", now=a_minute_later) == []


def test_with_a_dead_database_the_last_known_numbers_stay(
    make_line, now, a_minute_later, database_is_down
):
    make_line(number="11601")
    before = help_lines("KE", now=now)

    database_is_down()

    assert help_lines("KE", now=a_minute_later) == before


def test_with_a_dead_database_from_the_start_the_shipped_numbers_show(now, database_is_down):
    database_is_down()

    kinds = [line.kind for line in help_lines("KE", now=now)]

    assert kinds == ["emergency", "helpline"]
    assert help_lines("ET", now=now) == []


def test_a_database_that_came_back_is_noticed_within_seconds(
    make_line, now, database_is_down, monkeypatch
):
    make_line(number="11601")
    database_is_down()
    assert help_lines("KE", now=now)[0].number != "11601"

    monkeypatch.undo()

    assert help_lines("KE", now=now + timedelta(seconds=4))[0].number != "11601"
    assert help_lines("KE", now=now + timedelta(seconds=6))[0].number == "11601"


def test_the_caller_cannot_change_what_others_see(make_line, now):
    make_line()

    help_lines("KE", now=now).clear()

    assert len(help_lines("KE", now=now)) == 1


@pytest.mark.parametrize("country", ["KE", "ET", "NZ", "GB", "ID", "ke"])
def test_the_file_and_the_database_show_the_same_lines(country):
    load_helplines()

    assert lines_in_rows(country) == lines_in_file(country)
