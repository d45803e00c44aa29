"""The rows of education: numbers to call, and how to block and report in each app.

`sureness` holds what both share: how sure a row is, and that a person's change stays;
`helpline_change` what two people decide about a number.
"""

from education.models.helpline import DIALLABLE, ISO2, Helpline, HelplineQuerySet, Kind
from education.models.helpline_change import HelplineChange, HelplineChangeQuerySet
from education.models.platform import Platform, PlatformQuerySet
from education.models.sureness import SURE_ENOUGH, Confidence

__all__ = [
    "DIALLABLE",
    "ISO2",
    "SURE_ENOUGH",
    "Confidence",
    "Helpline",
    "HelplineChange",
    "HelplineChangeQuerySet",
    "HelplineQuerySet",
    "Kind",
    "Platform",
    "PlatformQuerySet",
]
