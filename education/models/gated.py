"""What every text that a child may read has: its words by reader, and who checked them."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from education.safe_messaging import POINTS, words_mark
from education.said import Said
from languages.known import SOURCE


def check_points(points: Any) -> None:
    """Raise ValidationError unless `points` is a list of points of the checklist."""
    if not isinstance(points, list) or not set(points) <= POINTS.keys():
        message = "Choose points of the checklist."
        raise ValidationError(message)


class PointsField(models.JSONField):
    """The ticked points of the checklist."""

    def __init__(self, **options: Any) -> None:
        settings: dict[str, Any] = {"default": list, "blank": True, "validators": [check_points]}
        super().__init__(**{**settings, **options})

    def formfield(self, **_options: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=list(POINTS.items()),
            widget=forms.CheckboxSelectMultiple,
            required=False,
            label="Before it goes up",
            help_text="Read every word, then tick what is true of it. Changed words ask again.",
        )

    def value_from_object(self, obj: models.Model) -> Any:
        return list(super().value_from_object(obj) or [])


class Gated(models.Model):
    """`safe_messaging_of` is the checksum of the words that the ticks were given to."""

    safe_messaging = PointsField()
    safe_messaging_of = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True

    def said(self) -> Iterator[Said]:
        """Give the words by reader; nothing for a reader whom it does not speak to."""
        raise NotImplementedError

    def ticks(self) -> list[str]:
        """Return the points ticked for the words as they are now."""
        is_same = self.safe_messaging_of == words_mark(self.said())
        return list(self.safe_messaging) if is_same else []

    def tick(self, points: list[str]) -> None:
        """Keep the points as true of the words as they are now."""
        self.safe_messaging = points
        self.safe_messaging_of = words_mark(self.said())

    def is_checked(self) -> bool:
        """Say whether every point is ticked. A translation says what its source says."""
        row: Any = self  # Any: what Wagtail adds to a translatable row has no types.
        if row.locale.language_code != SOURCE:
            sources = type(row).objects.filter(translation_key=row.translation_key)
            row = sources.filter(locale__language_code=SOURCE).first() or row
        return set(row.ticks()) == POINTS.keys()


class UpByPublishing(models.Model):
    """A new row is never up: only publishing puts it up, where the rules are asked.

    Wagtail would store a new page as live before it asks, and a copy of a live page as live. What
    it keeps as an alias has no words of its own: those of its source are up, or it is not.
    """

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:  # Any: Wagtail's pages take more
        if self._state.adding and getattr(self, "alias_of_id", None) is None:
            self.live = False
        super().save(*args, **kwargs)
