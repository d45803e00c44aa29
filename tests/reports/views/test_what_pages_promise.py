"""No page offers what could hurt, or promises what the operator's settings cannot keep.

Over all ways through the questions (walks at random) and all settings: safeguarding C3, C6, C7,
C9, H14.
"""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from hypothesis import Phase, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reports.journey.answer import Answer
from reports.journey.declaration import DECLARATION
from reports.vocabulary import Audience
from service.fields import WEEKDAYS
from tests.reports.journey.walks import whole_ways
from tests.reports.views.as_read import Site, pages_read

pytestmark = [
    pytest.mark.django_db,
    # A failing journey is long, and says what went wrong all the same.
    pytest.mark.filterwarnings("ignore:Generating overly large repr"),
]
SUNDAY = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
# Making a way shorter that went wrong takes minutes, and it can be read as it is.
every_way = hypothesis_settings(
    max_examples=60, phases=[Phase.explicit, Phase.reuse, Phase.generate]
)

# -- Who is offered ------------------------------------------------------------------------------
# The words that would send a reader to the kind of person who may have done it.
FAMILY = r"aunts?|uncles?|mother|father|mum|dad|parents?|family|relatives?|grand\w*|household"
NAMES_OF = {
    "family": FAMILY,
    "home": FAMILY,
    "partner": r"boyfriend|girlfriend|partner",
    "teacher": r"teachers?|coach|leader|boss|nurse|doctor|neighbours?|carer",
    "known": r"nurse|doctor|neighbours?",
    "peer": r"classmates?|friends?",
}
# Where kinds of persons are listed to say who is meant, who tells, or who knows already.
LISTS = {"about", "person", "rel", "role", "done_so_far"}
# Asks whether it is safe, and says to answer no where that person may be told.
ASKS_IF_SAFE = re.compile(r"Is it safe to contact the family\?|Say no if the other person[^\n]*")


def offered(page, read):
    return read.said if page in LISTS else ASKS_IF_SAFE.sub("", f"{read.said}\n{read.choices}")


@every_way
@given(whole_ways(), st.sets(st.sampled_from(sorted(NAMES_OF)), min_size=1, max_size=3))
def test_no_page_offers_the_kinds_of_person_just_named(journey, kinds):
    named = journey.with_answer(DECLARATION.steps["person"], Answer(choices=tuple(sorted(kinds))))
    names = re.compile(rf"\b({'|'.join(NAMES_OF[kind] for kind in kinds)})\b", re.IGNORECASE)

    with Site(has_number=True).in_force() as request:
        pages = pages_read(named, request)

    for page, read in pages.items():
        assert not names.search(offered(page, read)), page


# -- Whom we turn to -----------------------------------------------------------------------------
SENTENCE = re.compile(r"[^.?!\n]+[.?!]?")
REFUSES = re.compile(r"\b(not|never|nobody)\b", re.IGNORECASE)
HOME = rf"home|house|school|{FAMILY}"
WE_TURN_TO = re.compile(
    rf"\bwe\b.*\b(call|text|phone|ring|write|visit|come|contact|tell|talk)\b.*\b({HOME})\b",
    re.IGNORECASE,
)
WE_CALL = re.compile(r"\bwe (will |can |may )?(call|text|phone|ring|contact)\b", re.IGNORECASE)
A_TIP = re.compile(
    rf"^\W*(you (can|could) )?(tell|ask|talk|speak|show|go to|show this)\b.*\b({HOME})\b",
    re.IGNORECASE,
)
# "We contact the app, only if you agree" is no call to the reporter.
TO_OTHERS = re.compile(r"contact the app|only text or call if it is safe", re.IGNORECASE)


def gave_a_safe_contact(journey):
    """Say whether the reporter picked a way themselves and, if a child, said that it is safe."""
    if journey.said("reach") & {"phone", "email"}:
        return True
    return journey.said("phone_safe") == {"no"} and bool(journey.said("reply") & {"text", "call"})


@every_way
@given(whole_ways())
def test_home_school_and_phone_are_left_alone_unless_a_safe_contact_was_given(journey):
    with Site(has_number=True).in_force() as request:
        pages = pages_read(journey, request)

    for page, read in pages.items():
        if page in {"reply", "reach", "phone_safe"}:
            # They ask for the safe way; the code is always one of the answers.
            assert "safe" in read.said or "safer" in read.said
            continue
        for sentence in SENTENCE.findall(read.said):
            if REFUSES.search(sentence) or TO_OTHERS.search(sentence):
                continue
            assert not WE_TURN_TO.search(sentence), (page, sentence)
            assert not A_TIP.search(sentence.strip()), (page, sentence)
            assert gave_a_safe_contact(journey) or not WE_CALL.search(sentence), (page, sentence)
    if not gave_a_safe_contact(journey):
        assert {"phone_number", "phone_when", "reach_where", "reach_when"}.isdisjoint(pages)
        assert "the way you chose" not in pages["done"].said


