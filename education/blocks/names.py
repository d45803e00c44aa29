"""A short name inside a block: part of an address, and no words of a reader."""

from typing import Any  # Wagtail ships no types

from wagtail import blocks


class NameBlock(blocks.CharBlock):
    """A short name that addresses hold: the same in every language."""

    def get_translatable_segments(self, _value: Any) -> list[Any]:
        return []

    def restore_translated_segments(self, value: Any, _segments: Any) -> Any:
        return value

    def deconstruct(self) -> Any:
        """Return what stands for it in a migration: to a database it is any line of text."""
        _, args, options = super().deconstruct()
        return "wagtail.blocks.CharBlock", args, options
