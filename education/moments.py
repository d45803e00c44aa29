"""When the questions of a check are asked, and what stands for a question that was left out."""

from enum import StrEnum

# In place of the number of a choice.
SKIPPED = -1


class Moment(StrEnum):
    """Before and right after a lesson or a campaign, or weeks later, to see what lasts."""

    BEFORE = "before"
    AFTER = "after"
    LATER = "later"
