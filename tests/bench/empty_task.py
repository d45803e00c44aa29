"""What Celery costs by itself, on the queue that triage uses."""

from celery import shared_task


@shared_task(name="tests.bench.empty_task")
def empty_task(job_id: str) -> None:
    """Take an id, as a task of this project does, and do nothing with it."""
