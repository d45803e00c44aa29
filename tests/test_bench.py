"""The bench's own arithmetic: what it says must follow from what it measured."""

import datetime
import math
import re
from collections import deque

import pytest
from django.apps import apps
from django.db.models import AutoField

from reports.models import Report
from tests.bench import machine, page, rounds
from tests.bench.__main__ import sizes_asked
from tests.bench.client import Answer
from tests.bench.figures import (
    Figure,
    amount,
    markdown,
    median_percentile,
    median_ratio,
    missed,
    percentile,
    table,
)
from tests.bench.in_process import InProcess
from tests.bench.machine import Moment, share_of_others
from tests.bench.management.commands.bench_reports import store_one
from tests.bench.measures.weight import loads
from tests.bench.rows import FILL
from tests.bench.walk import CHECK, DONE, LostTheWayError, Step, Visit, next_step, walk


def figure(**changed):
    return Figure(**{"work": "Send p95", "limit": 150, "measured": 100, "unit": "ms", **changed})


@pytest.mark.parametrize(
    ("share", "expected"), [(0.0, 1), (0.5, 50), (0.95, 95), (0.951, 96), (1.0, 100)]
)
def test_a_percentile_is_a_value_that_was_measured(share, expected):
    assert percentile(range(100, 0, -1), share) == expected


def test_a_percentile_of_nothing_is_refused():
    with pytest.raises(ValueError, match="no value"):
        percentile([], 0.95)


def test_one_bad_round_decides_nothing():
    good, bad = [1.0] * 20, [9.0] * 20

    assert median_percentile([good, bad, good], 0.95) == 1.0
    assert median_ratio([2.0, 90.0, 2.0], [1.0, 1.0, 1.0]) == 2.0


def test_rounds_that_do_not_match_are_refused():
    with pytest.raises(ValueError, match="shorter"):
        median_ratio([1.0, 2.0], [1.0])


@pytest.mark.parametrize(
    ("changed", "verdict"),
    [
        ({"measured": 150}, "pass"),
        ({"measured": 150.1}, "MISS"),
        ({"measured": 20, "limit": 20, "is_floor": True}, "pass"),
        ({"measured": 19.9, "limit": 20, "is_floor": True}, "MISS"),
        ({"measured": math.nan}, "MISS"),
        ({"measured": 100, "others": 0.5}, "pass"),
        ({"measured": 200, "others": 0.15}, "MISS"),
        ({"measured": 200, "others": 0.5}, "unsure: others used 50%"),
    ],
)
def test_a_figure_is_judged_by_its_limit(changed, verdict):
    row = figure(**changed)

    assert row.verdict == verdict
    assert (row in missed([row])) is (verdict != "pass")


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "0"), (3, "3"), (0.2345, "0.234"), (12.34, "12.3"), (150, "150"), (12000.4, "12,000")],
)
def test_amounts_are_short(value, words):
    assert amount(value) == words


def test_the_table_names_budget_figure_and_verdict():
    lines = table([figure(), figure(work="reports", limit=20, measured=3, is_floor=True, unit="")])

    assert lines[0].split() == ["Work", "Budget", "Measured", "Beside", "it"]
    assert lines[1].split() == ["Send", "p95", "<=", "150", "ms", "100", "ms", "pass"]
    assert lines[2].split() == ["reports", ">=", "20", "3", "MISS"]


def test_the_page_holds_the_table_the_date_and_the_machine(today):
    text = page.text([figure(), figure(measured=200)], [], sizes=[0, 100_000], today=today)

    assert "2026-03-02; " in text
    assert "cores" in text
    assert "0, 100,000 reports" in text
    assert "1 of 2 budgets pass." in text
    assert all(line in text for line in markdown([figure()]))


@pytest.fixture
def today():
    return datetime.date(2026, 3, 2)


@pytest.fixture
def disturbances(monkeypatch):
    """Let other programs use this share of the machine in each round."""
    shares: deque[float] = deque()
    monkeypatch.setattr(machine, "now", lambda: None)
    monkeypatch.setattr(machine, "share_of_others", lambda _before, _after: shares.popleft())
    return shares


