"""`{% help_now as lines %}` and `{% help_directory as links %}`: help, on every page."""

from django import template
from django.conf import settings
from django.utils import timezone

from education.help_lines import HELP_DIRECTORY, DirectoryLink, HelpLine, help_lines

register = template.Library()


@register.simple_tag
def help_now() -> list[HelpLine]:
    """Return the lines of the operator's country, emergency first; none set gives an empty list.

    Every line must be shown with its country, and "free" only where `is_free` is true.
    """
    return help_lines(settings.COUNTRY, now=timezone.now())


@register.simple_tag
def help_directory() -> list[DirectoryLink]:
    """Return where to look for a number when the reader's country has none here."""
    return list(HELP_DIRECTORY)
