"""What two people decide: who proposed it, which second person agreed or why not, and when."""

from typing import Self, TypeVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class OwnProposalError(Exception):
    """Nobody decides on their own proposal: another person must look."""


class ChangeDecidedError(Exception):
    """Somebody has decided it already, or it was taken back."""


class ChangeOutdatedError(Exception):
    """What it would change is no longer what its proposer saw: propose it again."""


class NotYourProposalError(Exception):
    """Only the proposer takes a proposal back; others decline it with a reason."""


class NothingChangedError(Exception):
    """Every value proposed is the one in force."""


Row = TypeVar("Row", bound="Proposal")


class ProposalQuerySet(models.QuerySet[Row]):
    """The rows of whatever two people decide."""

    def waiting(self) -> Self:
        """Return what nobody has decided yet, oldest first."""
        return self.filter(in_force_at=None, closed_at=None).order_by("proposed_at", "id")

    def decided(self) -> Self:
        return self.exclude(in_force_at=None, closed_at=None)

    def with_people(self) -> Self:
        return self.select_related("proposed_by", "agreed_by", "declined_by")


class Proposal(models.Model):
    """Values before and after, who proposed that, and what became of it. Rows are only added.

    `in_force_at`: since when it counts. `closed_at`: declined, with who and why, or withdrawn.
    Whoever inherits this adds `two_people(...)` to its constraints.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    before = models.JSONField()
    after = models.JSONField()
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField()
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    in_force_at = models.DateTimeField(null=True, blank=True)
    declined_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    reason = models.CharField(max_length=400, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def is_waiting(self) -> bool:
        return self.in_force_at is None and self.closed_at is None

    def close(self, **decided: object) -> None:
        """Store how it was closed. Raises ChangeDecidedError where somebody decided before."""
        rows = type(self)._default_manager.filter(pk=self.pk, in_force_at=None, closed_at=None)
        if not rows.update(**decided):
            raise ChangeDecidedError


def two_people(name: str, *, at_once: Q) -> list[models.BaseConstraint]:
    """Return what the database itself asks: a second person, but where `at_once` holds."""
    return [
        models.CheckConstraint(
            condition=Q(agreed_by=None) | ~Q(agreed_by=F("proposed_by")),
            name=f"{name}_agreed_by_another",
        ),
        models.CheckConstraint(
            condition=Q(declined_by=None) | ~Q(declined_by=F("proposed_by")),
            name=f"{name}_declined_by_another",
        ),
        models.CheckConstraint(
            condition=Q(in_force_at=None) | at_once | ~Q(agreed_by=None),
            name=f"{name}_in_force_by_two",
        ),
        models.CheckConstraint(
            condition=Q(in_force_at=None) | Q(closed_at=None),
            name=f"{name}_decided_once",
        ),
    ]