def test_three_calm_rounds_are_enough(disturbances):
    disturbances.extend([0.0, 0.9, 0.1, 0.05])
    numbers = iter(range(10))

    taken = rounds.calmest_rounds(lambda: next(numbers))

    assert sorted(taken.taken) == [0, 2, 3]
    assert taken.others == 0.1


def test_on_a_busy_machine_the_calmest_of_six_rounds_count(disturbances):
    disturbances.extend([0.9, 0.5, 0.8, 0.4, 0.7, 0.6])
    numbers = iter(range(10))

    taken = rounds.calmest_rounds(lambda: next(numbers))

    assert sorted(taken.taken) == [1, 3, 5]
    assert taken.others == 0.6


def test_what_the_bench_uses_itself_is_not_others():
    before = Moment(of_all=100, busy=50, own=20)

    assert share_of_others(before, Moment(of_all=120, busy=65, own=30)) == 0.25
    assert share_of_others(before, Moment(of_all=120, busy=55, own=30)) == 0.0


def test_the_rows_that_fill_the_tables_have_all_that_a_row_must_have():
    tables = {model._meta.db_table: model for model in apps.get_models()}
    filled = re.findall(r"INSERT INTO (\w+)\s*\(([^)]*)\)", FILL)

    assert filled
    for name, columns in filled:
        needed = {
            field.column
            for field in tables[name]._meta.concrete_fields
            if not field.null and not isinstance(field, AutoField)
        }
        assert needed - {each.strip() for each in columns.split(",")} == set(), name


def visit(html, *, path="/s/1/", status=200):
    return Visit(Step("GET", path), Answer(status=status, headers=[], body=html.encode()))


def test_only_what_a_browser_loads_by_itself_counts():
    page_seen = visit(
        '<link rel="icon" href="data:,"><link rel="stylesheet" href="/a.css">'
        '<link rel="canonical" href="/x"><script src="/a.js"></script><img src="/a.css">'
        '<a href="https://elsewhere.example/">x</a>'
    )

    assert loads(page_seen) == ["/a.css", "/a.js"]


def test_the_walk_answers_what_is_asked():
    asked = visit(
        '<form action="/c/out/" method="post"><button>Close</button></form><form method="post">'
        '<input type="hidden" name="csrfmiddlewaretoken" value="t">'
        '<input type="hidden" name="step" value="age">'
        '<input type="radio" name="answer" value="6-9">'
        '<input type="radio" name="answer" value="10-12">'
        '<button name="next" value="1">Next</button></form>'
    )

    assert next_step(asked) == Step(
        "POST", "/s/1/", (("step", "age"), ("answer", "10-12"), ("next", "1"))
    )


@pytest.mark.django_db
def test_the_walk_leads_from_home_to_the_code_and_says_what_the_stored_reports_say(settings):
    settings.ROOT_URLCONF = "safety_portal.urls.public"
    settings.COUNTRY = "KE"

    visits = list(walk(InProcess()))
    store_one()

    assert [each.step.path for each in visits if each.step.is_send] == [CHECK]
    assert visits[-1].step.path == DONE
    walked, stored = Report.objects.order_by("received_at")
    for name in ["audience", "age_band", "harms", "level", "country"]:
        assert getattr(walked, name) == getattr(stored, name), name
    assert (walked.level, walked.harms) == ("P1", ["H03", "H13"])


@pytest.mark.parametrize("lost", [visit("<p>nothing"), visit("", status=503)])
def test_a_page_that_leads_nowhere_stops_the_bench(lost):
    with pytest.raises(LostTheWayError):
        next_step(lost)


def test_rows_add_a_size_and_nonsense_is_refused():
    assert sizes_asked("") == [0, 10_000, 100_000]
    assert sizes_asked("1000000") == [0, 10_000, 100_000, 1_000_000]
    assert sizes_asked("10000") == [0, 10_000, 100_000]
    with pytest.raises(ValueError, match="ROWS=many"):
        sizes_asked("many")
