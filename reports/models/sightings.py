"""Identifiers of a suspected person, sealed, with a keyed index that finds equal ones."""

from uuid import uuid4

from django.db import models

from reports.models.report import Report


class Identifier(models.Model):
    """A handle, link, phone or e-mail, known only by its keyed index."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField(max_length=8)
    exact_index = models.BinaryField(max_length=16)
    norm_version = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "exact_index"], name="one_identifier")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class Sighting(models.Model):
    """An identifier that stands in a report. The value is under that report's own key."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="sightings")
    identifier = models.ForeignKey(Identifier, on_delete=models.CASCADE, related_name="sightings")
    sealed_value = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "identifier"], name="one_sighting")
        ]

    def __str__(self) -> str:
        return f"Sighting in {self.report_id}"
