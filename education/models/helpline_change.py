"""Changes of help numbers. Rows are added; once decided, a row stays as it is."""

from typing import Any

from django.db import models
from django.db.models import Q

from education.models.helpline import Helpline
from service.proposal import Proposal, ProposalQuerySet, two_people


class HelplineChangeQuerySet(ProposalQuerySet["HelplineChange"]):
    def of_line(self, line: Helpline) -> "HelplineChangeQuerySet":
        return self.filter(line=line)


class HelplineChange(Proposal):
    """One change of one line, and what became of it.

    `before` holds the line as its proposer saw it, `after` only what would differ. `line` is empty
    for a new line until somebody agrees, and again once a line is removed.
    """

    class What(models.TextChoices):
        """What is wanted. A second person is asked for all but the last two."""

        ADD = "add"
        CHANGE = "change"
        REMOVE = "remove"
        # Towards silence, or about what no child is shown: one person is enough.
        HIDE = "hide"
        NOTE = "note"

    AT_ONCE = (What.HIDE, What.NOTE)

    line = models.ForeignKey(
        Helpline, on_delete=models.SET_NULL, related_name="changes", null=True, blank=True
    )
    what = models.CharField(max_length=6, choices=What.choices)

    objects = HelplineChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-proposed_at", "id"]
        constraints = [
            *two_people("helpline", at_once=Q(what__in=["hide", "note"])),
            models.CheckConstraint(
                condition=Q(what__in=["add", "change", "remove", "hide", "note"]),
                name="helpline_what_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"help number, proposed at {self.proposed_at:%Y-%m-%d %H:%M}"

    @property
    def whole(self) -> dict[str, Any]:
        """The line as it would be."""
        return {**self.before, **self.after}
