"""Previews for editors, drawn by the templates of the public with the words of a draft."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from education.advice import advice_of
from education.bands import Band
from education.campaigns import campaign_of
from education.guides.from_rows import guide_of
from education.models import AdvicePage, Campaign, GuidePage
from education.models.pages.campaign import POSTER
from education.previews import draw_plainly, draw_preview_by
from education.views.advice import BANDS, page_context
from education.views.campaigns import campaign_context, poster_context
from education.views.guides import guide_context

# A new page has no address yet, and its own page names it in some links.
NO_NUMBER, NO_SLUG = 0, "new"
# The letter of a reader in an address; who works with children reads what a caregiver reads.
LETTERS = {band: letter for letter, band in reversed(BANDS.items())}

Page = Any  # Wagtail ships no types


def preview_advice(page: Page, mode: str, request: HttpRequest) -> HttpResponse:
    found = next((each for each in advice_of(page) if each.band == mode), None)
    if found is None:
        return draw_plainly(page, mode, request)
    shown = replace(found, number=found.number or NO_NUMBER)
    context = page_context(shown, reader=LETTERS[shown.band])
    return render(request, "education/advice.html", context)


def preview_campaign(page: Page, mode: str, request: HttpRequest) -> HttpResponse:
    if page.audience not in set(Band):
        return draw_plainly(page, mode, request)
    shown = replace(campaign_of(page), slug=page.public_slug or NO_SLUG)
    if mode == POSTER:
        return render(request, "education/poster.html", poster_context(request, shown))
    return render(request, "education/campaign.html", campaign_context(shown))


def preview_guide(page: Page, _mode: str, request: HttpRequest) -> HttpResponse:
    shown = replace(guide_of(page), slug=page.slug or NO_SLUG)
    return render(request, "education/guide.html", guide_context(shown))


draw_preview_by(AdvicePage, preview_advice)
draw_preview_by(Campaign, preview_campaign)
draw_preview_by(GuidePage, preview_guide)
