"""A whole visit with planted words, then a thief's look at everything that stayed behind."""

import base64
import io
import logging
import os
import pickle
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.utils import timezone

from reports import tasks
from reports.access import ReportNotFoundError, data_key_for_staff
from reports.access.case_file import letters_of
from reports.actions.open_story import open_story
from reports.actions.send_message import Letter, answer_reporter
from reports.crypto.codes import parse_code
from reports.models import AuditEvent, Job, Report, ReportKey
from reports.vocabulary import Audience, State
from safety_portal.logging import EventHandler
from safety_portal.sessions import stored_name
from tests.journey_walk import Visitor
from tests.reports.builders import moderator
from tests.reports.faults import fault_at_write
from tests.reports.traces import everything_stored, number_spellings, places_of, spellings

pytestmark = pytest.mark.django_db(transaction=True)

STORY = "The planted marigold story"
HANDLE = "@planted_magpie_417"
LETTER = "A planted later letter ភ្លៀង"
REPLY = "A planted kingfisher reply"
COMPLAINT = "A planted hornbeam complaint"
UNSENT = "Planted words that were never sent"
ADDRESSES = ("203.0.113.77", "198.51.100.23")
OTHER_WORD = "A word that leaked ភ្លៀង"
STRANGE_CODE = "1234567812345678"
CAMPAIGN = "planted-starling"


@pytest.fixture(autouse=True)
def the_childs_site(settings):
    settings.ROOT_URLCONF = "safety_portal.urls.public"


@pytest.fixture(autouse=True)
def log(monkeypatch):
    """Return what the real handler writes, with every logger as talkative as it can be."""
    lines = io.StringIO()
    root = logging.getLogger()
    ours = [each for each in root.handlers if isinstance(each, EventHandler)]
    assert ours
    for handler in ours:
        monkeypatch.setattr(handler, "stream", lines)
    monkeypatch.setattr(root, "level", logging.DEBUG)
    return lines


def browser():
    peer, forwarded = ADDRESSES
    client = Client(
        enforce_csrf_checks=True,
        raise_request_exception=False,
        REMOTE_ADDR=peer,
        HTTP_X_FORWARDED_FOR=forwarded,
    )
    return Visitor(client)


@dataclass(frozen=True)
class Visit:
    """One report from Send to answer, and what its reporter holds."""

    report: Report
    phone: Visitor
    digits: str
    words: str
    first_digits: str

    @property
    def planted(self):
        """Name each planted thing with the spellings to look for."""
        texts = {"story": STORY, "handle": HANDLE, "letter": LETTER, "reply": REPLY}
        texts |= {"unsent": UNSENT, "mistyped code": STRANGE_CODE, "complaint": COMPLAINT}
        texts |= dict(zip(("peer", "forwarded"), ADDRESSES, strict=True))
        needles = {name: spellings(text) for name, text in texts.items()}
        for name, between in {"spaces": " ", "dashes": "-", "nothing": ""}.items():
            needles[f"digits, {name}"] = spellings(self.digits.replace(" ", between))
            needles[f"words, {name}"] = spellings(between.join(self.words.split()))
        numbers = {"number": self.digits, "first number": self.first_digits}
        needles["first digits"] = spellings(self.first_digits)
        return needles | {
            name: number_spellings(parse_code(digits)) for name, digits in numbers.items()
        }


@pytest.fixture
def visit(log):
    """Walk everything that one child, one worker and one moderator do, faults included."""
    phone = browser()
    phone.open(f"/k/{CAMPAIGN}/tell/")
    phone.press("child")
    phone.go_on_to("check", audience=Audience.C, words=f"{STORY}. It was {HANDLE}.")
    with fault_at_write(4):
        assert phone.press("send").status == 503
    phone.open("/s/check/")
    sent = phone.press("send")
    first_digits = sent.code
    assert tasks.dispatch_jobs() == 1
    assert tasks.triage_report(str(Job.objects.get().pk))
    digits, words = come_back(first_digits)
    leave_something_unsent()
    reply_from_the_desk()
    return Visit(Report.objects.get(), phone, digits, words, first_digits)


def come_back(code):
    """Write a letter and a complaint, draw a new code, and return it as digits and as words."""
    phone = browser()
    phone.open_case(STRANGE_CODE)
    phone.open_case("these are no words")
    phone.open_case(code)
    path, pairs = phone.filled("Send", body=LETTER)
    for _ in range(2):
        phone.post(path, pairs)
    phone.post("/c/in/write/", [("body", LETTER), ("tag", "forged")])
    phone.open("/c/in/badly/")
    phone.press("Send", body=COMPLAINT)
    phone.post("/c/in/badly/", [("body", COMPLAINT), ("tag", "forged")])
    phone.open("/c/in/code/")
    page = phone.press("Give me a new code")
    return page.code, page.code_words


def leave_something_unsent():
    phone = browser()
    phone.walk_to("words")
    phone.press("next", answer=UNSENT)
    phone.post(f"/s/{UNSENT}/", [("step", UNSENT), ("answer", UNSENT)])
    phone.post("/s/3/", [("step", "words"), ("band", "13-17"), ("answer", UNSENT)])
    phone.open(f"/nowhere/?q={STRANGE_CODE}")


def leave_file(content):
    (settings.BROKER_FOLDER / "said").write_bytes(content)


