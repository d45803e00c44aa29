"""The calm line under a question: true whoever reads it, and whoever the report is about."""

import pytest

from reports.journey.answer import UNSAID, Answer
from reports.journey.declaration import DECLARATION, Who
from reports.journey.engine import Journey
from reports.views.beside_question import calm_words


def told(**answers: str) -> Journey:
    journey = Journey(who=Who.CHILD)
    for name, choice in {"age": "10-12", **answers}.items():
        journey = journey.with_answer(DECLARATION.steps[name], Answer(choices=(choice,)))
    return journey


@pytest.mark.parametrize(
    ("answers", "key"),
    [
        pytest.param({"about": "me", "harm": "H04"}, "faith_hurt", id="of themselves"),
        pytest.param({"about": UNSAID, "harm": "H04"}, "faith_self", id="of whom is not said"),
        pytest.param({"harm": "H04"}, "faith_self", id="of whom was not asked yet"),
        pytest.param({"about": "friend", "harm": "H04"}, "faith_friend", id="of a friend"),
        pytest.param({"about": "me", "harm": "H20"}, "faith_self", id="of what is not known"),
    ],
)
def test_that_it_is_not_their_fault_is_said_only_to_who_tells_of_themselves(answers, key):
    assert calm_words(told(**answers), DECLARATION.steps["words"]) == key
