"""Help on disk: a page with the numbers that can be served while the database is down."""

import os
import tempfile
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import Error
from django.template.loader import render_to_string
from django.utils import translation

from education.help_lines import HELP_DIRECTORY, HelpLine, lines_in_file, lines_in_rows
from languages.known import SOURCE, direction_of
from service.settings_now import last_known_settings, service_settings

READABLE_BY_ALL = 0o644


def help_page_path(language: str) -> Path:
    """Return where the page of a language lies. A language that is not offered gives English."""
    whole = language.lower().replace("_", "-")
    names = [name for name in (whole, whole.partition("-")[0]) if name in help_languages()]
    name = names[0] if names else SOURCE
    return Path(settings.DATA_DIR) / "help" / f"{name}.html"


def help_languages() -> list[str]:
    """Return the codes of the languages that have a page: every one that is offered."""
    return [code for code, _ in settings.LANGUAGES]


def read_help_page(language: str) -> str | None:
    """Return a whole HTML page, or None when none was written. Asks no database, never raises."""
    try:
        return help_page_path(language).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def write_help_pages(*, now: datetime) -> list[Path]:
    """Write the page of each language and return the files written.

    With the database down a page that is there stays: it holds the editors' numbers, and the
    shipped list might not. Raises OSError when the folder cannot be written.
    """
    service = service_settings(now=now)
    lines = lines_if_readable(service.country)
    written = []
    for language in help_languages():
        path = help_page_path(language)
        if lines is None and path.exists():
            continue
        shown = lines_in_file(service.country) if lines is None else lines
        write_whole(path, text=help_page(language, lines=shown))
        written.append(path)
    return written


def lines_if_readable(country: str) -> tuple[HelpLine, ...] | None:
    try:
        return lines_in_rows(country)
    except Error:
        return None


def help_page(language: str, *, lines: tuple[HelpLine, ...]) -> str:
    """Return the page as HTML that needs no other file. Asks no database."""
    service = last_known_settings()
    with translation.override(language):
        return render_to_string(
            "education/help_when_down.html",
            {
                "language": language,
                "direction": direction_of(language),
                "lines": lines,
                "directory": HELP_DIRECTORY,
                "neutral_url": service.neutral_url,
                "site_name": service.site_name,
            },
        )


def write_whole(path: Path, *, text: str) -> None:
    """Replace a file in one step: a reader sees the old page or the new one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.chmod(READABLE_BY_ALL)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
