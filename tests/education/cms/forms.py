"""What a browser sends when an editor saves advice 4: every field, some of them changed."""

from datetime import date

from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

ENDS = ("6_9", "10_12", "13_17", "caregiver")
SOURCE = {
    "name": "A ministry",
    "says": "It helps to tell.",
    "address": "",
    "year": "2026",
    "checked": date(2026, 11, 29).isoformat(),
}


def advice_form(*, ticked=(), harms=("H04",), **changes):
    whole = {
        "title": "4. A picture",
        "slug": "picture-shared",
        "number": "4",
        "review_by": "2027-11-29",
        "sources": streamfield([("source", SOURCE)]),
        "comments": inline_formset([]),
        **{f"title_{end}": "Your picture" for end in ENDS},
        **{f"words_{end}": streamfield([("paragraph", "You can tell us.")]) for end in ENDS},
    }
    return nested_form_data(whole | changes) | {"harms": [*harms], "safe_messaging": [*ticked]}


def call_form(*, ticked=(), **changes):
    whole = {
        "slug": "listen",
        "audience": "13-17",
        "title": "Listen first",
        "body": streamfield([("paragraph", "You can tell us.")]),
        "review_by": "2027-11-29",
        "sources": streamfield([("source", SOURCE)]),
    }
    return nested_form_data(whole | changes) | {"safe_messaging": [*ticked]}
