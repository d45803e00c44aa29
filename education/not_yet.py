"""Why something may not go up yet, in sentences for whoever wanted it to."""

from typing import Any

from education.page_problems import problems_of
from education.safe_messaging import speaks_to_children

UNTICKED = "Somebody must read these words and tick every point under “Before it goes up”."


class NotYetError(Exception):
    """Something may not go up yet. `of` is the page or small text; `reasons` are read by people."""

    def __init__(self, of: Any, reasons: list[str]) -> None:  # Any: Wagtail ships no types
        super().__init__(*reasons)
        self.of, self.reasons = of, reasons


def words_against(obj: Any) -> list[str]:
    """Return why these words may not reach a child yet; nothing where they may."""
    said = list(obj.said())
    problems = problems_of(said, language=str(obj.locale.language_code))
    reasons = [f"{each.reader}: {each.says}" for each in problems if each.stops_publishing]
    if speaks_to_children(said) and not obj.is_checked():
        reasons.append(UNTICKED)
    return reasons
