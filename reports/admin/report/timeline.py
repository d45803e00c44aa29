"""What happened to a report, by role and time: from the audit log, which holds no words."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from reports.admin import words
from reports.journey.wording import words_for
from reports.models import AuditEvent, Report
from reports.triage.level_change import LevelReason
from reports.vocabulary import ClockKind, Helped, PromiseKind, State

MOST_LINES = 200
# Looking again and again is one line: the rest of the history must stay readable.
FOLDED = frozenset({AuditEvent.Action.REPORT_OPENED, AuditEvent.Action.STORY_OPENED})

# Whoever works on the report is not told that somebody complained about it.
OF_COMPLAINTS = frozenset(
    {
        AuditEvent.Action.COMPLAINT_SENT,
        AuditEvent.Action.COMPLAINT_OPENED,
        AuditEvent.Action.COMPLAINT_ANSWERED,
    }
)


@dataclass(frozen=True)
class Line:
    """One line of the history. `times` counts equal lines that follow each other."""

    at: datetime
    action: str
    what: str
    role: str
    times: int = 1


def timeline_of(report: Report) -> list[Line]:
    """Return what happened, newest first; openings that follow each other are one line."""
    events = AuditEvent.objects.filter(audit_ref=report.audit_ref).exclude(action__in=OF_COMPLAINTS)
    lines: list[Line] = []
    for event in events.order_by("-at", "-report_version", "-id")[:MOST_LINES]:
        if event.detail.get("promise") == PromiseKind.COMPLAINT:
            continue
        line = _line(event)
        if lines and line.action in FOLDED and _is_same(lines[-1], line):
            lines[-1] = replace(lines[-1], times=lines[-1].times + 1)
        else:
            lines.append(line)
    return lines


def _is_same(one: Line, other: Line) -> bool:
    return (one.action, one.role) == (other.action, other.role)


def _line(event: AuditEvent) -> Line:
    return Line(
        at=event.at,
        action=event.action,
        what=_what(event),
        role=event.actor_role.replace("_", " "),
    )


def _what(event: AuditEvent) -> str:
    said = str(words.ACTIONS.get(AuditEvent.Action(event.action), event.action))
    detail = _detail(event)
    return f"{said}: {detail}" if detail else said


def _detail(event: AuditEvent) -> str:
    detail: dict[str, Any] = event.detail  # Any: JSON, one shape per action
    if event.action == AuditEvent.Action.STATE_CHANGED:
        return _state_change(State(event.new_status), detail)
    if event.action == AuditEvent.Action.HELPED_SAID:
        return str(words.HELPED[Helped(detail["helped"])])
    if event.action == AuditEvent.Action.LEVEL_CHANGED:
        return _level_change(detail)
    if event.action == AuditEvent.Action.CLOCK_MISSED:
        return str(words.CLOCKS[ClockKind(detail["clock"])])
    return str(detail.get("level", ""))


def _state_change(state: State, detail: dict[str, Any]) -> str:
    acts = words_for("acts").choices
    done = [acts.get(code, code) for code in detail.get("acts", ())]
    if "with_yes" in detail:
        agreed = _("The reporter said yes.") if detail["with_yes"] else _("Without their yes.")
        done.append(agreed)
    return " ".join([str(words.STATES[state]), *done])


def _level_change(detail: dict[str, Any]) -> str:
    moved = _("from %(old)s to %(new)s") % {"old": detail["from"], "new": detail["to"]}
    if "reason" not in detail:
        return moved
    return f"{moved}. {words.LEVEL_REASONS[LevelReason(detail['reason'])]}"
