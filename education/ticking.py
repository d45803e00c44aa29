"""The forms of pages and small texts: a tick counts for the words that stood beside it."""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm

from education.safe_messaging import ticks_to_keep, words_mark


class AsksAgain:
    """Show no tick that was given to other words, and keep none past a change of the words."""

    # What Django's form holds; Wagtail ships no types.
    instance: Any
    fields: Any
    initial: Any
    cleaned_data: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mark_before = words_mark(self.instance.said())
        self.ticks_before = self.instance.ticks()
        self.initial["safe_messaging"] = self.ticks_before

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]  # the form's own
        if "safe_messaging" not in self.fields:
            return
        changed = words_mark(self.instance.said()) != self.mark_before
        ticked = self.cleaned_data.get("safe_messaging", [])
        self.instance.tick(ticks_to_keep(ticked, before=self.ticks_before, words_changed=changed))


class TickingPageForm(AsksAgain, WagtailAdminPageForm):
    pass


class TickingForm(AsksAgain, WagtailAdminModelForm):
    pass
