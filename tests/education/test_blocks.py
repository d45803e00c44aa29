"""What an editor fills in is named for whoever hears the page."""

from collections.abc import Iterator

import pytest
from wagtail import blocks
from wagtail.fields import StreamField

from education.every_text import TEXTS
from education.models import CallToAction

NAMELESS_PARENTS = (blocks.BaseStreamBlock, blocks.ListBlock)
WIDGETS_WITH_A_NAME_OF_THEIR_OWN = (blocks.ChooserBlock,)


def fields_without_a_label(block: blocks.Block) -> Iterator[blocks.FieldBlock]:
    """Give each field that stands right inside a stream or a list, however deep."""
    children = getattr(block, "child_blocks", {}).values()
    if isinstance(block, blocks.ListBlock):
        children = [block.child_block]
    for child in children:
        is_plain = isinstance(child, blocks.FieldBlock) and not isinstance(
            child, WIDGETS_WITH_A_NAME_OF_THEIR_OWN
        )
        if is_plain and isinstance(block, NAMELESS_PARENTS):
            yield child
        yield from fields_without_a_label(child)


def streams_of(model) -> dict[str, blocks.StreamBlock]:
    fields = model._meta.get_fields()
    return {each.name: each.stream_block for each in fields if isinstance(each, StreamField)}


@pytest.mark.parametrize("model", TEXTS, ids=lambda model: model.__name__)
def test_a_field_that_wagtail_draws_without_a_label_says_its_name(model):
    found = [field for each in streams_of(model).values() for field in fields_without_a_label(each)]

    assert [field for field in found if not field.field.widget.attrs.get("aria-label")] == []


def test_there_are_such_fields_and_they_are_named_as_editors_know_them():
    body = streams_of(CallToAction)["body"]

    named = {each.field.widget.attrs["aria-label"] for each in fields_without_a_label(body)}

    assert named == {"Paragraph", "Line"}
