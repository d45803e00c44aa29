"""Fields right inside a stream or a list: Wagtail draws no label there, so they say their name."""

from typing import Any  # Wagtail ships no types

from wagtail import blocks


class Spoken(blocks.FieldBlock):
    """A field that tells its name to whoever hears the page (WCAG 4.1.2).

    In a migration it is what its base is: to a database both are the same.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # Of a list's one kind of child Wagtail asks no name.
        self._say_name()

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self._say_name()

    def _say_name(self) -> None:
        self.field.widget.attrs["aria-label"] = str(self.label) or "Line"

    def deconstruct(self) -> Any:
        _, args, options = super().deconstruct()
        base = next(each for each in type(self).__mro__ if each.__module__.startswith("wagtail."))
        return f"wagtail.blocks.{base.__name__}", args, options


class LineBlock(Spoken, blocks.CharBlock):
    """One line of a list, or of a stream."""


class ParagraphBlock(Spoken, blocks.TextBlock):
    """Several sentences."""
