"""What the pages to read say about time: the days and times of the settings in force."""

from zoneinfo import ZoneInfo

import pytest

from reports.views import clock_words as module
from reports.vocabulary import Audience
from service.fields import WEEKDAYS

READERS = ["a", "b", "c", "d", "e"]
OFFICE = {f"hours_{day}": "09:00-17:00" for day in WEEKDAYS[:5]}
CALM = {"harm": ["H13"], "ongoing": "no"}


@pytest.fixture(autouse=True)
def always_staffed(settings, clock):
    """Let people be there all day, on the Sunday of the clock."""
    settings.ROTA_STAFFED = True


def test_each_level_has_a_day_in_the_words_of_the_reader(mira):
    words = mira.open("/next/b/").words

    assert "If you are not safe, we read it today." in words
    assert "If someone threatens you, we read it today." in words
    assert "If it is still going on, we read it by tomorrow." in words
    assert "All else we read by Wednesday." in words
    assert "We write to you here by Friday." in words


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        ("a", "If you are not safe, we read it by tomorrow."),
        ("b", "If you are not safe, we read it by tomorrow."),
        ("c", "If you are not safe, we read it by tomorrow and write here by tomorrow."),
        ("d", "If a child is not safe now, we read it by tomorrow and write here by tomorrow."),
        ("e", "Immediate risk is read by tomorrow and answered by tomorrow."),
    ],
)
def test_on_a_day_on_which_nobody_comes_nothing_is_promised_for_it(
    mira, set_service, settings, reader, said
):
    settings.ROTA_STAFFED = False
    set_service(**OFFICE)

    words = mira.open(f"/next/{reader}/").words

    assert said in words
    assert "today" not in words


def test_a_faster_clock_brings_its_day_nearer(mira, set_service):
    set_service(p2_first_human_read="5 hours", p3_first_human_read="2 days")

    words = mira.open("/next/b/").words

    assert "If it is still going on, we read it today." in words
    assert "All else we read by Tuesday." in words


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        pytest.param({"safe_now": "not_safe"}, "If you are not safe, we read it", id="not safe"),
        pytest.param({"harm": ["H03"]}, "If someone threatens you, we read it", id="threats"),
        pytest.param({"ongoing": "yes"}, "If it is still going on, we read it", id="going on"),
        pytest.param({}, "All else we read", id="all else"),
    ],
)
def test_what_is_read_before_telling_is_what_is_promised_after(
    mira, clock, set_service, answers, line
):
    # At 20:00 each level has a day of its own.
    clock.shift(11 * 60 * 60)
    set_service(
        p0_first_human_read="1 minute", p1_first_human_read="1 hour", p2_first_human_read="1 day"
    )
    before = mira.open("/next/b/").words

    mira.send(**{**CALM, **answers})

    promised = mira.page.words.split("A trained helper reads it ")[1].split(".")[0]
    assert f"{line} {promised}." in before


def test_to_a_child_under_ten_the_days_are_those_of_whatever_it_may_send(mira):
    before = mira.open("/next/a/").words

    mira.send(audience=Audience.A, harm=["H13"])

    assert "If you are safe, we read it today." in before
    assert "A helper reads it today." in mira.page.words


@pytest.mark.parametrize("reader", READERS)
def test_where_no_day_is_known_none_is_promised(mira, monkeypatch, reader):
    with_days = mira.open(f"/next/{reader}/").words
    monkeypatch.setattr(module, "promised_day", lambda **_: None)

    words = mira.open(f"/next/{reader}/").words

    assert with_days.count("today") > 0
    assert not [
        each for each in ("today", "tomorrow", "by ", "within") if f" {each}" in until(words)
    ]
    assert "late" not in until(words)


def until(words):
    """Return what the first part of the page says."""
    return words.split("How long it takes")[1].split("Who reads it")[0]


def test_while_paused_no_day_is_promised_for_what_cannot_be_sent(mira, set_service):
    assert "today" in mira.open("/next/").words

    set_service(intake="paused", opens_again="2026-03-09")

    assert "today" not in until(mira.open("/next/").words)
    assert "We do not know the day yet." in mira.open("/next/").words


def test_only_a_professional_is_told_times_and_they_are_those_in_force(mira, set_service):
    set_service(p0_first_human_read="5 minutes", p1_first_human_read="45 minutes")

    said = "are to be read within 5 minutes, 45 minutes, 1 day and 3 days."
    assert said in mira.open("/next/e/").words
    for reader in READERS[:-1]:
        words = mira.open(f"/next/{reader}/").words
        assert not [each for each in ("minute", "hour") if each in words]


@pytest.mark.parametrize("reader", READERS)
def test_the_place_whose_days_are_counted_is_named(mira, settings, reader):
    settings.TIME_ZONE = "UTC"
    assert "world time (UTC)" in mira.open(f"/next/{reader}/").words

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "site_zone", lambda: ZoneInfo("America/Argentina/Buenos_Aires"))
        words = mira.open(f"/next/{reader}/").words

    assert "Buenos Aires" in words
    assert "UTC" not in words
