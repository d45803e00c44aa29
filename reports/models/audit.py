"""Who did what and when. Rows are only ever added; they hold codes, never words."""

from uuid import uuid4

from django.conf import settings
from django.db import models


class AuditEvent(models.Model):
    """One thing that happened. `audit_ref` names the report and goes when the report goes."""

    class Action(models.TextChoices):
        RECEIVED = "received"
        TRIAGED = "triaged"
        TRIAGE_FAILED = "triage_failed"
        STATE_CHANGED = "state_changed"
        LEVEL_CHANGED = "level_changed"
        TAKEN = "taken"
        GIVEN_BACK = "given_back"
        REPORT_OPENED = "report_opened"
        STORY_OPENED = "story_opened"
        MESSAGE_SENT = "message_sent"
        MESSAGE_RECEIVED = "message_received"
        STOP_ASKED = "stop_asked"
        STOP_TAKEN_BACK = "stop_taken_back"
        DELETE_ASKED = "delete_asked"
        DELETE_TAKEN_BACK = "delete_taken_back"
        OTHER_PERSON_ASKED = "other_person_asked"
        OTHER_TAKEN_BACK = "other_taken_back"
        OTHER_PERSON_GIVEN = "other_person_given"
        CODE_CHANGED = "code_changed"
        OLD_HIDDEN = "old_hidden"
        QUESTION_SKIPPED = "question_skipped"
        HELPED_SAID = "helped_said"
        COMPLAINT_SENT = "complaint_sent"
        COMPLAINT_OPENED = "complaint_opened"
        COMPLAINT_ANSWERED = "complaint_answered"
        HOUSEHOLD_NOTED = "household_noted"
        PROMISE_MISSED = "promise_missed"
        CLOCK_MISSED = "clock_missed"
        ERASED = "erased"
        ROLE_CHANGED = "role_changed"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    at = models.DateTimeField()
    action = models.CharField(max_length=20, choices=Action.choices)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True
    )
    actor_role = models.CharField(max_length=20)
    audit_ref = models.UUIDField(null=True, blank=True)
    report_version = models.PositiveIntegerField(null=True, blank=True)
    new_status = models.CharField(max_length=20, blank=True)
    detail = models.JSONField(default=dict)

    class Meta:
        ordering = ["at", "id"]
        indexes = [
            models.Index(fields=["audit_ref", "report_version"], name="audit_of_report"),
            models.Index(fields=["at", "id"], name="audit_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.action} at {self.at:%Y-%m-%d %H:%M}"