@pytest.mark.parametrize("audience", [a for a in Audience if a is not Audience.PROFESSIONAL])
@pytest.mark.parametrize("person", ["family", "teacher"])
def test_the_first_page_behind_the_code_offers_neither_those_named_nor_a_call_home(
    mira, clock, audience, person
):
    mira.open_case(mira.send(audience=audience, person=[person], at_home="yes").code)
    page = next(mira.page.tree.descendants("main")).words

    assert "We have your message." in page
    assert not re.search(rf"\b({NAMES_OF[person]})\b", page, re.IGNORECASE)
    for sentence in SENTENCE.findall(page):
        assert not any(each.search(sentence) for each in (WE_TURN_TO, A_TIP, WE_CALL)), sentence


# -- What the settings cannot keep ---------------------------------------------------------------
HOURS = st.sampled_from(["", "09:00-17:00", "00:00-24:00"])
CARD = "In Kenya you are not in trouble for that."
NOBODY = "No one is here to read right now"
SOMEBODY_NOW = re.compile(
    r"first in our list|told now|here now|is reading|reads? (it|this|your message) now",
    re.IGNORECASE,
)
A_CALL = re.compile(
    r"\bcall (this|now|\d|the number|a number|the emergency)|\bcalling is|tap the phone to call"
    r"|number (above|on this page)",
    re.IGNORECASE,
)
# "Where the law says we must" claims nothing of any country.
THE_LAW = re.compile(r"(?<!where )the law (here )?says we must", re.IGNORECASE)
DAY = re.compile(rf"\b(today|tomorrow|{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
OPENS = re.compile(r"We open (?:on )?(\w+)\.")


@st.composite
def sites(draw):
    """Give an operator: hours or none, one country or two, a number or none, cards or none."""
    texts = {f"hours_{day}": draw(HOURS) for day in draw(st.sets(st.sampled_from(WEEKDAYS)))}
    texts |= {"country": "KE", "countries": draw(st.sampled_from(["KE", "KE, KH"]))}
    texts["police_card"] = draw(st.sampled_from(["", CARD]))
    if draw(st.booleans()):
        texts |= {"legal_duty": "yes", "legal_signed_by": "A lawyer"}
    country = draw(st.sampled_from(["KE", "KH", "ZZ"]))
    return Site(texts=texts, country=country, has_number=draw(st.booleans()))


def open_days(site):
    return {day for day in WEEKDAYS if site.texts.get(f"hours_{day}")}


def is_staffed(site):
    return site.texts.get("hours_sunday") in {"09:00-17:00", "00:00-24:00"}


def day_of(word):
    if word.lower() in {"today", "tomorrow"}:
        return WEEKDAYS[(SUNDAY + timedelta(days=word.lower() == "tomorrow")).weekday()]
    return word.lower()


@pytest.fixture(autouse=True)
def on_a_sunday_morning():
    with time_machine.travel(SUNDAY, tick=False):
        yield


@every_way
@given(whole_ways(), sites())
def test_no_page_says_that_somebody_is_here_while_nobody_is(journey, site):
    with site.in_force() as request:
        pages = pages_read(journey, request)

    for page, read in pages.items():
        assert not (SOMEBODY_NOW.search(read.said) and not is_staffed(site)), page
        assert not (NOBODY in read.said and is_staffed(site)), page
    for page in {"safe_no", "hurt_self", "other_safe_no", "meet_help"} & set(pages):
        assert (NOBODY in pages[page].said) is not is_staffed(site)


@every_way
@given(whole_ways(), sites())
def test_no_page_asks_to_call_a_number_that_is_not_there(journey, site):
    with site.in_force() as request:
        pages = pages_read(journey, request)

    for page, read in pages.items():
        assert site.has_number or not A_CALL.search(read.said), page


@every_way
@given(whole_ways(), sites())
def test_no_page_names_a_day_on_which_nobody_comes(journey, site):
    with site.in_force() as request:
        pages = pages_read(journey, request)

    for page, read in pages.items():
        named = {day_of(word) for word in DAY.findall(read.said)}
        if page != "done" or open_days(site):
            assert named <= open_days(site), page
        for opening in OPENS.findall(read.said):
            assert not is_staffed(site)
            assert day_of(opening) in open_days(site)


@every_way
@given(whole_ways(), sites())
def test_no_page_tells_of_a_law_that_no_card_for_that_country_says(journey, site):
    is_ours = site.country == "KE"
    with site.in_force() as request:
        pages = pages_read(journey, request)

    for page, read in pages.items():
        by_law = THE_LAW.search(read.said)
        assert not by_law or (is_ours and site.texts.get("legal_duty") == "yes"), page
        assert CARD not in read.said or is_ours, page
    if "police" in pages:
        has_card = is_ours and bool(site.texts["police_card"])
        assert (CARD in pages["police"].said) is has_card
        assert ("Ask us first." in pages["police"].said) is not has_card
