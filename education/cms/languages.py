"""The page that shows how far each language is, with a way to go on from there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.menu import MenuItem

from education.translation_status import Text, languages_of_all


@require_safe
def languages(request: HttpRequest) -> HttpResponse:
    finder = AdminURLFinder(request.user)

    def with_address(text: Text) -> tuple[Text, str]:
        """Return a text and where one goes on with it, "" where the reader may not."""
        return text, finder.get_edit_url(text.row or text.english) or ""

    kinds = languages_of_all()
    to_do = [
        (kind.name, each.language, [with_address(text) for text in each.to_do])
        for kind in kinds
        for each in kind.languages
        if each.to_do
    ]
    return render(request, "education/cms/languages.html", {"kinds": kinds, "to_do": to_do})


def languages_in_menu() -> MenuItem:
    return MenuItem("Languages", reverse("cms-languages"), icon_name="globe", order=270)
