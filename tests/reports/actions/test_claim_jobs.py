from uuid import uuid4

import pytest

from reports.actions import claim_jobs as module
from reports.actions.claim_jobs import ClaimedJob, claim_jobs, tired_jobs
from reports.models import Job
from reports.models.outbox import LEASE_SECONDS, MOST_ATTEMPTS
from reports.vocabulary import JobKind
from tests.reports.builders import NOW, after
from tests.reports.together import together

pytestmark = pytest.mark.django_db


def job(**changes):
    return Job.objects.create(
        **{"kind": JobKind.TRIAGE, "subject": uuid4(), "due_at": NOW, **changes}
    )


def test_a_due_job_is_taken_once_per_lease():
    one = job()

    assert claim_jobs(now=NOW) == [ClaimedJob(JobKind.TRIAGE, one.pk)]
    assert claim_jobs(now=after(seconds=LEASE_SECONDS - 1)) == []


def test_a_job_that_was_not_finished_comes_back_after_its_lease():
    one = job()
    claim_jobs(now=NOW)

    again = claim_jobs(now=after(seconds=LEASE_SECONDS))

    assert [each.job_id for each in again] == [one.pk]
    assert Job.objects.get().attempts == 2


def test_what_is_done_or_not_due_stays_where_it_is():
    job(done_at=NOW)
    job(gave_up_at=NOW)
    job(due_at=after(seconds=1))

    assert claim_jobs(now=NOW) == []


def test_the_job_that_waits_longest_goes_first(monkeypatch):
    monkeypatch.setattr(module, "MOST_AT_ONCE", 2)
    late, early, middle = (job(due_at=after(seconds=each)) for each in (-1, -9, -5))

    first = [each.job_id for each in claim_jobs(now=NOW)]
    second = [each.job_id for each in claim_jobs(now=NOW)]

    assert (first, second) == ([early.pk, middle.pk], [late.pk])


def test_a_job_tried_too_often_is_for_a_person():
    tired, fresh = job(attempts=MOST_ATTEMPTS), job(attempts=MOST_ATTEMPTS - 1)

    assert [each.job_id for each in tired_jobs(now=NOW)] == [tired.pk]
    assert [each.job_id for each in claim_jobs(now=NOW)] == [fresh.pk]


def test_the_last_try_has_its_whole_lease_before_a_person_is_asked():
    job(attempts=MOST_ATTEMPTS - 1)
    claim_jobs(now=NOW)

    assert tired_jobs(now=after(seconds=LEASE_SECONDS - 1)) == []
    assert len(tired_jobs(now=after(seconds=LEASE_SECONDS))) == 1


def test_a_planted_kind_of_job_starts_nothing_and_stops_nothing():
    job(kind="os.system")
    job(kind="os.system", attempts=MOST_ATTEMPTS)
    real = job()

    assert [each.job_id for each in claim_jobs(now=NOW)] == [real.pk]
    assert tired_jobs(now=NOW) == []


@pytest.mark.django_db(transaction=True)
def test_two_dispatchers_at_the_same_moment_take_no_job_twice():
    jobs = {job().pk for _ in range(20)}

    first, second = together(lambda: claim_jobs(now=NOW), lambda: claim_jobs(now=NOW))

    taken = [each.job_id for each in [*first, *second]]
    assert len(taken) == len(set(taken)) == len(jobs)
