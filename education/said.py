"""What one reader sees of a page or small text, and nothing else of it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Said:
    """Everything one reader ("6-9" … "professional") sees of a page, as single lines.

    `shows` names its pictures and spoken texts, which nobody measures and a person looks at.
    `is_long` tells a text to read in peace, in parts, from a page for somebody in need.
    """

    reader: str
    title: str
    lines: tuple[str, ...]
    shows: tuple[str, ...] = ()
    is_long: bool = False
