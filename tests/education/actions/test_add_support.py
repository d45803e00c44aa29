"""A tap on "I support this" is counted, and nothing is kept of who tapped."""

import pytest
from django.db import connection

from education.actions.add_support import add_support
from education.models import SupportCount

pytestmark = pytest.mark.django_db


def test_fifty_taps_count_fifty():
    for _ in range(50):
        add_support(call_slug="time-limits")

    assert SupportCount.objects.get().count == 50


def test_a_tap_that_read_an_older_count_loses_none():
    add_support(call_slug="time-limits")
    read_before = SupportCount.objects.get()

    add_support(call_slug="time-limits")
    add_support(call_slug="time-limits")

    assert read_before.count == 1
    assert SupportCount.objects.get().count == 3


def test_the_database_adds_and_not_this_process():
    add_support(call_slug="time-limits")

    with connection.execute_wrapper(only_sums):
        add_support(call_slug="time-limits")

    assert SupportCount.objects.get().count == 2


def only_sums(execute, sql, *given):
    """Pass on what is asked; an UPDATE must name the column on both sides."""
    if sql.startswith("UPDATE"):
        assert '"count" = ("education_supportcount"."count" +' in sql
    return execute(sql, *given)


def test_each_call_has_a_count_of_its_own():
    add_support(call_slug="time-limits")
    add_support(call_slug="another")

    assert dict(SupportCount.objects.values_list("call_slug", "count")) == {
        "time-limits": 1,
        "another": 1,
    }


def test_a_row_has_room_for_nothing_but_the_count():
    columns = {field.name for field in SupportCount._meta.get_fields()}

    assert columns == {"id", "call_slug", "count"}
