"""Tasks: what beat asks for exists; connections stay with the worker, broken ones do not."""

import pytest
from celery.signals import task_postrun
from django.db import connection

from safety_portal.celery import app


def test_a_worker_keeps_its_connections_from_task_to_task():
    assert app.conf.db_reuse_max >= 100


def test_beat_asks_for_tasks_that_there_are():
    app.loader.import_default_modules()

    asked_for = {each["task"] for each in app.conf.beat_schedule.values()}

    assert asked_for <= set(app.tasks)


def test_pages_go_up_and_down_within_a_minute_of_their_time():
    asked = app.conf.beat_schedule["publish-what-is-due"]

    assert asked["task"] == "safety_portal.tasks.publish_what_is_due"
    assert asked["schedule"] <= 60


@pytest.mark.django_db(transaction=True)
def test_after_a_task_a_connection_is_given_back_and_the_next_task_gets_a_good_one():
    connection.ensure_connection()
    connection.errors_occurred = True

    task_postrun.send(sender=None)

    assert connection.connection is None
    connection.ensure_connection()
    assert connection.is_usable()
