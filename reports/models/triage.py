"""Why a report has its level."""

from uuid import uuid4

from django.db import models

from reports.models.choices import choices_of
from reports.models.report import Report
from reports.vocabulary import Level


class Evaluation(models.Model):
    """What the rules said, with reasons and unknowns as codes. Facts themselves stay sealed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="evaluations")
    pack_sha256 = models.CharField(max_length=64)
    level = models.CharField(max_length=2, choices=choices_of(Level))
    reasons = models.JSONField(default=list)
    unknowns = models.JSONField(default=list)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return f"{self.level} for {self.report_id}"
