"""`{% words_of "e_net" as note %}`: words of their own, for pages that several views draw."""

from django import template

from reports.journey.wording import Words, words_for

register = template.Library()


@register.simple_tag
def words_of(key: str) -> Words:
    """Return words that are the same for every reader and need no value of the service."""
    return words_for(key)
