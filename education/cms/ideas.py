"""Ideas for campaigns: kinds of harm over their band, for editors. No count is known here."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from accounts.models import User
from education.actions.dismiss_idea import dismiss_idea
from education.actions.draft_campaign import draft_campaign
from education.models import AdvicePage, Campaign, CampaignIdea, IdeaDecidedError
from education.models.harms import HARMS
from education.models.pages.campaign import Audience
from languages.known import SOURCE

DECIDED_BEFORE = "Somebody decided about this idea before you."


@dataclass(frozen=True, kw_only=True)
class Guidance:
    """A page that is for the same harm; `address` is where editors change it."""

    kind: str
    title: str
    is_up: bool
    address: str


@dataclass(frozen=True, kw_only=True)
class Shown:
    idea: CampaignIdea
    harm: str
    guidance: tuple[Guidance, ...]


class AudienceForm(forms.Form):
    audience = forms.ChoiceField(choices=Audience.choices, initial=Audience.TEEN, label="For")


@require_safe
def ideas(request: HttpRequest) -> HttpResponse:
    context = {"ideas": list(open_ideas()), "form": AudienceForm(auto_id=False)}
    return render(request, "education/cms/ideas.html", context)


@require_POST
def write_campaign(request: HttpRequest, idea: UUID) -> HttpResponse:
    """Lead to the draft made of an idea."""
    form = AudienceForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    found = get_object_or_404(CampaignIdea, pk=idea)
    audience, by = Audience(form.cleaned_data["audience"]), editor_of(request)
    try:
        page = draft_campaign(idea=found, audience=audience, by=by, now=timezone.now())
    except IdeaDecidedError:
        return decided_before(request)
    messages.success(request, "A draft is made. Nobody sees it until two people agree.")
    return redirect("wagtailadmin_pages:edit", page.pk)


@require_POST
def not_now(request: HttpRequest, idea: UUID) -> HttpResponse:
    """Let the idea rest."""
    try:
        dismiss_idea(idea=get_object_or_404(CampaignIdea, pk=idea), now=timezone.now())
    except IdeaDecidedError:
        return decided_before(request)
    messages.success(request, "Dismissed. This kind of harm is not proposed again for 12 weeks.")
    return redirect("ideas")


def decided_before(request: HttpRequest) -> HttpResponse:
    messages.warning(request, DECIDED_BEFORE)
    return redirect("ideas")


def editor_of(request: HttpRequest) -> User:
    """Return who is signed in. Wagtail lets nobody else come as far as here."""
    if not isinstance(request.user, User):
        raise BadRequest
    return request.user


def open_ideas() -> Iterator[Shown]:
    """Give the ideas that wait, oldest first, each with the pages there are for its harm."""
    waiting, pages = list(CampaignIdea.objects.open()), pages_with_harms()
    for idea in waiting:
        guidance = tuple(guide for harms, guide in pages if idea.harm in harms)
        yield Shown(idea=idea, harm=HARMS.get(idea.harm, idea.harm), guidance=guidance)


def pages_with_harms() -> list[tuple[list[str], Guidance]]:
    """Return advice and campaigns, drafts too, each with the harms it is for."""
    found = []
    for kind, model in (("Advice", AdvicePage), ("Campaign", Campaign)):
        rows = model.objects.filter(locale__language_code=SOURCE).order_by("title", "pk")
        for pk, title, live, harms in rows.values_list("pk", "draft_title", "live", "harms"):
            address = reverse("wagtailadmin_pages:edit", args=[pk])
            found.append((harms, Guidance(kind=kind, title=title, is_up=live, address=address)))
    return found


class IdeasItem(MenuItem):
    """Say in the menu how many ideas wait."""

    def render_component(self, request: HttpRequest) -> Any:  # Any: Wagtail ships no types
        item = super().render_component(request)
        if waiting := CampaignIdea.objects.open().count():
            item.label = f"{self.label} ({waiting})"
        return item


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("ideas/", ideas, name="ideas"),
        path("ideas/<uuid:idea>/write/", write_campaign, name="write-campaign"),
        path("ideas/<uuid:idea>/not-now/", not_now, name="not-now"),
    ]


@hooks.register("register_admin_menu_item")
def menu_item() -> Any:
    return IdeasItem("Ideas", reverse("ideas"), icon_name="openquote", order=255)
