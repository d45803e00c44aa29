"""The steps as declared: what cannot work is refused when it is read."""

import pytest

from reports.journey.declaration import DECLARATION, Kind, Who, read_declaration

GOOD = """
steps:
  place: {kind: choice}
  game: {kind: text, when: {step: place, is: [game, 2]}, most: {10-12: 100}, may_send: true}
  bye: {kind: info, actions: [call, go_on]}
paths: {child: [place, game, bye], adult: [place], pro: []}
audience_of_age: {6-9: 6-9, unsaid: 10-12}
"""


def test_a_good_declaration_is_read_as_written():
    declared = read_declaration(GOOD)

    game = declared.steps["game"]
    assert declared.paths[Who.CHILD] == ("place", "game", "bye")
    assert game.kind is Kind.TEXT
    assert game.may_send
    assert game.when is not None
    assert game.when.values == {"game", "2"}
    assert declared.steps["bye"].actions == ("call", "go_on")


@pytest.mark.parametrize(
    ("good", "bad", "says"),
    [
        pytest.param("[place]", "[palce]", "unknown step palce", id="an unknown step on a path"),
        pytest.param("place, game, bye", "game, place, bye", "does not come first", id="too early"),
        pytest.param("adult: [place]", "adult: [game]", "does not come first", id="never asked"),
        pytest.param("step: place", "step: palce", "waits for palce", id="an unknown branch"),
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


def test_every_step_is_on_some_path():
    on_a_path = {name for path in DECLARATION.paths.values() for name in path}

    assert on_a_path == set(DECLARATION.steps)
