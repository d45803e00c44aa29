"""What the sealed session keeps of a journey between two pages: unsent answers, the sent form."""

import re
import secrets
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from reports.actions.submit_report import SubmittedReport
from reports.journey.engine import Journey
from reports.journey.known import ELSEWHERE, country_named, country_of
from reports.vocabulary import CAMPAIGN_SLUG, Audience, Level, PromiseKind
from service.settings_now import is_staffed, service_settings

SEED_BYTES = 32
# What was said behind a door that was left for another one.
WAITING = "waiting"
CAMPAIGN = "campaign"


@dataclass(frozen=True)
class HelpAfter:
    """What the confirmation offers beside the code: steps for apps, taking a picture down.

    `reader` is an age or an audience; "" counts as the youngest. `other`: about another child.
    `harms`: the codes of what was told, for what there is to read about it.
    """

    reader: str = ""
    apps: tuple[str, ...] = ()
    takedown: bool = False
    hotline: bool = False
    close: bool = True
    other: bool = False
    way_chosen: bool = False
    harms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sent:
    """What the confirmation needs to be shown again: never the code itself."""

    seed: bytes
    audience: Audience
    report: SubmittedReport
    help: HelpAfter


def journey_in(request: HttpRequest) -> Journey | None:
    """Return the unsent journey of this session; None without one."""
    return read_journey(request.session.get("journey"))


def read_journey(kept: Any) -> Journey | None:
    """Return a journey as a session keeps it; None for anything else."""
    try:
        return replace(Journey.from_json(kept), site=site_facts()) if kept else None
    except (KeyError, ValueError, TypeError):
        return None


def site_facts() -> frozenset[str]:
    """Return what the service offers at this hour: the facts behind `only` in steps.yaml."""
    now = timezone.now()
    service = service_settings(now=now)
    facts = {
        "staffed": is_staffed(service, now),
        "several_countries": len(service.countries) > 1,
    }
    return frozenset(name for name, is_so in facts.items() if is_so)


def keep_journey(request: HttpRequest, journey: Journey) -> None:
    """Keep the answers; the country that was named also chooses the numbers of every page."""
    request.session["journey"] = journey.as_json()
    is_in_ours = "yes" in journey.said("country")
    if named := country_named(journey) or ("" if is_in_ours else place_in(request)):
        request.session["country"] = named
    else:
        request.session.pop("country", None)


def keep_place(request: HttpRequest, country: str) -> None:
    """Keep a country (two letters, or ELSEWHERE) picked beside the numbers, not as an answer."""
    request.session["place"] = request.session["country"] = country


def place_in(request: HttpRequest) -> str:
    return str(request.session.get("place", ""))


def country_told(request: HttpRequest, journey: Journey, *, own: str) -> str:
    """Return the country to store with the report, "" for one that was not named.

    `own` is the service's country.

    Where the question was not asked, what was picked beside the numbers is nearer to the truth
    than the service's own country.
    """
    picked = "" if journey.said("country") else place_in(request)
    return "" if picked == ELSEWHERE else country_of(journey, country=picked or own)


def keep_campaign(request: HttpRequest, slug: str) -> None:
    """Keep which campaign led here, the last one if several did. What is no name is passed over."""
    if re.fullmatch(CAMPAIGN_SLUG, slug):
        request.session[CAMPAIGN] = slug


def campaign_in(request: HttpRequest) -> str:
    return str(request.session.get(CAMPAIGN, ""))


def seed_in(request: HttpRequest) -> bytes | None:
    kept = request.session.get("seed")
    return bytes.fromhex(kept) if kept else None


def draw_seed(request: HttpRequest) -> bytes:
    """Draw the seed of this form's tag and code."""
    seed = secrets.token_bytes(SEED_BYTES)
    request.session["seed"] = seed.hex()
    return seed


def keep_sent(request: HttpRequest, sent: Sent) -> None:
    """Forget the answers: they are stored now. Keep what the confirmation shows.

    The campaign is credited with this report, and with no other from the same phone.
    """
    for key in ["journey", "seed", WAITING, CAMPAIGN]:
        request.session.pop(key, None)
    request.session["sent"] = {
        "seed": sent.seed.hex(),
        "audience": sent.audience.value,
        "level": sent.report.level.value,
        "days": {kind.value: day.isoformat() for kind, day in sent.report.days.items()},
        "help": asdict(sent.help),
    }


def sent_in(request: HttpRequest) -> Sent | None:
    kept = request.session.get("sent")
    if not kept:
        return None
    days = {PromiseKind(kind): date.fromisoformat(day) for kind, day in kept["days"].items()}
    return Sent(
        seed=bytes.fromhex(kept["seed"]),
        audience=Audience(kept["audience"]),
        report=SubmittedReport(level=Level(kept["level"]), days=days),
        help=HelpAfter(**kept["help"]),
    )
