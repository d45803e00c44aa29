"""Complaints on the desk: leads read and answer, an auditor counts, nobody else learns of them."""

import pytest

from reports.actions.send_complaint import send_complaint
from reports.actions.send_message import Letter
from reports.models import AuditEvent, Complaint
from tests.people import at_the_desk
from tests.reports.builders import NOW, ZONE, data_key_of, fresh
from tests.reports.factories import taken

LIST, QUEUE = "/desk/reports/complaint/", "/desk/reports/report/"
TEXT = "Nobody answered what I asked."


@pytest.fixture
def complaint(ana):
    """Return what the reporter of Ana's report says we did badly."""
    report = taken(by=ana)
    send_complaint(
        report=report,
        data_key=data_key_of(report),
        letter=Letter(body=TEXT, form_tag=b"c" * 32),
        zone=ZONE,
        now=NOW,
    )
    return Complaint.objects.get()


def at(complaint, name="lea"):
    browser = at_the_desk(name)
    browser.open(f"{LIST}{complaint.pk}/")
    return browser


def test_a_lead_finds_it_in_the_list_without_its_words(complaint):
    page = at_the_desk("lea").open(LIST)

    assert "waits for an answer" in page.words
    assert TEXT not in page.html
    assert f"{LIST}{complaint.pk}/" in [each.get("href") for each in page.tree.descendants("a")]


def test_a_lead_reads_it_and_that_is_in_the_log(complaint, lea):
    assert TEXT in at(complaint).page.words

    assert AuditEvent.objects.get(action="complaint_opened").actor == lea


def test_the_answer_is_sent_once(complaint):
    browser = at(complaint)
    path, pairs = browser.filled("Send the answer", body="You are right.")

    pages = [browser.post(path, pairs) for _ in range(2)]

    assert "Sent. The reporter sees it with the code." in pages[0].words
    assert "Somebody had answered already." in pages[1].words
    assert "You are right." in pages[1].words
    assert "Send the answer" not in pages[1].words


def test_an_empty_answer_is_not_sent(complaint):
    page = at(complaint).press("Send the answer", body=" ")

    assert "Write something first." in page.words
    assert Complaint.objects.get().answered_at is None


@pytest.mark.parametrize("name", ["ana", "ben", "omar", "edna", "eda"])
def test_nobody_but_a_lead_reads_it_and_none_learns_that_it_is_there(complaint, name):
    real = at_the_desk(name).open(f"{LIST}{complaint.pk}/")
    none = at_the_desk(name).open(f"{LIST}00000000-0000-4000-8000-000000000000/")

    assert real.status == none.status
    assert real.status in {403, 404}
    assert TEXT not in real.html
    assert not AuditEvent.objects.filter(action="complaint_opened").exists()
    assert at(complaint).page.status == 200


@pytest.mark.parametrize(
    ("name", "status"), [("lea", 200), ("sol", 200), ("edna", 200), ("ana", 404), ("omar", 404)]
)
def test_the_list_is_for_leads_and_an_auditor(complaint, name, status):
    assert at_the_desk(name).open(LIST).status == status


def test_an_auditor_sees_that_it_waits_and_no_way_to_its_words(complaint):
    page = at_the_desk("edna").open(LIST)

    assert "waits for an answer" in page.words
    assert str(complaint.pk) not in page.html


def test_a_lead_finds_no_complaint_about_her_own_report(complaint, lea):
    report = fresh(complaint.report)
    report.moderator = lea
    report.save()

    assert at(complaint, "lea").page.status == 404
    assert at(complaint, "sol").page.status == 200


def test_whoever_works_on_the_report_is_not_told(complaint):
    at(complaint).press("Send the answer", body="You are right.")

    browser = at_the_desk("ana")
    pages = [browser.open(path) for path in (f"{QUEUE}{complaint.report_id}/", QUEUE, "/desk/")]

    assert [page.status for page in pages] == [200] * 3
    assert [page for page in pages if "omplaint" in page.words] == []


def test_what_was_typed_comes_back_when_it_is_not_for_you(complaint):
    _, pairs = at(complaint).filled("Send the answer", body="My letter.")
    other = at_the_desk("ana")
    other.client.handler.enforce_csrf_checks = False

    page = other.post(f"{LIST}{complaint.pk}/", pairs)

    assert page.status == 404
    assert "My letter." in page.words
