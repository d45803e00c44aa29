"""Two mends of Wagtail's own pages, where none of its settings or templates can reach."""

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.ui.side_panels import ChecksSidePanel
from wagtail.admin.widgets.chooser import BaseChooser


def mend() -> None:
    """Start choosers without a script in the page; hide checks that look at nothing."""
    # Wagtail's own forms name the class; none of them lets another one stand in for it.
    BaseChooser.render = render_without_script
    # They read the page through a bar that no public page carries, and count no fault ever.
    ChecksSidePanel.SidePanelToggle.template_name = "education/cms/nothing.html"


def render_without_script(
    self: Any,  # Any: Wagtail ships no types
    name: str,
    value: Any,
    attrs: Any = None,
    renderer: Any = None,  # noqa: ARG001
) -> SafeString:
    """Say in attributes what `static/js/cms/choosers.js` starts the chooser with."""
    chosen = self.get_value_data(value)
    place = attrs["id"]
    options = self.get_js_init_options(place, name, chosen)
    return format_html(
        '<div data-controller="portal-chooser" data-constructor="{}" data-place="{}"'
        ' data-options="{}">{}</div>',
        self.js_constructor,
        place,
        json.dumps(options),
        self.render_html(name, chosen, attrs),
    )
