"""The law card of the service's own country: read by who is there, and by nobody elsewhere (C9)."""

import pytest

from reports.vocabulary import Audience

CARD = "In Kenya you are not in trouble for that."
ASK_FIRST = "Ask us first. We will find out before you talk to police."
BY_LAW = "In this country the law says we must."


@pytest.fixture
def a_signed_card(operator_says, two_countries):
    operator_says(
        country="KE", countries="KE, KH", police_card=CARD, legal_duty="yes",
        legal_signed_by="A lawyer", legal_signed_on="2026-01-01",
    )  # fmt: skip


def read_of_police(visitor, **country):
    page = visitor.walk_to("police", audience=Audience.C, want=["police"], **country)
    assert "Could I get in trouble for a picture I sent?" in page.words
    return page.words


@pytest.mark.parametrize(
    ("country", "is_ours"),
    [
        pytest.param({"country": "yes"}, True, id="the service's own"),
        pytest.param({"country": "unsaid"}, True, id="not said"),
        pytest.param({"country": "no", "country_name": "KH"}, False, id="another"),
        pytest.param({"country": "no", "country_name": None}, False, id="another, not named"),
    ],
)
def test_what_the_law_says_is_told_only_where_it_is_the_law(mira, a_signed_card, country, is_ours):
    words = read_of_police(mira, **country)
    private = mira.open("/next/c/").words

    assert (CARD in words, ASK_FIRST in words) == (is_ours, not is_ours)
    assert (BY_LAW in private) is is_ours


def test_without_a_card_the_question_is_answered_all_the_same(mira, operator_says):
    operator_says()

    assert ASK_FIRST in read_of_police(mira)