def wipe():
    """Take away what a leak left, from the files of the database as well."""
    (settings.BROKER_FOLDER / "said").unlink(missing_ok=True)
    AuditEvent.objects.update(detail={})
    caches["default"].clear()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def reply_from_the_desk():
    ana, report = moderator(), Report.objects.get()
    open_story(report=report, by=ana, now=timezone.now())
    letter = Letter(body=REPLY, form_tag=b"r" * 32)
    key = data_key_for_staff(report)
    answer_reporter(report=report, data_key=key, letter=letter, by=ana, now=timezone.now())


def test_nothing_planted_lies_in_database_cache_sessions_broker_or_files(visit):
    stored = everything_stored()

    found = {name: places_of(needles, stored=stored) for name, needles in visit.planted.items()}
    assert {name: places for name, places in found.items() if places} == {}


def test_the_look_went_over_every_kind_of_place(visit):
    stored = everything_stored()

    names = " ".join(stored)
    for part in ("reports_message", "reports_auditevent", "portal_cache", "-wal", ".msg"):
        assert part in names
    assert len(stored["table portal_cache"]) > 1_000
    assert len(stored["table reports_sealedanswer"]) > 500


@pytest.mark.parametrize(
    ("leak", "place"),
    [
        (lambda word: AuditEvent.objects.update(detail={"said": word}), "table reports_auditevent"),
        (lambda word: caches["default"].set("said", f"x{word}"), "table portal_cache"),
        (lambda word: leave_file(f"xx{word} ".encode()), "file said"),
        (lambda word: leave_file(base64.b64encode(f"x{word} ".encode())), "file said"),
        (lambda word: leave_file(word.encode("utf-16-le")), "file said"),
    ],
    ids=["audit log", "cache", "file", "packed", "wide"],
)
def test_a_word_that_did_leak_would_be_found(visit, leak, place):
    # A word of its own: the write-ahead log keeps it, and another test reads that file too.
    needles = spellings(OTHER_WORD)
    assert places_of(needles, stored=everything_stored()) == []

    leak(OTHER_WORD)

    assert place in places_of(needles, stored=everything_stored())
    wipe()


def test_a_code_that_did_leak_would_be_found():
    assert places_of(number_spellings(42_000_000_000_007), stored={"row": b"x042000000000007y"})


def test_nothing_planted_is_in_a_log(visit, log, capfd):
    printed = "".join(capfd.readouterr())
    content = {"log": log.getvalue().encode(), "printed": printed.encode()}

    assert log.getvalue().count("\n") >= 3
    found = {name: places_of(needles, stored=content) for name, needles in visit.planted.items()}
    assert {name: places for name, places in found.items() if places} == {}


def test_which_campaign_was_followed_is_a_count_and_in_no_log(visit, log, capfd):
    printed = "".join(capfd.readouterr())
    stored = everything_stored()

    found = {place.split()[-1] for place in places_of(spellings(CAMPAIGN), stored=stored)}
    assert {name for name in found if name.startswith(("reports_", "portal_"))} == {
        "reports_report"
    }
    assert CAMPAIGN not in log.getvalue() + printed
    assert log.getvalue().count("\n") >= 3


def test_staff_and_reporter_still_read_what_was_said(visit):
    story = open_story(report=visit.report, by=moderator("ben"), now=timezone.now())
    letters = letters_of(visit.report, data_key=data_key_for_staff(visit.report))
    page = browser().open_case(visit.words)

    assert story == {"words": f"{STORY}. It was {HANDLE}."}
    assert [each.body for each in letters] == [LETTER, REPLY]
    assert LETTER in page.words
    assert REPLY in page.words
    assert visit.report.state == State.IN_REVIEW


def test_with_its_key_row_every_copy_becomes_unreadable(visit):
    opened_before = browser()
    assert REPLY in opened_before.open_case(visit.digits).words
    copy_of_everything = everything_stored()
    key = ReportKey.objects.get()
    sealed = [bytes(key.sealed_for_staff), bytes(key.wrapped_by_code), bytes(key.locator)]
    assert places_of(set(sealed), stored=copy_of_everything)

    key.delete()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    assert places_of(set(sealed), stored=everything_stored()) == []
    assert REPLY not in opened_before.open("/c/in/").html
    with pytest.raises(ReportNotFoundError):
        open_story(report=visit.report, by=moderator("ben"), now=timezone.now())
    with pytest.raises(ReportNotFoundError):
        data_key_for_staff(visit.report)


def test_an_erased_code_and_one_never_given_out_get_the_same_page(visit):
    never_given = "0000 0000 0000 0000"
    ReportKey.objects.all().delete()

    erased, unknown = browser().open_case(visit.digits), browser().open_case(never_given)

    assert (erased.status, erased.path) == (unknown.status, unknown.path)
    assert erased.words == unknown.words


class MakesFolder:
    """Unpickled, this leaves a folder behind."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return (os.mkdir, (str(self.path),))


def test_a_pickle_planted_as_a_session_is_a_miss_and_does_not_run(tmp_path):
    phone = browser()
    phone.begin()
    name = stored_name(phone.client.cookies[settings.SESSION_COOKIE_NAME].value)
    harmful = base64.b64encode(pickle.dumps(MakesFolder(tmp_path / "ran"))).decode()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE portal_cache SET value = %s, expires = %s WHERE cache_key = %s",
            [
                harmful,
                connection.ops.adapt_datetimefield_value(timezone.now() + timedelta(hours=1)),
                caches["sessions"].make_key(name),
            ],
        )
        assert cursor.rowcount == 1

    page = phone.open("/s/0/")

    assert page.status == 200
    assert page.step == ""
    assert not (tmp_path / "ran").exists()
    pickle.loads(base64.b64decode(harmful))  # noqa: S301 - shows that the pickle was a live one
    assert (tmp_path / "ran").exists()
