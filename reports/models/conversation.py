"""Messages between the reporter and the team."""

from uuid import uuid4

from django.conf import settings
from django.db import models

from reports.models.choices import choices_of
from reports.models.report import Report
from reports.vocabulary import Direction


class Message(models.Model):
    """One message, sealed under the report's key. A reporter is shown days, never times."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="messages")
    direction = models.CharField(max_length=16, choices=choices_of(Direction))
    author_role = models.CharField(max_length=20)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True
    )
    # The same form posted twice carries the same tag and is stored once.
    form_tag = models.BinaryField(max_length=32, unique=True)
    sealed = models.BinaryField()
    sent_at = models.DateTimeField()
    read_on = models.DateField(null=True, blank=True)
    # A question of the team; the reporter answers it or skips it.
    is_question = models.BooleanField(default=False)
    skipped_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["sent_at", "id"]
        indexes = [models.Index(fields=["report", "sent_at"], name="message_thread")]

    def __str__(self) -> str:
        return f"Message {self.direction} of {self.report_id}"
