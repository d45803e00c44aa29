"""What the words of a later page take into account of what was said before."""

from reports.journey.answer import UNSAID
from reports.journey.declaration import Step
from reports.journey.engine import Journey
from reports.journey.meaning import harms_of
from reports.journey.wording import has_words

NO_COUNTRY = ""
# What a session keeps for "another country, which I do not name": no number is better than a
# foreign one.
ELSEWHERE = "ZZ"
CLOSE = frozenset({"home", "family", "partner", "teacher", "peer", "known", UNSAID})
PICTURE_HARMS = frozenset({"H02", "H03", "H04", "H05"})


def is_about_another(journey: Journey) -> bool:
    """Say whether the reporter speaks of somebody else than themselves."""
    about = journey.said("about")
    return bool(about) and not about & {"me", UNSAID}


def country_of(journey: Journey, *, country: str) -> str:
    """Return the country's two letters: the service's own unless another one was named.

    Empty where the reporter said another, or did not know, and named none.
    """
    said = journey.said("country")
    if not said or "yes" in said:
        return country
    return _name_given(journey)


def country_named(journey: Journey) -> str:
    """Return the country named (two letters), ELSEWHERE, or "" where nothing was said of it."""
    said = journey.said("country")
    if not said or "yes" in said:
        return ""
    return _name_given(journey) or ("" if UNSAID in said else ELSEWHERE)


def _name_given(journey: Journey) -> str:
    given = journey.said("country_name") | journey.said("find_country")
    return next(iter(sorted(given - {UNSAID})), NO_COUNTRY)


def needs_takedown(journey: Journey) -> bool:
    """Say whether a picture of the child is out, was made, or is asked for under threat."""
    tapped = set(harms_of(journey))
    under_threat = "H03" in tapped and bool(journey.said("demand") & {"demand_image"})
    return bool(tapped & {"H04", "H05"}) or under_threat


def is_close(journey: Journey) -> bool:
    """Say whether the person may be known in real life: then nobody is told to block them."""
    person = journey.said("person")
    return not person or bool(person & CLOSE)


def words_key(step: Step, journey: Journey) -> str:
    """Return the key of a step's words: it has others where the report is about another child."""
    other = f"{step.name}_other"
    if is_about_another(journey) and has_words(other, journey.audience):
        return other
    return step.name


def values_of(journey: Journey) -> dict[str, str]:
    """Return the values that `needs` in words.yaml asks for; nothing unknown opens a line.

    No page offers the kind of person just named, and none says to block or leave somebody who
    may stand in the room (safeguarding C7, H23).
    """
    person = journey.said("person")
    tapped = journey.said("harm") | journey.said("harm_more")
    holds = {
        # Nobody is offered whom they may have meant: a nurse, too, is "a grown-up I know".
        "safe_any": bool(person) and not person & {"teacher", UNSAID},
        "not_close": not is_close(journey),
        "picture": bool(tapped & PICTURE_HARMS),
        "did_something": "H12" in tapped,
    }
    return {name: "yes" for name, is_so in holds.items() if is_so}
