"""A new question is a line of data in three files, and no code."""

import pytest
import yaml

from reports.journey import meaning, wording
from reports.journey.answer import Answer
from reports.journey.declaration import DECLARATION, FOLDER, Who, read_declaration
from reports.journey.engine import Journey
from reports.journey.meaning import Meaning, facts_of, harms_of
from reports.models import Report
from reports.vocabulary import Audience, FactValue

WORDS = yaml.safe_load("""
shared:
  heading: Where did it happen?
  hints: [Pick one.]
  choices: {game: In a game., chat: In a chat., unsaid: I do not want to say.}
""")
BRANCH_WORDS = yaml.safe_load("""
shared: {heading: "Which game was it?"}
""")
MEANS = Meaning(
    audience="*",
    step="room",
    choice="game",
    fact="in_a_game",
    value=FactValue.YES,
    harms=("H16",),
    refined_by="",
)


@pytest.fixture
def a_new_question(monkeypatch):
    """Add `room` after `safe_now`, and behind one of its answers `which_game`."""
    declared = yaml.safe_load((FOLDER / "steps.yaml").read_text(encoding="utf-8"))
    declared["steps"] |= {
        "room": {"kind": "choice"},
        "which_game": {
            "kind": "text",
            "when": {"step": "room", "is": ["game"]},
            "most": {"10-12": 20},
        },
    }
    path = declared["paths"]["10-12"]
    path[path.index("about") : path.index("about")] = ["room", "which_game"]
    longer = read_declaration(yaml.safe_dump(declared))
    for name in ["room", "which_game"]:
        monkeypatch.setitem(DECLARATION.steps, name, longer.steps[name])
    monkeypatch.setitem(DECLARATION.paths, Audience.B, longer.paths[Audience.B])
    monkeypatch.setitem(wording._TEXTS, "room", WORDS)
    monkeypatch.setitem(wording._TEXTS, "which_game", BRANCH_WORDS)
    monkeypatch.setattr(meaning, "MEANINGS", (*meaning.MEANINGS, MEANS))


def test_a_new_question_is_asked_checked_and_sent(mira, a_new_question):
    mira.walk_to("room")
    assert mira.page.heading == "Where did it happen?"
    assert "Question 3 of" in mira.page.title

    assert mira.press("next", answer="game").heading == "Which game was it?"
    mira.press("next", answer="The one with blocks")
    page = mira.go_on_to("check")
    mira.press("send")

    assert "In a game." in page.words
    assert "The one with blocks" in page.words
    assert Report.objects.get().harms == ["H13", "H16"]


def test_the_branch_of_a_new_question_stays_shut_and_its_box_has_its_own_limit(
    mira, a_new_question
):
    mira.walk_to("room")
    assert mira.press("next", answer="chat").step == "about"
    mira.open("/s/3/")
    mira.press("next", answer="game")

    page = mira.press("next", answer="a" * 21)

    assert "That is too long." in page.words
    assert page.typed == "a" * 21


def test_what_a_new_question_means_reaches_the_rules(a_new_question):
    def told(choice: str) -> Journey:
        answer = Answer(choices=(choice,))
        return Journey(who=Who.CHILD).with_answer(DECLARATION.steps["room"], answer)

    assert facts_of(told("game"))["in_a_game"] is FactValue.YES
    assert facts_of(told("unsaid"))["in_a_game"] is FactValue.DECLINED
    assert harms_of(told("chat")) == []


def test_without_the_new_lines_nobody_is_asked(mira):
    assert "room" not in {mira.walk_to("about").step, *DECLARATION.steps}
