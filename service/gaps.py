"""What an operator should set, and whom to ask in, before children come. Pure."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from service.fields import Duty, Intake
from service.typed import ServiceSettings

# The number of the check, and what to do; a lazily translated text.
Gap = tuple[int, Any]


# One proposes, another agrees.
FEWEST_DECIDERS = 2


def gaps(settings: ServiceSettings, *, deciders: int | None) -> Iterator[Gap]:
    """Give what is not set yet; a service without these works, and says less than it should.

    `deciders`: how many people may agree to a change, None where nobody can tell.
    """
    if not settings.country:
        yield 1, _("No country is set: pages show no help number first.")
    if not settings.operator_name or not settings.check_number:
        yield (
            2,
            _("No operator name or no number to check: the page about who we are is half empty."),
        )
    if settings.hours.is_never and settings.intake is Intake.OPEN:
        yield (
            3,
            _(
                "Messages are taken, but no opening hours are set:"
                " no child is told a day, and nothing is late."
            ),
        )
    if settings.legal_duty is Duty.UNSIGNED:
        yield 4, _("Nobody has signed what the law here asks: the wider text is shown.")
    if deciders is not None and deciders < FEWEST_DECIDERS:
        yield (
            5,
            _(
                "Fewer than two leads or administrators: no setting and no help number can be"
                " changed, as nobody agrees to their own proposal."
            ),
        )
