"""What is wrong with a value, said to whoever typed it."""

from typing import Any


class WrongValueError(ValueError):
    """A value cannot be used. `says` tells in one short sentence what to type instead."""

    def __init__(self, says: Any) -> None:  # Any: a lazily translated text
        super().__init__(says)
        self.says = says
