"""The words of every page: there for each audience, filled in, and silent in a history list."""

from string import Formatter

import pytest
from django.urls import get_resolver

from reports.journey.declaration import DECLARATION, Kind, Who
from reports.journey.wording import (
    WordedTwiceError,
    choice_codes,
    has_words,
    read_texts,
    words_for,
)
from reports.vocabulary import Audience
from tests.journey_walk import TELLTALE

TEXTS = read_texts()
FILLED_IN = {"by_day", "by_answer_day", "day", "missed_day", "number", "country", "operator"}
NEEDED = {"number", "staffed", "unstaffed", "by_itself", "by_a_person", "told_others"}
NEEDED |= {"with_yes", "without_yes", "owed", "late", "answered"}
GIVEN = {name: f"<{name}>" for name in FILLED_IN | NEEDED}
DOOR = {Audience.CAREGIVER: Who.ADULT, Audience.PROFESSIONAL: Who.PRO}


def steps_worded() -> list[tuple[Audience, str]]:
    """Return each (audience, step) that somebody can be shown."""
    return [
        (audience, step)
        for audience in Audience
        for step in DECLARATION.paths[DOOR.get(audience, Who.CHILD)]
        # Only the smallest are shown `little`, and what an age of 18 opens is for nobody younger.
        if step != "little" or audience is Audience.A
    ]


@pytest.mark.parametrize(("audience", "step"), steps_worded())
def test_each_audience_has_words_for_each_step_of_its_path(audience, step):
    assert has_words(step, audience)

    words, declared = words_for(step, audience, **GIVEN), DECLARATION.steps[step]
    assert words.heading
    assert bool(words.choices) is (declared.kind in {Kind.CHOICE, Kind.MANY})
    assert set(words.actions) >= set(declared.actions)


def test_a_step_without_words_is_noticed():
    assert not has_words("no_such_step", Audience.B)
    with pytest.raises(KeyError):
        words_for("no_such_step", Audience.B)


def test_every_longest_text_is_declared_for_every_audience_on_the_path():
    for step in DECLARATION.steps.values():
        if step.kind is Kind.TEXT:
            assert set(step.most) == set(Audience)


def test_every_branch_waits_for_a_choice_that_some_audience_is_offered():
    for step in DECLARATION.steps.values():
        if step.when is not None:
            asked = step.when.step
            worded = [audience for audience in Audience if has_words(asked, audience)]
            offered = {code for each in worded for code in choice_codes(asked, each)}
            assert step.when.values <= offered


@pytest.mark.parametrize(("key", "audience"), [(k, a) for k, texts in TEXTS.items() for a in texts])
def test_every_line_can_be_filled_and_needs_only_what_pages_give(key, audience):
    for line in TEXTS[key][audience].get("hints", ()):
        text, needs = (line, None) if isinstance(line, str) else (line["text"], line["needs"])
        assert {name for _, name, _, _ in Formatter().parse(text) if name} <= FILLED_IN
        assert needs is None or needs in NEEDED


def test_a_file_of_words_adds_to_the_others(tmp_path):
    (tmp_path / "words.yaml").write_text("one: {shared: {heading: One}}")
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "more.yaml").write_text("two: {shared: {heading: Two}}")

    assert set(read_texts(tmp_path)) == {"one", "two"}


@pytest.mark.parametrize("other", ["words.yaml", "words/case.yaml"])
def test_a_key_in_two_files_is_an_error(tmp_path, other):
    (tmp_path / "words").mkdir()
    for number, name in enumerate(("words.yaml", "words/case.yaml", "words/more.yaml")):
        key = "same" if name in {other, "words/more.yaml"} else f"another_{number}"
        (tmp_path / name).write_text(f"{key}: {{shared: {{heading: One}}}}")

    with pytest.raises(WordedTwiceError, match="same"):
        read_texts(tmp_path)


def test_a_line_whose_value_is_missing_is_left_out_and_comes_with_it():
    assert words_for("st_new").hints == []
    assert words_for("st_new", by_day="").hints == []
    assert words_for("st_new", by_day="by Monday").hints == ["A helper will read it by Monday."]


def test_a_line_that_needs_a_number_is_left_out_without_one():
    with_number = words_for("safe_no", Audience.A, number="999").hints

    assert "Calling is the fastest way." in with_number
    assert "Calling is the fastest way." not in words_for("safe_no", Audience.A).hints


def test_of_two_lines_for_a_stop_only_the_one_that_fits_is_shown():
    assert words_for("stop_asked", by_a_person="yes").hints[0].startswith("A person checks")
    assert words_for("stop_asked", by_itself="yes", day="Friday").hints[0] == (
        "We stop on Friday. Until then you can change your mind."
    )


@pytest.mark.parametrize("audience", [Audience.A, Audience.B, Audience.C])
def test_the_youngest_words_are_used_where_there_are_no_others(audience):
    assert words_for("little", audience).heading == words_for("little", Audience.A).heading


def test_a_typed_brace_is_never_filled_in():
    said = words_for("st_new", by_day="{operator}").hints

    assert said == ["A helper will read it {operator}."]


def test_no_address_of_the_childs_site_tells_what_it_is_for():
    addresses = [str(each.pattern) for each in get_resolver("reports.urls").url_patterns]

    assert len(addresses) > 10
    assert [address for address in addresses if TELLTALE.search(address)] == []
