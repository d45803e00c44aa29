"""How a translation begins and hears of new English words: always as a draft."""

from typing import Any  # Wagtail and wagtail-localize ship no types

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from wagtail_localize.views.submit_translations import (
    SubmitPageTranslationView,
    SubmitSnippetTranslationView,
)
from wagtail_localize.views.update_translations import (
    UpdateTranslationsForm,
    UpdateTranslationsView,
)

from education.actions.begin_translation import begin_translation


class BeginByTwo:
    """Begin a translation as a draft, and leave those that exist alone."""

    request: Any
    object: Any

    def form_valid(self, form: Any) -> HttpResponse:
        rows, locales = [self.object], list(form.cleaned_data["locales"])
        if form.cleaned_data["include_subtree"]:
            rows += self.object.get_descendants().specific()
        begin_translation(of=rows, into=locales, by=self.request.user)
        only = self.object.get_translation(locales[0]) if len(locales) == 1 else None
        names = ", ".join(each.get_display_name() for each in locales)
        messages.success(self.request, f"The translation into {names} has begun, as a draft.")
        view: Any = self
        return redirect(view.get_success_url() or view.get_default_success_url(only))


class BeginPage(BeginByTwo, SubmitPageTranslationView):
    pass


class BeginText(BeginByTwo, SubmitSnippetTranslationView):
    pass


class SyncForm(UpdateTranslationsForm):
    """Without the box that puts the unread words of all languages up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["publish_translations"]

    def clean(self) -> dict[str, Any]:
        return {**super().clean(), "publish_translations": False}


class Sync(UpdateTranslationsView):
    def get_form(self) -> SyncForm:
        return SyncForm(self.request.POST if self.request.method == "POST" else None)
