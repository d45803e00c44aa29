"""The level that the pure rules find in tapped answers, at Send and again in the worker."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reports.triage.engine import Evaluation, RulePack, evaluate, load_pack
from reports.vocabulary import FactValue, Level

logger = logging.getLogger(__name__)

PACK_FILE = Path(__file__).parent / "rules" / "base" / "2026.12.yaml"
PACK: RulePack = load_pack(PACK_FILE.read_text(encoding="utf-8"))

# Rules that fail put the report among the urgent ones, and promise only the longest day.
FLOOR_WHEN_RULES_FAIL = Level.P1
PROMISE_WHEN_RULES_FAIL = Level.P3


@dataclass(frozen=True)
class FirstLook:
    """`evaluation` is None when the rules failed; `promised_level` decides the days shown."""

    level: Level
    promised_level: Level
    evaluation: Evaluation | None


def level_of(facts: Mapping[str, FactValue], *, pack: RulePack = PACK) -> FirstLook:
    """Return how urgent the report is. Never fails: a child's Send must not hang on a rule."""
    try:
        evaluation = evaluate(facts=facts, pack=pack)
    except Exception as error:  # noqa: BLE001 - any fault of a rule must not lose a report
        logger.error("triage rules failed: %s", type(error).__name__)  # noqa: TRY400
        return FirstLook(FLOOR_WHEN_RULES_FAIL, PROMISE_WHEN_RULES_FAIL, None)
    return FirstLook(evaluation.level, evaluation.level, evaluation)
