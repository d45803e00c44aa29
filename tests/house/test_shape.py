"""Sizes and names: what keeps a stranger from getting lost here (docs/architecture.md)."""

import ast

import pytest

from tests.house.tree import PACKAGES, functions_of, name_of, python_files, text_of

LONGEST_FILE = 200
LONGEST_TEST_FILE = 400
LONGEST_FUNCTION = 25
# Longer, and clearer for it: each is one list in the order in which a person would tell it.
LONGER_ON_PURPOSE = {
    "reports/actions/submit_report.py:_store": "everything that one Send writes",
    "reports/admin/report/view.py:show_report": "every part of the page of a report",
}
# A drawer with such a name holds whatever did not find its own.
NAMES_OF_NO_DRAWER = {"utils", "util", "helpers", "helper", "common", "core", "misc", "services"}
# Several verbs about one noun, none of which is the main one.
NAMED_FOR_THEIR_NOUN = {"circumstances", "note_lateness", "run_clocks", "send_message"}


def code():
    """Return our own Python files; a migration is a record and is never made shorter."""
    return [path for path in python_files(*PACKAGES, "scripts") if "migrations" not in path.parts]


def body_lines(function):
    """Count a function's lines without its signature and its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return function.end_lineno - body[0].lineno + 1 if body else 0


def test_the_look_goes_over_the_whole_project():
    names = {name_of(path) for path in code()}

    assert {"reports/actions/submit_report.py", "safety_portal/sessions.py"} <= names
    assert len(names) > 100


def test_no_file_is_longer_than_can_be_read_in_one_sitting():
    sizes = {name_of(path): len(text_of(path).splitlines()) for path in code()}
    tests = {name_of(path): len(text_of(path).splitlines()) for path in python_files("tests")}

    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}
    assert {name: size for name, size in tests.items() if size > LONGEST_TEST_FILE} == {}


def test_no_function_is_longer_than_a_screen_but_those_listed():
    long = {
        f"{name_of(path)}:{function.name}"
        for path in code()
        for function in functions_of(path)
        if body_lines(function) > LONGEST_FUNCTION
    }

    assert long - set(LONGER_ON_PURPOSE) == set()


def test_every_drawer_has_a_name_of_its_own():
    found = [
        name_of(path)
        for path in [*code(), *python_files("tests")]
        if NAMES_OF_NO_DRAWER & {path.stem, *path.relative_to(path.anchor).parent.parts[-2:]}
    ]

    assert found == []


def actions():
    drawers = ("reports", "education", "service", "transparency")
    files = python_files(*[f"{app}/actions" for app in drawers])
    return [path for path in files if path.stem != "__init__"]


@pytest.mark.parametrize("path", actions(), ids=lambda path: path.stem)
def test_an_action_is_a_function_of_its_files_name(path):
    names = {each.name for each in functions_of(path)}

    assert (path.stem in names) != (path.stem in NAMED_FOR_THEIR_NOUN)


def test_names_listed_as_exceptions_still_exist():
    assert {path.stem for path in actions()} >= NAMED_FOR_THEIR_NOUN
