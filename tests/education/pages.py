"""A few pages that are up, without the half minute that all shipped ones take."""

from typing import Any

from wagtail.models import Page

from education.actions.load_pages import Wanted, load_page
from education.models import AdvicePage, Campaign, CaregiverGuide
from education.page_files import page_files
from education.shelves import shelf, source_locale
from education.shipped import advice_values, campaign_values
from education.stored import store


def advice_page(*, number: int = 4) -> AdvicePage:
    file = next(each for each in page_files("advice") if each.whole["number"] == number)
    values = advice_values(file)
    load_page(Wanted(file=file, shelf="advice", model=AdvicePage, values=values))
    return AdvicePage.objects.get(number=number, locale=source_locale())


def campaign() -> Campaign:
    file = page_files("campaigns")[0]
    values = campaign_values(file)
    load_page(Wanted(file=file, shelf="campaigns", model=Campaign, values=values))
    return Campaign.objects.get(file_key=file.key, locale=source_locale())


def guide(**values: Any) -> CaregiverGuide:
    section = {
        "key": "first",
        "heading": "First",
        "blocks": [{"type": "paragraph", "value": "Go."}],
    }
    made = CaregiverGuide(
        **{
            "title": "Listen",
            "slug": "listen",
            "lead": "Listen first.",
            "locale": source_locale(),
            "sections": [{"type": "section", "value": section}],
            "live": False,
            **values,
        }
    )
    Page.objects.get(pk=shelf("guides").pk).add_child(instance=made)
    store(made)
    return CaregiverGuide.objects.get(pk=made.pk)
