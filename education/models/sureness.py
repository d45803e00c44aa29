"""How sure a row is, and whose row it is: what help lines and platforms share."""

from typing import Any

from django.db import models


class Confidence(models.TextChoices):
    """How sure what a row says is, on the scale of the shipped lists."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNKNOWN = "unknown"


# A wrong number costs a child the moment it dared to call, so doubt means silence.
SURE_ENOUGH = (Confidence.HIGH, Confidence.MEDIUM)


class ListedRow(models.Model):
    """A row of a shipped list that people correct.

    Saving a row makes it a person's row: loading the shipped list never writes over it again.
    """

    confidence = models.CharField(
        max_length=7, choices=Confidence.choices, default=Confidence.UNKNOWN
    )
    as_of_year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Year of the newest source."
    )
    sources = models.JSONField(default=list, blank=True)
    notes = models.TextField(blank=True)
    edited_by_hand = models.BooleanField(default=False, editable=False)

    class Meta:
        abstract = True

    # Any: Django's own signature of save() has changed between versions.
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the row as a person's work. The loaders write past this, on purpose."""
        self.edited_by_hand = True
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "edited_by_hand"}
        super().save(*args, **kwargs)
