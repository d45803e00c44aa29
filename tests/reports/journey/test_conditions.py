"""When a step is asked: yes, no, or not known before another answer."""

import pytest

from reports.journey.conditions import read_condition

SAID = {"place": frozenset({"game", "chat"}), "who": frozenset({"unsaid"}), "read": frozenset()}
TO_COME = {"when"}
GAME = {"step": "place", "is": ["game", "call"]}
SITE = {"step": "place", "is": ["site"]}
LATER = {"step": "when", "is": ["soon"]}
NEVER = {"step": "elsewhere", "is": ["soon"]}


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        pytest.param(GAME, True, id="one of the values was said"),
        pytest.param(SITE, False, id="another was said"),
        pytest.param({"step": "read", "is": ["x"]}, False, id="a page that was only read"),
        pytest.param({"step": "who", "is": ["unsaid"]}, True, id="skipped"),
        pytest.param(LATER, None, id="not said yet"),
        pytest.param(NEVER, False, id="a step that is not on the way"),
        pytest.param({"not": GAME}, False, id="not what was said"),
        pytest.param({"not": SITE}, True, id="not what was not said"),
        pytest.param({"not": LATER}, None, id="not, of what is not known"),
        pytest.param({"any": [SITE, GAME]}, True, id="any, with one that holds"),
        pytest.param({"any": [SITE, LATER]}, None, id="any, with one not known"),
        pytest.param({"any": [GAME, LATER]}, True, id="any holds, whatever comes"),
        pytest.param({"any": [SITE, NEVER]}, False, id="any, with none"),
        pytest.param({"all": [GAME, LATER]}, None, id="all, with one not known"),
        pytest.param({"all": [SITE, LATER]}, False, id="all fails, whatever comes"),
        pytest.param({"all": [GAME, {"not": SITE}]}, True, id="all hold"),
    ],
)
def test_a_condition_holds_or_not_or_waits(condition, holds):
    assert read_condition(condition).holds(SAID, TO_COME) is holds


def test_a_condition_knows_the_steps_it_looks_at():
    condition = read_condition({"all": [GAME, {"not": {"any": [LATER, NEVER]}}]})

    assert condition.steps() == {"place", "when", "elsewhere"}


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"step": "place"}, id="no values"),
        pytest.param({"step": "place", "is": "game"}, id="values that are no list"),
        pytest.param({**GAME, "not": GAME}, id="two at once"),
        pytest.param({"some": [GAME]}, id="an unknown word"),
        pytest.param({"any": [GAME], "all": [GAME]}, id="two lists"),
    ],
)
def test_anything_else_is_no_condition(raw):
    assert read_condition(GAME).steps() == {"place"}

    with pytest.raises(ValueError, match="is no condition"):
        read_condition(raw)
