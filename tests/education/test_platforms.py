"""What is said about the apps that a reporter named."""

import pytest

from education.actions.load_platforms import load_platforms
from education.platforms import apps_in_file, apps_in_rows, apps_named, without_blocking

pytestmark = pytest.mark.django_db


def test_the_apps_come_in_the_order_named_and_once(make_app, now):
    make_app(slug="one")
    make_app(slug="two")

    named = apps_named(["two", "one", "two", "other"], now=now)

    assert [app.slug for app in named] == ["two", "one"]


@pytest.mark.parametrize(("confidence", "count"), [("medium", 1), ("low", 0), ("unknown", 0)])
def test_doubtful_steps_are_kept_back(make_app, now, confidence, count):
    make_app(confidence=confidence)

    assert len(apps_named(["chatter"], now=now)) == count


def test_a_doubtful_field_is_kept_back_and_the_sure_ones_stay(make_app, now):
    make_app(unsure_of=["block_steps", "help_url"], help_url="https://example.org/")

    [app] = apps_named(["chatter"], now=now)

    assert (app.block_steps, app.help_url) == ((), "")
    assert app.report_steps == ("Tap Report.",)


def test_without_blocking_not_a_word_of_it_is_left(make_app, now):
    make_app(
        report_steps=["Tap Report.", "Tap Report and Block."],
        limits=["A blocked person can come back.", "Report soon."],
        block_is_told=False,
    )
    [app] = apps_named(["chatter"], now=now)

    quiet = without_blocking(app)

    assert (quiet.block_steps, quiet.block_is_told) == ((), None)
    assert (quiet.report_steps, quiet.limits) == (("Tap Report.",), ("Report soon.",))


def test_the_database_is_asked_once_for_all_apps(make_app, now, django_assert_num_queries):
    make_app(slug="one")
    make_app(slug="two")

    with django_assert_num_queries(1):
        apps_named(["one"], now=now)
        apps_named(["two"], now=now)


def test_with_a_dead_database_the_shipped_steps_show(now, database_is_down):
    database_is_down()

    [app] = apps_named(["whatsapp"], now=now)

    assert app.report_steps


def test_the_file_and_the_database_say_the_same():
    load_platforms()

    assert apps_in_rows("all") == apps_in_file("all")
