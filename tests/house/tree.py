"""The files of this project, as a newcomer would find them after cloning it."""

import ast
import os
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = (
    "accounts", "education", "languages", "readability", "reports", "safety_portal", "service",
    "transparency",
)  # fmt: skip
# What is made by running or building, never kept (.gitignore).
MADE = {"__pycache__", "node_modules", "staticfiles", "test-results", "var"}
# In a second working tree of git, `.git` is a file.
MADE_FILES = {".env", ".git"}
BINARY = {".gz", ".ico", ".jpg", ".mo", ".mp3", ".pdf", ".png", ".webp", ".woff2"}


def project_files(*suffixes: str, under: str = ".") -> list[Path]:
    """Return the files with one of these endings, or all text files, in order."""
    return sorted(path for path in _walk(ROOT / under) if _is_wanted(path, suffixes=suffixes))


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in project_files(".py", under=folder)]


def name_of(path: Path) -> str:
    """Return the path as it is written in the project: with slashes, from its root."""
    return path.relative_to(ROOT).as_posix()


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(text_of(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def modules_imported_by(path: Path) -> Iterator[str]:
    """Give the full names of what a file imports, names taken out of modules among them."""
    for node in ast.walk(ast.parse(text_of(path))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders[:] = [each for each in folders if each not in MADE and not _is_hidden(each)]
        yield from (Path(here) / each for each in files)


def _is_hidden(folder: str) -> bool:
    return folder.startswith(".") and folder != ".ci"


def _is_wanted(path: Path, *, suffixes: tuple[str, ...]) -> bool:
    if path.name in MADE_FILES or ".sqlite3" in path.name or path.suffix in BINARY:
        return False
    return not suffixes or path.suffix in suffixes
