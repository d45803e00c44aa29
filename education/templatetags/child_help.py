"""Help beside a report: apps, numbers, taking pictures down. Each tag may render nothing.

`{% platform_help slugs band %}`, `{% platform_help slugs band close=True %}`,
`{% takedown band country %}`,
`{% takedown band country apps=slugs other=True %}`, `{% hotline country band %}`,
`{% advice_for harms band %}`, `{% advice_for harms band other=True %}`.
A band is an audience ("6-9") or a page's style ("a"); a country two letters, or "" for unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import template
from django.utils import timezone

from education.advice import advice_for as about_harms
from education.advice import all_advice
from education.bands import Band, band_of, may_open_other_sites
from education.hotlines import hotline_for
from education.platforms import App, apps_named, without_blocking
from education.takedown import offers_for, worded
from education.texts import line_for, lines_for
from languages.said import in_english

register = template.Library()

# The page for who worries about somebody else.
FRIEND = 8
MOST_ADVICE = 2
LETTER_OF = {Band.SMALL: "a", Band.MIDDLE: "b", Band.TEEN: "c", Band.ADULT: "d"}

# What a template is given; any kind of value.
Given = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class AppHelp:
    """One app with the sentences about it; a sentence is "" where nothing is known."""

    app: App
    report_told: str
    block_told: str
    minimum_age: str
    as_of: str
    link: str


@register.inclusion_tag("education/platform_help.html")
def platform_help(slugs: Sequence[str] | None, band: str, *, close: bool = False) -> Given:
    """Show how to report and to block in the apps named; nothing for apps without sure steps.

    `close` is for somebody known in real life: then blocking is not spoken of.
    """
    reader = band_of(band)
    apps = apps_named(slugs or (), now=timezone.now())
    if close:
        apps = [without_blocking(app) for app in apps]
    found = [app_help(app, reader=reader) for app in apps if app.has_steps]
    names = ("apps_heading", "report_heading", "block_heading", "limits_heading", "with_a_grown_up")
    return {
        "apps": found,
        "keep_first": lines_for("keep_first", reader),
        "words": {name: line_for(name, reader) for name in names},
        "limits_shown": reader is not Band.SMALL,
        "other_site": line_for("other_site", reader),
    }


def app_help(app: App, *, reader: Band) -> AppHelp:
    of_age = reader is Band.ADULT and app.minimum_age is not None
    return AppHelp(
        app=in_its_language(app),
        report_told=line_for("report_not_told", reader) if app.report_is_told is False else "",
        block_told=line_for("block_not_told", reader) if app.block_is_told is False else "",
        minimum_age=line_for("minimum_age", reader, age=str(app.minimum_age)) if of_age else "",
        as_of=line_for("steps_as_of", reader, year=app.as_of) if app.as_of else "",
        link=line_for("app_help_link", reader, name=app.name)
        if app.help_url and may_open_other_sites(reader)
        else "",
    )


def in_its_language(app: App) -> App:
    """Return an app whose steps, which exist in English only, say so on any other page."""
    return replace(
        app,
        block_steps=tuple(map(in_english, app.block_steps)),
        report_steps=tuple(map(in_english, app.report_steps)),
        limits=tuple(map(in_english, app.limits)),
    )


@register.inclusion_tag("education/takedown.html")
def takedown(
    band: str, country: object = "", *, apps: Sequence[str] | None = None, other: bool = False
) -> Given:
    """Explain how a private picture comes off apps; to the youngest in words, without a link.

    The band "18+" is for somebody of age who tells about a picture of themselves; `other` is for
    a picture of another child, and `apps` are the slugs of the apps that were named.
    """
    reader = band_of(band)
    return {
        "heading": line_for(worded("takedown_heading", other=other, reader=reader), reader),
        "offers": offers_for(band, country=letters(country), apps=apps or (), other=other),
        "other_site": line_for("other_site", reader),
    }


@register.inclusion_tag("education/advice_for.html")
def advice_for(harms: Sequence[str] | None, band: str, *, other: bool = False) -> Given:
    """Lead to the advice about what was told; `other`: about another child, where one is a child.

    Folded: a title tells over a shoulder what a page is about.
    """
    if not harms:
        return {}
    reader = band_of(band)
    pages = about_harms(harms, reader, now=timezone.now())
    if other and reader is not Band.ADULT:
        friend = [page for page in all_advice(reader, now=timezone.now()) if page.number == FRIEND]
        pages = [*friend, *(page for page in pages if page.number != FRIEND)]
    return {"pages": pages[:MOST_ADVICE], "reader": LETTER_OF[reader]}


@register.inclusion_tag("education/hotline.html")
def hotline(country: object, band: str = Band.MIDDLE) -> Given:
    """Name the place that takes reports of pictures of children; nothing for the youngest."""
    reader = band_of(band)
    if not may_open_other_sites(reader):
        return {}
    place = hotline_for(letters(country), now=timezone.now())
    day = place.checked_on
    return {
        "place": place,
        "heading": line_for("hotline_heading", reader),
        "lines": [
            line_for("hotline", reader, name=place.name),
            *lines_for("hotline_rules", reader),
        ],
        "checked": line_for("hotline_checked", reader, year=str(day.year)) if day else "",
        "label": line_for("go_to", reader, name=place.name),
        "other_site": line_for("other_site", reader),
    }


def letters(country: object) -> str:
    """Return a country as plain text: what a page hands over may be lazy, or nothing at all."""
    return str(country or "").upper()
