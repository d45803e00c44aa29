"""What a reporter asks of us beyond a message: to stop, to delete, another person, to do better."""

from typing import Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.choices import choices_of
from reports.models.report import Report
from reports.vocabulary import WishKind


class WishQuerySet(models.QuerySet["Wish"]):
    def standing(self) -> Self:
        """Return the wishes that were neither fulfilled nor taken back."""
        return self.filter(done_at=None, taken_back_at=None)


class Wish(models.Model):
    """A wish of the reporter. A person fulfils it, or it happens by itself on `carry_out_on`."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="wishes")
    kind = models.CharField(max_length=12, choices=choices_of(WishKind))
    asked_at = models.DateTimeField()
    carry_out_on = models.DateField(null=True, blank=True)
    # Whose report it was when another person was asked for: this one cannot be the other one.
    asked_about = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True
    )
    taken_back_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    objects = WishQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "kind"],
                condition=Q(taken_back_at=None, done_at=None),
                name="one_standing_wish_of_a_kind",
            )
        ]

    def __str__(self) -> str:
        return f"Wish {self.kind} of {self.report_id}"


class Complaint(models.Model):
    """What the reporter says we did badly, and the answer: sealed, and for leads alone.

    Not a message: whoever works on the report reads those.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="complaints")
    # The same form posted twice carries the same tag and is stored once.
    form_tag = models.BinaryField(max_length=32, unique=True)
    sealed = models.BinaryField()
    made_at = models.DateTimeField()
    sealed_answer = models.BinaryField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True
    )

    class Meta:
        ordering = ["made_at", "id"]

    def __str__(self) -> str:
        return f"Complaint about {self.report_id}"
