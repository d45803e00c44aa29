from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

pytestmark = pytest.mark.django_db
OURS = ("reports", "accounts", "education", "transparency")


def test_every_model_has_its_migration():
    told = StringIO()

    call_command("makemigrations", *OURS, check=True, dry_run=True, stdout=told)

    assert "No changes" in told.getvalue()


def test_ids_of_reports_are_made_in_python():
    """The public role inserts without being allowed to read anything back."""
    for model in apps.get_app_config("reports").get_models():
        key = model._meta.pk
        assert not isinstance(key, models.AutoField | models.BigAutoField), model


def test_no_table_has_a_place_for_a_file():
    for app in OURS:
        for model in apps.get_app_config(app).get_models():
            fields = [field for field in model._meta.get_fields() if hasattr(field, "upload_to")]
            assert fields == [], model
