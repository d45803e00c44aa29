"""How to block and to report in an app, in words a child may read."""

import re
from datetime import date, timedelta
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from education.models.helpline import ISO2
from education.models.sureness import SURE_ENOUGH, Confidence, ListedRow

LONGEST_LINE = 120
# `_about.menus_change` of the shipped list: every 3 months.
STEPS_GOOD_FOR = timedelta(days=92)
# safeguarding.md H23 and interface.md 2.3: words that no child's page says.
NEVER_SAID = re.compile(r"nud(e|ity)|naked|screen ?shot|abuse|porn", re.IGNORECASE)
# The fields that can be in doubt while the rest of a row is sure.
DOUBTABLE = ("block_steps", "report_steps", "limits", "help_url", "minimum_age")


def validate_lines(value: object) -> None:
    """Take a list of short lines that a child may read. Raises ValidationError for other things."""
    if not isinstance(value, list) or not all(isinstance(line, str) and line for line in value):
        message = 'Write a list of lines, such as ["Open the chat.", "Tap Block."].'
        raise ValidationError(message)
    if any(len(line) > LONGEST_LINE or NEVER_SAID.search(line) for line in value):
        message = "Keep each line short, and name no kind of picture: a child reads this."
        raise ValidationError(message)


def validate_doubts(value: object) -> None:
    """Take a list of names of fields. Raises ValidationError for other things."""
    if not isinstance(value, list) or not set(value) <= set(DOUBTABLE):
        message = f"Write a list of these: {', '.join(DOUBTABLE)}."
        raise ValidationError(message)


def validate_countries(value: object) -> None:
    """Take a list of countries, two capital letters each. Raises ValidationError otherwise."""
    if not isinstance(value, list) or not all(re.fullmatch(ISO2, str(code)) for code in value):
        message = 'Write a list of countries, such as ["TH"].'
        raise ValidationError(message)


class PlatformQuerySet(models.QuerySet["Platform"]):
    def shown_to_children(self) -> Self:
        """Keep the apps whose steps are sure enough. Their names may be shown in any case."""
        return self.filter(confidence__in=SURE_ENOUGH)

    def still_to_check(self, today: date) -> Self:
        """Keep the apps in which nobody has tried the steps for three months, or ever."""
        return self.exclude(checked_on__gt=today - STEPS_GOOD_FOR)


class Platform(ListedRow):
    """An app or game: its name for a choice, its steps for whoever named it.

    A field named in `unsure_of` is shown to nobody outside until a person has tried it.
    """

    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    block_steps = models.JSONField(default=list, blank=True, validators=[validate_lines])
    report_steps = models.JSONField(default=list, blank=True, validators=[validate_lines])
    limits = models.JSONField(default=list, blank=True, validators=[validate_lines])
    help_url = models.URLField(blank=True)
    popular_in = models.JSONField(
        default=list,
        blank=True,
        validators=[validate_countries],
        help_text="Countries in which the choice of apps begins with this one.",
    )
    minimum_age = models.PositiveSmallIntegerField(null=True, blank=True)
    report_is_told = models.BooleanField(
        null=True, blank=True, help_text="No only where a source says that they are not told."
    )
    block_is_told = models.BooleanField(
        null=True, blank=True, help_text="No only where a source says that they are not told."
    )
    unsure_of = models.JSONField(
        default=list,
        blank=True,
        validators=[validate_doubts],
        help_text="Fields not shown yet. Try the steps on a phone, then take them out of here.",
    )
    checked_on = models.DateField(
        null=True, blank=True, help_text="The day one of the team tried the steps on a phone."
    )

    menus_change = models.BooleanField(
        default=False,
        help_text="The menus of this app moved, or differ from phone to phone: try the steps soon.",
    )

    objects = PlatformQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(confidence__in=Confidence.values), name="platform_confidence_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name
