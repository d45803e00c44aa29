"""What the words of a later page take into account of what was said before."""

from reports.journey.answer import UNSAID
from reports.journey.declaration import Step, Who
from reports.journey.engine import Journey
from reports.journey.meaning import harms_of
from reports.journey.wording import has_words
from reports.vocabulary import AgeBand, Audience

NO_COUNTRY = ""
# What a session keeps for "another country, which I do not name": no number is better than a
# foreign one.
ELSEWHERE = "ZZ"
CLOSE = frozenset({"home", "family", "partner", "teacher", "peer", "known", UNSAID})
PICTURE_HARMS = frozenset({"H02", "H03", "H04", "H05"})
# Whom a page may name as somebody to tell, and who else may be meant by each answer to `person`.
# A nurse or a neighbour, too, is "a grown-up I know"; a neighbour is "someone I know in real life".
TO_TELL = frozenset({"teacher", "nurse", "neighbour"})
MAY_MEAN = {
    "teacher": TO_TELL,
    "known": TO_TELL - {"teacher"},
    UNSAID: TO_TELL,
}


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


def reader_of_help(journey: Journey) -> str:
    """Return for whom the help beside the code is worded: an age, or what a grown-up is.

    An age that was not said counts as under ten: no link leads away (safeguarding H20, H22).
    """
    if journey.who is not Who.CHILD:
        return journey.audience.value
    age = journey.age_band
    return Audience.A.value if age in {AgeBand.UNDER_6, AgeBand.UNSAID} else age.value


def leaves_a_number(journey: Journey) -> bool:
    """Say whether a grown-up wrote down where, beside the code, they can be reached."""
    where = journey.answers.get("reach_where")
    return bool(where and where.text and journey.said("reach") & {"phone", "email"})


def needs_hotline(journey: Journey) -> bool:
    """Say whether a private picture of a child was seen, which a hotline takes reports of."""
    return "H11" in harms_of(journey)


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
    left = safe_to_name(journey)
    tapped = journey.said("harm") | journey.said("harm_more")
    holds = {
        "safe_any": left == TO_TELL,
        "safe_teacher": left == {"teacher"},
        "not_close": not is_close(journey),
        "picture": bool(tapped & PICTURE_HARMS),
        "did_something": "H12" in tapped,
    }
    return {name: "yes" for name, is_so in holds.items() if is_so}


def safe_to_name(journey: Journey) -> frozenset[str]:
    """Return whom a page may name as somebody to tell; nobody before it was asked who did it."""
    person = journey.said("person")
    meant = (MAY_MEAN.get(kind, frozenset()) for kind in person)
    return TO_TELL.difference(*meant) if person else frozenset()
