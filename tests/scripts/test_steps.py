"""Every step runs, and the last line tells the truth about all of them."""

import sys

import pytest

from scripts.steps import Counts, Outcome, Step, counts_in, report, run_step, run_steps, summary

RESULTS = """<testsuites><testsuite tests="5" failures="1" errors="1" skipped="1"/></testsuites>"""


def step(code: str, *, has_tests: bool = False) -> Step:
    return Step(
        name="a step",
        command=[sys.executable, "-c", code],
        environment={},
        has_tests=has_tests,
    )


def outcome(*, is_good: bool = True, counts: Counts | None = None) -> Outcome:
    made = step("", has_tests=counts is not None)
    return Outcome(step=made, is_good=is_good, seconds=1.0, counts=counts or Counts())


def test_a_failure_does_not_keep_the_next_step_from_running():
    outcomes = run_steps([step("raise SystemExit(1)"), step("pass")])

    assert [each.is_good for each in outcomes] == [False, True]


def test_errors_count_as_failed_and_skipped_are_told_apart(tmp_path):
    results = tmp_path / "results.xml"
    results.write_text(RESULTS)

    assert counts_in(results) == Counts(passed=2, failed=2, skipped=1)


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "raise SystemExit(5)"])
def test_a_test_run_that_broke_or_found_nothing_is_a_failure(code):
    assert run_step(step(code, has_tests=True)).counts == Counts(failed=1)


def test_a_program_that_is_not_there_is_a_failure():
    missing = Step(name="gone", command=["/nowhere/at-all"], environment={})

    assert not run_step(missing).is_good


@pytest.mark.parametrize(
    ("outcomes", "line"),
    [
        pytest.param(
            [outcome(counts=Counts(passed=3)), outcome(counts=Counts(passed=4, failed=1))],
            "7 passed, 1 failed in 2.0 s",
            id="two test runs together",
        ),
        pytest.param(
            [outcome(counts=Counts(passed=1, skipped=2)), outcome(is_good=False)],
            "1 passed, 0 failed, 2 skipped, 1 check failed in 2.0 s",
            id="a failed check is never hidden",
        ),
    ],
)
def test_the_last_line_counts_all_runs(outcomes, line):
    assert summary(outcomes) == line


def test_the_exit_code_is_good_only_when_everything_is(capsys):
    assert report([outcome(), outcome()]) == 0
    assert report([outcome(), outcome(is_good=False)]) == 1
    assert capsys.readouterr().out.splitlines()[-1].startswith("0 passed, 0 failed, 1 check")
