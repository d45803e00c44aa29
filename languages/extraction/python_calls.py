"""The texts in Python code: calls of gettext's functions with the text written out."""

import ast
from collections.abc import Iterator
from pathlib import Path

from languages.extraction.text import Key

# Function -> the names of its first arguments.
SHAPES = {
    "gettext": ("text",),
    "_": ("text",),
    "ngettext": ("text", "plural"),
    "pgettext": ("context", "text"),
    "npgettext": ("context", "text", "plural"),
}


def keys_in_python(path: Path) -> Iterator[Key]:
    """Give the texts of a Python file, in its order. A call with a variable names none."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda each: (each.lineno, each.col_offset)):
        shape = SHAPES.get(_name(call.func).removesuffix("_lazy"))
        if shape is None:
            continue
        given = dict(zip(shape, (_constant(each) for each in call.args), strict=False))
        if text := given.get("text"):
            yield Key(given.get("context") or None, text, given.get("plural") or "")


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _constant(argument: ast.expr) -> str:
    value = argument.value if isinstance(argument, ast.Constant) else ""
    return value if isinstance(value, str) else ""
