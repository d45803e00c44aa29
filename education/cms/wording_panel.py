"""What an editor sees beside the fields of a text."""

from typing import Any

from wagtail.admin.panels import Panel

from education.page_problems import problems_of


class WordingPanel(Panel):
    """The words as last saved against the gates of each reader."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "education/cms/wording_panel.html"

        def is_shown(self) -> bool:
            return self.instance.pk is not None

        # Any: Wagtail ships no types.
        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"readers": readers_of(self.instance)}


def readers_of(row: Any) -> list[dict[str, Any]]:
    """Return each reader of a text as last saved, draft or not, with what is over their gates."""
    saved = row.get_latest_revision_as_object()
    said = list(saved.said())
    problems = problems_of(said, language=str(saved.locale.language_code))
    return [
        {"name": reader, "problems": [each for each in problems if each.reader == reader]}
        for reader in dict.fromkeys(each.reader for each in said)
    ]
