"""The made-up reports walk today's questions: what they say stands where it belongs."""

import pytest
import yaml

from reports.demo.scripts import FILE, read_scripts
from reports.journey.answer import Answer
from reports.journey.declaration import DECLARATION, Kind

RAW = {raw["name"]: raw for raw in yaml.safe_load(FILE.read_text(encoding="utf-8"))}
SCRIPTS = [pytest.param(script, id=script.name) for script in read_scripts()]


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_story_stands_in_its_own_box_and_in_no_other(script):
    boxes = [name for name, step in DECLARATION.steps.items() if step.kind is Kind.TEXT]

    typed = {name: script.journey.answers.get(name, Answer()).text for name in boxes}

    story = RAW[script.name].get("words", "").strip()
    assert typed == {**dict.fromkeys(boxes, ""), "words": story}


@pytest.mark.parametrize("script", SCRIPTS)
def test_each_answer_of_a_script_is_given(script):
    said = {
        step: tuple(map(str, codes)) for step, codes in RAW[script.name].get("said", {}).items()
    }

    assert {step: script.journey.answers[step].choices for step in said} == said


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_a_script_does_not_say_was_skipped(script):
    left = [
        name
        for name, answer in script.journey.answers.items()
        if DECLARATION.steps[name].is_question and not (answer.choices or answer.text)
    ]

    assert all(script.journey.answers[name].skipped for name in left)
    assert script.journey.next_step() is None
