"""A wrong value of the environment is an error; what is not set yet is a warning with a number."""

from collections.abc import Iterable, Sequence

from django.conf import settings as environment
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.utils import timezone

from service.deciders import deciders
from service.gaps import gaps
from service.settings_now import defaults, service_settings
from service.whole import cleaned, problems_of

# Field -> the variable from which it comes while nobody has changed it on the desk.
VARIABLE_OF = {
    "site_name": "SITE_NAME",
    "operator_name": "OPERATOR_NAME",
    "neutral_url": "NEUTRAL_URL",
    "country": "COUNTRY",
    "countries": "COUNTRIES",
}
ON_THE_DESK = "Set it on the desk, under Service settings."
# Number of a gap -> what to do, where no setting fills it.
OTHERWISE = {5: "Make another account with `manage.py create_staff --role lead`."}


@register("portal")
def check_defaults(**_: object) -> Iterable[CheckMessage]:
    """Refuse what nobody could have typed on the desk either. Asks no database."""
    clean, problems = cleaned(defaults())
    problems = problems or problems_of(clean)
    if environment.PORTAL_MODE == "demo":
        # The demo may leave to a site on this machine.
        problems.pop("neutral_url", None)
    return [
        Error(f"{VARIABLE_OF.get(name, name)}: {says}", id="service.E001")
        for name, says in problems.items()
    ]


@register(Tags.database)
def check_name(*, databases: Sequence[str] | None = None, **_: object) -> Iterable[CheckMessage]:
    """Refuse a site in production that names nobody who runs it: no child could check who it is.

    The name may stand in the database, so this is asked when the others that read it are.
    """
    if not databases or environment.PORTAL_MODE == "demo":
        return []
    if service_settings(now=timezone.now()).operator_name:
        return []
    says = "Nobody is named who runs this site: set OPERATOR_NAME, or the name on the desk."
    return [Error(says, id="service.E002")]


@register(Tags.database)
def check_gaps(*, databases: Sequence[str] | None = None, **_: object) -> Iterable[CheckMessage]:
    """Warn of what is not set yet: only where a check was asked to read the database.

    A process that starts must not: the database may be down, and its pages go on without it.
    """
    if not databases:
        return []
    found = service_settings(now=timezone.now())
    return [
        Warning(str(says), hint=OTHERWISE.get(number, ON_THE_DESK), id=f"service.W{number:03}")
        for number, says in gaps(found, deciders=deciders())
    ]
