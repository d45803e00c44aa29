"""`.env.example` and the settings name the same variables, and say the same."""

import ast
import re
import runpy

import pytest

from scripts.checks import clean_environment
from tests.house.tree import ROOT, text_of

ENVIRONMENT = ROOT / "safety_portal" / "settings" / "environment.py"
EXAMPLE = ROOT / ".env.example"
LINE = re.compile(r"^(?:# )?([A-Z][A-Z0-9_]+)=(.*)$")


def variables_read():
    """Return the names of variables that the settings ask for."""
    names = set()
    for node in ast.walk(ast.parse(text_of(ENVIRONMENT))):
        if not (isinstance(node, ast.Call) and node.args):
            continue
        asked = node.args[0]
        if not (isinstance(asked, ast.Constant) and isinstance(asked.value, str)):
            continue
        called = ast.unparse(node.func)
        if called == "key_file":
            names.add(f"{asked.value}_FILE")
        elif called.startswith("env."):
            names.add(asked.value)
    return names


def example_lines():
    return text_of(EXAMPLE).splitlines()


def variables_shown():
    return {match[1]: match[2] for line in example_lines() if (match := LINE.match(line))}


def settings_with(environment, monkeypatch):
    for name in variables_read():
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    found = runpy.run_path(str(ENVIRONMENT))
    return {name: value for name, value in found.items() if name.isupper()}


def test_the_example_names_every_variable_and_no_other():
    assert set(variables_shown()) == variables_read()


def test_each_variable_has_a_line_that_says_what_it_is_for():
    lines = example_lines()

    for number, line in enumerate(lines):
        if LINE.match(line):
            before = lines[number - 1]
            assert before.startswith("# "), line
            assert not LINE.match(before), line


def test_the_example_changes_nothing(monkeypatch):
    monkeypatch.chdir(ROOT)

    example = settings_with(variables_shown(), monkeypatch)
    nothing = settings_with({}, monkeypatch)

    def as_files(found):
        return {name: str(ROOT / str(value)) if name.endswith("_FILE") else value
                for name, value in found.items()}  # fmt: skip

    assert as_files(example) == as_files(nothing)


@pytest.mark.parametrize("name", sorted(variables_read()))
def test_no_variable_of_a_developer_reaches_the_tests(name):
    assert clean_environment({name: "x", "PATH": "y"}) == {"PATH": "y"}


def test_the_settings_read_the_environment_in_one_place():
    for path in (ENVIRONMENT.parent).glob("*.py"):
        if path.name not in {"environment.py", "test.py"}:
            assert "environ." not in text_of(path).replace(".environment", ""), path.name


@pytest.mark.parametrize(
    ("environment", "countries"),
    [
        ({}, []),
        ({"COUNTRY": "ke"}, ["KE"]),
        ({"COUNTRY": "ke", "COUNTRIES": ""}, ["KE"]),
        ({"COUNTRY": "ke", "COUNTRIES": "ke,kh"}, ["KE", "KH"]),
    ],
)
def test_without_a_list_the_service_answers_in_its_own_country(environment, countries, monkeypatch):
    assert settings_with(environment, monkeypatch)["COUNTRIES"] == countries
