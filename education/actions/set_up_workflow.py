"""The way from an editor to the public: a second person reads it and agrees, or says why not."""

from collections.abc import Sequence

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, Workflow, WorkflowContentType, WorkflowPage, WorkflowTask

from education.editors import REVIEWERS
from education.every_text import SMALL_TEXTS
from education.models import SecondPersonTask

# Wagtail says "Submit to" before it.
NAME = "a second person"


def set_up_workflow(*, on: Sequence[Page]) -> Workflow:
    """Put the one workflow on pages with all below them, and on the small texts. Safe to repeat."""
    WorkflowPage.objects.exclude(workflow__name=NAME).delete()
    Workflow.objects.exclude(name=NAME).update(active=False)
    workflow, _ = Workflow.objects.get_or_create(name=NAME)
    task = SecondPersonTask.objects.filter(name=NAME).first()
    if task is None:
        task = SecondPersonTask.objects.create(name=NAME)
    task.groups.set([Group.objects.get_or_create(name=REVIEWERS)[0]])
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    for page in on:
        WorkflowPage.objects.update_or_create(page=page, defaults={"workflow": workflow})
    for model in SMALL_TEXTS:
        kind = ContentType.objects.get_for_model(model)
        WorkflowContentType.objects.update_or_create(
            content_type=kind, defaults={"workflow": workflow}
        )
    return workflow
