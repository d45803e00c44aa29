"""The words of every page: there for each audience, filled in, and silent in a history list."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest
from django.urls import get_resolver

from readability.gates import TELLTALE
from reports.journey.answer import UNSAID
from reports.journey.conditions import AllOf, AnyOf, Condition, Not, OneOf
from reports.journey.declaration import DECLARATION, Kind, Who
from reports.journey.wording import (
    FILES,
    choice_codes,
    chosen_texts,
    has_words,
    read_texts,
    words_for,
)
from reports.vocabulary import Audience

TEXTS = read_texts(FILES)
FILLED_IN = {"by_day", "by_answer_day", "day", "missed_day", "number", "country", "operator"}
FILLED_IN |= {"check_number", "police_card", "hotline", "team", "on_day", "complaint_body"}
NEEDED = {"number", "staffed", "unstaffed", "by_itself", "by_a_person"}
NEEDED |= {
    "operator",
    "check_number",
    "safe_any",
    "safe_teacher",
    "not_close",
    "picture",
    "legal_duty",
    "hotline",
}
NEEDED |= {"self_harm_choice", "no_self_harm_choice", "police_card", "no_police_card"}
NEEDED |= {"on_day", "complaint_body", "did_something", "by_day", "by_answer_day"}
# Of a day that nobody can name.
NEEDED |= {"no_day", "no_answer_day", "no_new_day"}
NEEDED |= {"told_others", "owed", "late", "answered"}
NEEDED |= {"first", "way_chosen", "code_only"}
# The site fills in their names: apps, countries.
FILLED_BY_SITE = {"country_name", "find_country"}
# What the pages to read name of clocks, by level.
FILLED_IN |= {f"{name}_day" for name in ("danger", "urgent", "ongoing", "calm")} | {"place"}
FILLED_IN |= {f"{name}_answer_day" for name in ("danger", "urgent", "ongoing", "calm")}
FILLED_IN |= {f"{name}_time" for name in ("danger", "urgent", "ongoing", "calm")}
NEEDED |= {"no_day", "calm_day", "place", "no_place", "no_operator"}
GIVEN = {name: f"<{name}>" for name in FILLED_IN | NEEDED}
DOOR = {Audience.CAREGIVER: Who.ADULT, Audience.PROFESSIONAL: Who.PRO}


def names_on_the_way(audience: Audience) -> list[str]:
    return [step.name for step in DECLARATION.way(DOOR.get(audience, Who.CHILD), audience)]


def steps_worded() -> list[tuple[Audience, str]]:
    """Return each (audience, step) that somebody can be shown."""
    return [
        (audience, step)
        for audience in Audience
        for step in names_on_the_way(audience)
        # Only the smallest are shown `little`, and what an age of 18 opens is for nobody younger.
        if step != "little" or audience is Audience.A
    ]


def waited_for(condition: Condition | None) -> Iterator[tuple[str, frozenset[str]]]:
    """Give each step that a branch looks at, with the answers that matter."""
    match condition:
        case OneOf(step=step, values=values):
            yield step, values
        case AnyOf(parts=parts) | AllOf(parts=parts):
            for part in parts:
                yield from waited_for(part)
        case Not(part=part):
            yield from waited_for(part)


@pytest.mark.parametrize(("audience", "step"), steps_worded())
def test_each_audience_has_words_for_each_step_of_its_path(audience, step):
    assert has_words(step, audience)

    words, declared = words_for(step, audience, **GIVEN), DECLARATION.steps[step]
    assert words.heading
    assert bool(words.choices) is (declared.kind in {Kind.CHOICE, Kind.MANY})
    assert len(words.choices) != 1 or step in FILLED_BY_SITE
    assert set(words.actions) >= set(declared.actions)


OTHERS = sorted(key for key in TEXTS if key.endswith("_other"))


@pytest.mark.parametrize(("key", "audience"), [(k, a) for k in OTHERS for a in TEXTS[k]])
def test_a_question_about_another_child_offers_the_same_answers_and_never_says_me(key, audience):
    mine, theirs = words_for(key.removesuffix("_other"), audience), words_for(key, audience)

    assert list(theirs.choices) == list(mine.choices)
    assert theirs.actions.keys() == mine.actions.keys()
    said = [text for code, text in theirs.choices.items() if code not in {"unsaid", "H12", "H20"}]
    assert not [text for text in [theirs.heading, *said] if re.search(r"\b(me|my)\b", text)]


def test_a_key_that_stands_in_two_files_is_refused(tmp_path):
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text("home: {shared: {heading: Hello}}")
    two.write_text("bye: {shared: {heading: Bye}}")
    assert set(read_texts([one, two])) == {"home", "bye"}

    two.write_text(one.read_text())
    with pytest.raises(ValueError, match=r"two.yaml words \['home'\]"):
        read_texts([one, two])


def test_a_step_without_words_is_noticed():
    assert not has_words("no_such_step", Audience.B)
    with pytest.raises(KeyError):
        words_for("no_such_step", Audience.B)


def test_every_longest_text_is_declared_for_every_audience_on_the_path():
    for step in DECLARATION.steps.values():
        asked = {each for each in Audience if step.name in names_on_the_way(each)}
        if step.kind is Kind.TEXT:
            assert set(step.most) >= asked


def test_every_branch_waits_for_a_choice_that_some_audience_is_offered():
    for step in DECLARATION.steps.values():
        for asked, values in waited_for(step.when):
            worded = [audience for audience in Audience if has_words(asked, audience)]
            offered = {code for each in worded for code in choice_codes(asked, each)}
            assert values <= offered | {UNSAID}


@pytest.mark.parametrize(("key", "audience"), [(k, a) for k, texts in TEXTS.items() for a in texts])
def test_every_line_can_be_filled_and_needs_only_what_pages_give(key, audience):
    for line in TEXTS[key][audience].get("hints", ()):
        text, needs = (line, None) if isinstance(line, str) else (line["text"], line["needs"])
        assert {name for _, name, _, _ in Formatter().parse(text) if name} <= FILLED_IN
        assert needs is None or needs in NEEDED


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


@pytest.mark.parametrize(
    ("audience", "said"),
    [
        (Audience.A, "Someone touched me or hurt me in person."),
        (Audience.C, "Someone touched me or hurt me in person."),
        (Audience.CAREGIVER, "The child was hurt or touched in person."),
        (Audience.PROFESSIONAL, "In-person sexual abuse with or without technology"),
    ],
)
def test_a_choice_of_another_list_is_never_shown_to_a_child_in_a_grown_ups_words(audience, said):
    """The list for 6 to 9 does not offer it: the words of an older child stand there."""
    assert chosen_texts("harm", audience, ["H10"]) == [said]
    assert chosen_texts("harm", audience, ["no-such-code"]) == ["no-such-code"]
