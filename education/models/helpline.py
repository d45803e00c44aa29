"""Numbers to call, each with its country, its source and how sure it is."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Self

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Upper

from education.models.sureness import SURE_ENOUGH, Confidence, ListedRow

# Only what a phone can dial as it stands: no words, no second number, no extension.
DIALLABLE = r"^\+?[0-9][0-9 ()-]{1,28}$"
ISO2 = r"^[A-Z]{2}$"
# `_about.recheck_every_months` of the shipped list: 6.
NUMBER_GOOD_FOR = timedelta(days=183)


class Kind(models.TextChoices):
    """What a line is for: in danger now, want to talk, a picture or page to remove."""

    EMERGENCY = "emergency", "Emergency number"
    HELPLINE = "helpline", "Child helpline"
    HOTLINE = "hotline", "Hotline for pictures and pages"


class HelplineQuerySet(models.QuerySet["Helpline"]):
    def shown_to_children(self) -> Self:
        """Keep the lines with a number to dial and a confidence of high or medium."""
        return self.filter(confidence__in=SURE_ENOUGH, number__regex=DIALLABLE)

    def in_country(self, iso2: str) -> Self:
        """Keep one country's lines: emergency first, then helplines, then hotlines."""
        ranks = [When(kind=kind, then=Value(rank)) for rank, kind in enumerate(Kind)]
        return self.filter(country_iso2=iso2.upper()).order_by(
            Case(*ranks, default=Value(len(ranks))), "pk"
        )

    def hotlines(self) -> Self:
        """Keep the sure places that take reports of pictures and pages, by address."""
        return self.filter(kind=Kind.HOTLINE, confidence__in=SURE_ENOUGH).exclude(url="")

    def other_names_of(self, values: Mapping[str, Any]) -> list[str]:
        """Return the names that other lines give this country: a sign that it is the wrong one."""
        same = self.filter(country_iso2=values["country_iso2"])
        others = same.exclude(country_name=values["country_name"])
        return sorted(set(others.values_list("country_name", flat=True)))

    def still_to_check(self, today: date) -> Self:
        """Keep the lines that nobody has called for half a year, or ever."""
        return self.exclude(checked_on__gt=today - NUMBER_GOOD_FOR)


class Helpline(ListedRow):
    """A line to call, text or open. Hide one by setting its confidence to unknown."""

    file_key = models.CharField(
        max_length=40,
        unique=True,
        null=True,
        blank=True,
        editable=False,
        help_text="Its place in the shipped list. Empty for a line that an editor added.",
    )
    country_iso2 = models.CharField(max_length=2, validators=[RegexValidator(ISO2)])
    country_name = models.CharField(max_length=80)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    name = models.CharField(max_length=160)
    number = models.CharField(
        max_length=30,
        blank=True,
        validators=[RegexValidator(DIALLABLE)],
        help_text="As people write it. One number, without words.",
    )
    sms = models.CharField(max_length=60, blank=True, help_text="Where to send a text, in words.")
    url = models.URLField(blank=True)
    hours = models.CharField(max_length=120, blank=True)
    is_free = models.BooleanField(
        null=True, blank=True, help_text="Yes only when the line itself says that calls are free."
    )
    languages = models.JSONField(default=list, blank=True)
    checked_on = models.DateField(
        null=True, blank=True, help_text="The day one of the team called the number."
    )

    objects = HelplineQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["country_iso2"], name="helpline_country")]
        constraints = [
            # No pattern in here: SQLite's own shell could then neither check nor restore the table.
            models.CheckConstraint(
                condition=Q(country_iso2=Upper("country_iso2")),
                name="helpline_country_is_upper_case",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=Kind.values), name="helpline_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(confidence__in=Confidence.values), name="helpline_confidence_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country_name}: {self.name}"
