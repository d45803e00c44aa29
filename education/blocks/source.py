"""Where a claim comes from: every page names its sources, each with the day it was looked at."""

from typing import Any

from wagtail import blocks
from wagtail.fields import StreamField


class SourceBlock(blocks.StructBlock):
    name = blocks.CharBlock(max_length=300, label="Who says it")
    says = blocks.TextBlock(label="What it says, in own words")
    address = blocks.URLBlock(required=False, label="Address")
    year = blocks.CharBlock(required=False, max_length=40, label="Year")
    checked = blocks.DateBlock(label="Looked at on")

    class Meta:
        icon = "link"
        label = "Source"


def sources_field() -> Any:  # Any: Wagtail ships no types
    return StreamField([("source", SourceBlock())], verbose_name="sources")
