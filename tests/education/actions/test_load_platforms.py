"""Loading the shipped list of apps again and again, beside people who correct it."""

import pytest

from education.actions.load_platforms import load_platforms
from education.models import Platform
from education.platform_file import listed_platforms

pytestmark = pytest.mark.django_db


def test_every_listed_app_is_loaded_once():
    first = load_platforms()
    second = load_platforms()

    assert first.added == len(listed_platforms()) == Platform.objects.count()
    assert (second.added, second.changed, second.removed) == (0, 0, 0)


def test_what_an_editor_changed_stays():
    load_platforms()
    app = Platform.objects.get(slug="telegram")
    app.unsure_of = []
    app.save()

    loaded = load_platforms()

    app.refresh_from_db()
    assert app.unsure_of == []
    assert loaded.kept_by_hand == 1


def test_what_nobody_edited_is_brought_up_to_date():
    load_platforms()
    Platform.objects.filter(slug="telegram").update(report_steps=["Old."])

    loaded = load_platforms()

    assert loaded.changed == 1
    assert Platform.objects.get(slug="telegram").report_steps != ["Old."]


def test_an_app_that_left_the_list_leaves_the_site(make_app):
    added_by_an_editor = make_app(slug="own")
    left_the_list = make_app(slug="gone")
    Platform.objects.filter(pk=left_the_list.pk).update(edited_by_hand=False)

    assert load_platforms().removed == 1

    slugs = set(Platform.objects.values_list("slug", flat=True))
    assert added_by_an_editor.slug in slugs
    assert left_the_list.slug not in slugs
