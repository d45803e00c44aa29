"""A report: what queues need in clear, and its words under its own key."""

from datetime import datetime
from typing import Self
from uuid import UUID, uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan

from reports.models.choices import choices_of
from reports.vocabulary import (
    CAMPAIGN_SLUG_LENGTH,
    OPEN_STATES,
    AgeBand,
    Audience,
    Level,
    State,
)


class ReportQuerySet(models.QuerySet["Report"]):
    def open(self) -> Self:
        return self.filter(state__in=sorted(OPEN_STATES))

    def in_queue_order(self) -> Self:
        """Most urgent level first, then the one whose clock runs out first."""
        return self.order_by("level", "due_at", "id")

    def after(self, *, level: str, due_at: datetime, report_id: UUID) -> Self:
        """Return the rows behind this place of the queue (keyset, never an offset).

        One comparison of rows: an OR of three would read the whole level before the place.
        """
        place = Tuple("level", "due_at", "id")
        return self.filter(TupleGreaterThan(place, (level, due_at, report_id)))

    def received_but_not_queued(self) -> Self:
        return self.filter(state=State.RECEIVED)


class Report(models.Model):
    """What the service must know without opening anything. No name, no story, no code."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    # The audit log names a report by this; erasing the report cuts the link.
    audit_ref = models.UUIDField(default=uuid4, unique=True, editable=False)
    form_tag = models.BinaryField(max_length=32, unique=True, editable=False)
    audience = models.CharField(max_length=16, choices=choices_of(Audience))
    age_band = models.CharField(max_length=8, choices=choices_of(AgeBand))
    language = models.CharField(max_length=16)
    country = models.CharField(max_length=2, blank=True)
    # Which campaign's link was followed. Only ever counted: no page shows it beside a report.
    campaign = models.CharField(
        max_length=CAMPAIGN_SLUG_LENGTH, blank=True, default="", db_default=""
    )
    harms = models.JSONField(default=list)
    state = models.CharField(max_length=20, choices=choices_of(State), default=State.RECEIVED)
    version = models.PositiveIntegerField(default=1)
    level = models.CharField(max_length=2, choices=choices_of(Level))
    due_at = models.DateTimeField()
    moderator = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True
    )
    person_may_live_there = models.BooleanField(default=True)
    legal_hold = models.BooleanField(default=False)
    needs_a_person = models.BooleanField(default=False)
    received_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    # What was said before stays folded on the reporter's page until they ask for it.
    hidden_since = models.DateTimeField(null=True, blank=True)
    # Pairs of role and local day. The reporter reads it; the audit log is not theirs to read.
    opened_by = models.JSONField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["level", "due_at", "id"],
                condition=Q(state__in=sorted(OPEN_STATES)),
                name="report_queue",
            ),
            models.Index(
                fields=["received_at"], condition=Q(state=State.RECEIVED), name="report_untriaged"
            ),
            models.Index(
                fields=["campaign", "received_at"],
                condition=Q(campaign__gt=""),
                name="report_campaign",
            ),
        ]

    def __str__(self) -> str:
        return f"Report {self.short_name}"

    @property
    def short_name(self) -> str:
        """Eight letters and digits that staff can say aloud; they tell nothing of the report."""
        return self.id.hex[:8]

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES


class ReportKey(models.Model):
    """The report's data key, sealed twice. Deleting this row makes every copy unreadable."""

    report = models.OneToOneField(
        Report, on_delete=models.CASCADE, primary_key=True, related_name="key"
    )
    locator = models.BinaryField(max_length=32, unique=True)
    pepper_version = models.PositiveSmallIntegerField()
    sealed_for_staff = models.BinaryField()
    wrapped_by_code = models.BinaryField()

    def __str__(self) -> str:
        return f"Key of {self.report_id}"


class SealedAnswer(models.Model):
    """Answers under the report's key: `tapped` (the choices) and `words` (what was typed)."""

    class Field(models.TextChoices):
        TAPPED = "tapped"
        WORDS = "words"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="sealed_answers")
    field = models.CharField(max_length=8, choices=Field.choices)
    sealed = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "field"], name="one_sealed_answer_per_field")
        ]

    def __str__(self) -> str:
        return f"{self.field} of {self.report_id}"
