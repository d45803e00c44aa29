"""What the case page offers: wishes, complaints, questions, folded messages, who opened it."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# Columns of `report` arrive empty: SQLite would build the table anew for any other, and the
# trigger of 0002 would go with the old one.
EVENTS = [
    ("received", "Received"),
    ("triaged", "Triaged"),
    ("triage_failed", "Triage Failed"),
    ("state_changed", "State Changed"),
    ("level_changed", "Level Changed"),
    ("taken", "Taken"),
    ("given_back", "Given Back"),
    ("report_opened", "Report Opened"),
    ("story_opened", "Story Opened"),
    ("message_sent", "Message Sent"),
    ("message_received", "Message Received"),
    ("stop_asked", "Stop Asked"),
    ("stop_taken_back", "Stop Taken Back"),
    ("delete_asked", "Delete Asked"),
    ("delete_taken_back", "Delete Taken Back"),
    ("other_person_asked", "Other Person Asked"),
    ("other_taken_back", "Other Taken Back"),
    ("other_person_given", "Other Person Given"),
    ("code_changed", "Code Changed"),
    ("old_hidden", "Old Hidden"),
    ("question_skipped", "Question Skipped"),
    ("helped_said", "Helped Said"),
    ("complaint_sent", "Complaint Sent"),
    ("complaint_opened", "Complaint Opened"),
    ("complaint_answered", "Complaint Answered"),
    ("promise_missed", "Promise Missed"),
    ("clock_missed", "Clock Missed"),
    ("erased", "Erased"),
    ("role_changed", "Role Changed"),
]
WISHES = [("stop", "stop"), ("delete", "delete"), ("other_person", "other person")]
HELPED = [("yes", "yes"), ("bit", "bit"), ("no", "no"), ("worse", "worse")]
PROMISES = [("first_read", "first read"), ("answer", "answer"), ("complaint", "complaint")]


def staff_or_nobody():
    return models.ForeignKey(
        blank=True,
        null=True,
        on_delete=django.db.models.deletion.PROTECT,
        to=settings.AUTH_USER_MODEL,
    )


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("reports", "0002_status_needs_an_audit_event"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="stoprequest", name="one_standing_stop_request"
        ),
        migrations.RenameModel(old_name="StopRequest", new_name="Wish"),
        migrations.AlterModelOptions(name="wish", options={"ordering": ["asked_at"]}),
        migrations.AlterField(
            model_name="wish",
            name="report",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="wishes",
                to="reports.report",
            ),
        ),
        migrations.AddField(
            model_name="wish",
            name="kind",
            field=models.CharField(choices=WISHES, default="stop", max_length=12),
            preserve_default=False,
        ),
        migrations.AddField(model_name="wish", name="asked_about", field=staff_or_nobody()),
        migrations.AddConstraint(
            model_name="wish",
            constraint=models.UniqueConstraint(
                condition=models.Q(("done_at", None), ("taken_back_at", None)),
                fields=("report", "kind"),
                name="one_standing_wish_of_a_kind",
            ),
        ),
        migrations.AddField(
            model_name="report",
            name="hidden_since",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="report",
            name="opened_by",
            field=models.JSONField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="report",
            name="erased_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="message",
            name="is_question",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="message",
            name="skipped_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="statuschange",
            name="with_yes",
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="statuschange",
            name="helped",
            field=models.CharField(blank=True, choices=HELPED, default="", max_length=8),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="promise",
            name="kind",
            field=models.CharField(choices=PROMISES, max_length=12),
        ),
        migrations.AlterField(
            model_name="auditevent",
            name="action",
            field=models.CharField(choices=EVENTS, max_length=20),
        ),
        migrations.CreateModel(
            name="Complaint",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("form_tag", models.BinaryField(max_length=32, unique=True)),
                ("sealed", models.BinaryField()),
                ("made_at", models.DateTimeField()),
                ("sealed_answer", models.BinaryField(blank=True, null=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("answered_by", staff_or_nobody()),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="complaints",
                        to="reports.report",
                    ),
                ),
            ],
            options={"ordering": ["made_at", "id"]},
        ),
    ]
