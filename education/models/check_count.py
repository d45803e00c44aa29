"""How often each answer of a check was given. No person, no visit, no day."""

from django.db import models

from education.moments import Moment


class CheckCount(models.Model):
    """One answer at one moment, from one source: a campaign's public slug, "lesson", or "".

    `choice` is the place of the answer in its question, from 0, or SKIPPED. An answer first stands
    in `waiting`; figures are made of `counted` alone, so that they never move by one person.
    """

    check_slug = models.SlugField(max_length=60)
    moment = models.CharField(max_length=6, choices=[(each.value, each.value) for each in Moment])
    question = models.CharField(max_length=30)
    choice = models.SmallIntegerField()
    source = models.SlugField(max_length=60, blank=True, default="")
    waiting = models.PositiveIntegerField(default=0)
    counted = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["check_slug", "moment", "question", "source", "choice"],
                name="one_count_of_each_answer",
            )
        ]

    def __str__(self) -> str:
        return f"{self.check_slug} {self.moment} {self.question} {self.choice}"
