"""The main job: every story reaches a moderator, and every child hears back."""

import re
import time

import pytest

from tests.journeys.leaks import everything_written, found_in
from tests.journeys.staff import DESK, type_password
from tests.journeys.walk import ADDRESS
from tests.stack.client import Browser
from tests.stack.totp import totp

HANDLE = re.compile(r"@[a-z]+_[a-z]+_[0-9]{4}")
# Long enough to be nobody else's words, short enough to stand on one line of a log.
PIECE = 24

pytestmark = pytest.mark.journey


def plain(text: str) -> str:
    return " ".join(text.split())


def test_every_story_stands_on_the_desk_in_its_own_words(walk):
    assert len(walk.stories) >= 30
    for story in walk.stories:
        assert walk.read_on_desk[story.id] == plain(story.telling.words)
    assert walk.left_in_queue == []


def test_every_reporter_has_a_code_of_their_own_and_reads_the_answer_with_it(walk):
    assert len({code.digits for code in walk.codes.values()}) == len(walk.stories)
    for story in walk.stories:
        assert plain(story.answer) in walk.read_by_reporter[story.id]


def test_nobody_reads_the_answer_to_somebody_else(walk):
    for story in walk.stories:
        others = {plain(other.answer) for other in walk.stories} - {plain(story.answer)}
        assert not [answer for answer in others if answer in walk.read_by_reporter[story.id]]


def test_a_password_alone_opens_nothing_on_the_desk(walk):
    browser = Browser(walk.stack.desk_url)
    type_password(browser, walk.moderator)

    page = browser.get(DESK)

    assert not page.path.startswith(DESK)


def test_a_wrong_app_code_opens_nothing_on_the_desk(walk):
    browser = Browser(walk.stack.desk_url)
    page = type_password(browser, walk.moderator)
    of_yesterday = totp(walk.moderator.totp_secret, at=time.time() - 24 * 60 * 60)

    page.submit(page.form(having="code").fill(code=of_yesterday))

    assert not browser.get(DESK).path.startswith(DESK)


def test_nothing_written_anywhere_tells_a_story_a_handle_an_answer_or_a_code(walk, tmp_path):
    places = everything_written(walk.stack, into=tmp_path)

    leaks = found_in(places, words=secrets_of(walk), patterns=tmp_path.parent / "secrets")

    assert leaks == []


def test_the_search_for_leaks_would_find_one(walk, tmp_path):
    places = everything_written(walk.stack, into=tmp_path)

    known = found_in(places, words=["reports_sealedanswer"], patterns=tmp_path.parent / "known")
    log = found_in(places, words=["dispatch_jobs"], patterns=tmp_path.parent / "logged")

    assert [name for name in known if name.endswith((".sql", ".sqlite3"))] != []
    assert [name for name in log if name.endswith("worker.log")] != []


def secrets_of(walk) -> list[str]:
    """Return what must stand nowhere: pieces of every story and answer, handles, codes, secrets."""
    told = [text for story in walk.stories for text in (story.telling.words, story.answer)]
    codes = walk.codes.values()
    return [
        ADDRESS,
        walk.moderator.password,
        walk.moderator.totp_secret,
        *(story.marker for story in walk.stories),
        *(piece for text in told for piece in (text[:PIECE], text[-PIECE:])),
        *(handle for text in told for handle in HANDLE.findall(text)),
        *(code.digits for code in codes),
        *(f"{code.digits[:4]} {code.digits[4:8]} {code.digits[8:12]}" for code in codes),
        *(between.join(code.words) for code in codes for between in (" ", "")),
    ]
