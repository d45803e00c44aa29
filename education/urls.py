"""What may be read: advice, guides, campaigns, figures. No address says what its page is about."""

from django.urls import path

from education.views import (
    advice,
    apps,
    calls,
    campaigns,
    check,
    facts,
    find,
    guides,
    library,
    listed,
    media,
)

# Importing it gives the addresses their letter of a reader.
from service import readers as readers

app_name = "learn"

urlpatterns = [
    path("h/", advice.advice_list, name="advice-list"),
    path("h/<reader:reader>/", advice.advice_list, name="advice-list"),
    path("h/<int:number>/", advice.advice_page, name="advice"),
    path("h/<int:number>/<reader:reader>/", advice.advice_page, name="advice"),
    path("apps/", apps.app_list, name="apps"),
    path("apps/<reader:reader>/", apps.app_list, name="apps"),
    path("apps/<slug:slug>/", apps.app_page, name="app"),
    path("apps/<slug:slug>/<reader:reader>/", apps.app_page, name="app"),
    path("g/", guides.guide_list, name="guide-list"),
    path("g/<slug:slug>/", guides.guide_page, name="guide"),
    path("facts/", facts.facts, name="facts"),
    path("facts/<int:number>.csv", facts.figure_rows, name="figure-rows"),
    path("find/", find.find, name="find"),
    path("t/<slug:slug>/<slug:moment>/", check.check, name="check"),
    path("t/<slug:slug>/<slug:moment>/thanks/", check.check_thanks, name="check-thanks"),
    path("k/", campaigns.campaigns, name="campaigns"),
    path("k/<slug:slug>/", campaigns.campaign, name="campaign"),
    path("k/<slug:slug>/poster/", campaigns.poster, name="poster"),
    path("act/", calls.calls, name="calls"),
    path("act/<slug:slug>/", calls.call, name="call"),
    path("act/<slug:slug>/add/", calls.support, name="support"),
    path("library/", library.library, name="library"),
    path("sitemap.xml", listed.sitemap, name="sitemap"),
    path("feed.xml", listed.feed, name="feed"),
    path("a/<slug:digest>.webp", media.picture, name="picture"),
    path("a/<slug:digest>.mp3", media.clip, name="clip"),
]
