"""Trying the code after Send: a slip of the pen is found while the code can still be seen."""

import pytest

from reports.models import AuditEvent
from reports.vocabulary import Audience
from tests.journey_walk import Visitor, lose_all_sessions

TRY = "/s/try/"
NOT_THE_SAME = "That is not the same code."


def tried(visitor, typed):
    visitor.open(TRY)
    return visitor.press("try", code=typed)


def box_of(page):
    (box,) = [each for each in page.tree.descendants("input") if each.get("name") == "code"]
    return box


@pytest.mark.parametrize("audience", list(Audience))
def test_whoever_has_a_code_is_asked_to_try_it_and_may_skip(mira, audience):
    mira.walk_to("check", audience=audience)
    mira.press("send")
    assert 'href="/s/try/"' in mira.page.html

    page = mira.open(TRY)
    assert page.heading == "Try your code"
    assert not box_of(page).get("value")

    assert mira.press("skip").heading == "That is all for now"


def test_the_right_code_works_in_digits_and_in_words(mira):
    page = mira.send()

    for typed in [page.code, page.code.replace(" ", "-"), page.code_words, page.code_words.upper()]:
        assert tried(mira, typed).heading == "Your code works"


@pytest.mark.parametrize("typed", ["", "1234", "not a code", "\0"])
def test_a_slip_is_told_kindly_and_stays_in_the_box(mira, typed):
    mira.send()

    page = tried(mira, typed)

    assert NOT_THE_SAME in page.words
    assert box_of(page).get("value") == typed
    assert 'href="/s/done/"' in page.html


def test_the_code_of_somebody_else_is_not_the_same_and_opens_nothing(mira):
    other = Visitor().send().code
    own = mira.send().code
    opened = AuditEvent.objects.count()

    assert NOT_THE_SAME in tried(mira, other).words
    assert tried(mira, own).heading == "Your code works"
    assert AuditEvent.objects.count() == opened


def test_without_the_session_there_is_nothing_to_try(mira):
    mira.send()
    assert mira.open(TRY).heading == "Try your code"

    lose_all_sessions()

    assert mira.open(TRY).heading == "This page is closed."
