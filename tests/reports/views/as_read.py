"""Every text that one reporter reads on the way and after Send, without a browser or a report."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest.mock import patch

from django.http import HttpRequest
from django.test import RequestFactory, override_settings
from django.utils import timezone

from education.help_lines import HelpLine
from reports.actions.submit_report import SubmittedReport
from reports.in_force import promised_day
from reports.journey.engine import Journey
from reports.journey.meaning import facts_of
from reports.local_time import site_zone
from reports.triage.first_look import level_of
from reports.views.beside_question import actions_of, calm_words
from reports.views.check import help_after
from reports.views.done import done
from reports.views.journey_session import SEED_BYTES, Sent, keep_sent
from reports.views.page import closed_note, lines_of, say, say_step
from reports.vocabulary import PromiseKind
from service.settings_now import RECENT_CHANGES
from tests.stack.tree import parse

A_LINE = HelpLine(
    kind="emergency", name="A line", country="Kenya", number="999", tel="999", is_free=None,
    hours="", url="",
)  # fmt: skip


class Session(dict):  # type: ignore[type-arg]
    """What a view asks of a session."""

    def is_empty(self) -> bool:
        return not self


@dataclass(frozen=True)
class Site:
    """What the operator set, and the country whose numbers this reader is shown."""

    texts: Mapping[str, str] = field(default_factory=dict)
    country: str = ""
    has_number: bool = False

    @contextmanager
    def in_force(self) -> Iterator[HttpRequest]:
        """Put the settings in force; give a request as the site's middleware fills it."""
        request = RequestFactory().get("/")
        request.session = Session()  # type: ignore[assignment]
        request.help_lines = [A_LINE] if self.has_number else []  # type: ignore[attr-defined]
        request.help_country = self.country  # type: ignore[attr-defined]
        request.site_choices = {}  # type: ignore[attr-defined]
        # Nobody is here in hours that are not set.
        changes = patch.object(RECENT_CHANGES, "_read", lambda _key: tuple(self.texts.items()))
        with changes, override_settings(ROTA_STAFFED=False):
            RECENT_CHANGES.forget()
            yield request
        RECENT_CHANGES.forget()


@dataclass(frozen=True)
class Read:
    """The page of one step: what it says, and what it offers to tap."""

    said: str
    choices: str = ""


def pages_read(journey: Journey, request: HttpRequest) -> dict[str, Read]:
    """Return what stands on each page that this journey leads to, "done" and the notes with it."""
    pages = {"closed_note": Read(" ".join(closed_note(request)))}
    for step in journey.path():
        words = say_step(request, journey, step)
        calm = calm_words(journey, step)
        taps = [each["label"] for each in actions_of(request, step, words.actions)]
        said = [*lines_of(words), *taps, *(lines_of(say(request, calm)) if calm else [])]
        pages[step.name] = Read("\n".join(said), "\n".join(words.choices.values()))
    pages["done"] = Read(done_page(journey, request))
    return pages


def done_page(journey: Journey, request: HttpRequest) -> str:
    """Return the confirmation of what was said so far, as Send would make it."""
    now, found = timezone.now(), level_of(facts_of(journey))
    level = found.promised_level
    days = {
        kind: promised_day(level=level, kind=kind, received_at=now, zone=site_zone(), now=now)
        for kind in PromiseKind
    }
    # No day is promised where nobody is known to come.
    promised = {kind: day for kind, day in days.items() if day}
    report = SubmittedReport(level=found.level, days=promised)
    seed = bytes(SEED_BYTES)
    sent = Sent(seed=seed, audience=journey.audience, report=report, help=help_after(journey))
    keep_sent(request, sent)
    page = parse(done(request).content.decode())
    return next(page.descendants("main")).words
