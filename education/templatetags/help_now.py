"""`{% help_now as lines %}` and `{% help_directory as links %}`: help, on every page.

`lines|line_with_text` and `lines|are_voice_only`: for who cannot hear, or must not be heard.
"""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils import timezone

from education.help_lines import HELP_DIRECTORY, DirectoryLink, HelpLine, help_lines
from service.settings_now import service_settings

register = template.Library()


# Any: a template's context holds whatever its view put there.
@register.simple_tag(takes_context=True)
def help_now(context: dict[str, Any]) -> list[HelpLine]:
    """Return the lines of the country this reader is in, emergency first; none gives an empty list.

    The request knows them; a page without one shows those of the operator's country.
    Every line must be shown with its country, and "free" only where `is_free` is true.
    """
    lines = getattr(context.get("request"), "help_lines", None)
    if lines is not None:
        return list(lines)
    now = timezone.now()
    return help_lines(service_settings(now=now).country, now=now)


@register.filter
def line_with_text(lines: Sequence[HelpLine]) -> HelpLine | None:
    """Return the first line that takes texts, else the first one; None where there is none."""
    return next((line for line in lines if line.sms), lines[0] if lines else None)


@register.filter
def are_voice_only(lines: Sequence[HelpLine]) -> bool:
    """Say whether none of these takes a text or is known to have a site for a chat."""
    return not any(line.sms or line.url for line in lines)


@register.simple_tag
def help_directory() -> list[DirectoryLink]:
    """Return where to look for a number when the reader's country has none here."""
    return list(HELP_DIRECTORY)
