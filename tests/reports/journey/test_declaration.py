"""The steps as declared: what cannot work is refused when it is read."""

import pytest

from reports.journey.conditions import OneOf
from reports.journey.declaration import DECLARATION, Kind, Who, read_declaration
from reports.vocabulary import Audience

GOOD = """
steps:
  place: {kind: choice}
  game: {kind: text, when: {step: place, is: [game, 2]}, most: {10-12: 100}, may_send: true}
  bye: {kind: info, actions: [call, go_on]}
doors: {child: [place], adult: [place], pro: []}
paths: {6-9: [game, bye], 10-12: [bye, game]}
most_follow_ups: 2
audience_of_age: {6-9: 6-9, unsaid: 10-12}
"""


def test_a_good_declaration_is_read_as_written():
    declared = read_declaration(GOOD)

    game = declared.steps["game"]
    assert [step.name for step in declared.way(Who.CHILD, Audience.A)] == ["place", "game", "bye"]
    assert [step.name for step in declared.way(Who.PRO, Audience.PROFESSIONAL)] == []
    assert game.kind is Kind.TEXT
    assert game.may_send
    assert game.when == OneOf("place", frozenset({"game", "2"}))
    assert game.most == {"10-12": 100}
    assert declared.steps["bye"].actions == ("call", "go_on")


@pytest.mark.parametrize(
    ("good", "bad", "says"),
    [
        pytest.param("[place]", "[palce]", "unknown step palce", id="an unknown step on a path"),
        pytest.param(
            "6-9: [game, bye]", "6-9: [bugs, bye]", "unknown step bugs", id="an unknown step later"
        ),
        pytest.param("child: [place]", "child: [game]", "does not come first", id="too early"),
        pytest.param("adult: [place]", "adult: [game]", "does not come first", id="never asked"),
        pytest.param("step: place", "step: palce", "waits for palce", id="an unknown branch"),
        pytest.param("step: place,", "stepp: place,", "is no condition", id="an unknown condition"),
        pytest.param("kind: choice", "kind: chioce", "chioce", id="an unknown kind"),
        pytest.param("pro:", "robot:", "robot", id="an unknown door"),
        pytest.param("unsaid: 10-12", "unsaid: 10-99", "10-99", id="an unknown audience"),
    ],
)
def test_a_declaration_that_cannot_work_is_refused(good, bad, says):
    assert good in GOOD

    with pytest.raises(ValueError, match=says):
        read_declaration(GOOD.replace(good, bad))


def test_only_what_can_be_answered_is_a_question():
    asked = {
        kind for step in DECLARATION.steps.values() if step.is_question for kind in [step.kind]
    }

    assert asked == {Kind.CHOICE, Kind.MANY, Kind.TEXT}


def test_every_step_is_on_some_path_or_is_the_staffs_to_ask():
    on_a_path = {
        step.name
        for who in Who
        for audience in DECLARATION.audiences_of(who)
        for step in DECLARATION.way(who, audience)
    }

    assert on_a_path | set(DECLARATION.for_staff) == set(DECLARATION.steps)
    assert not on_a_path & set(DECLARATION.for_staff)
