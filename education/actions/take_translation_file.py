"""Take the words of a PO file that a translator sends back."""

from dataclasses import dataclass

import polib
from wagtail_localize.models import Translation

from accounts.models import User

# The largest page that ships gives 26 kB, before its other half is filled in, in any script.
MOST_BYTES = 128 * 1024
IDENTITY = "X-WagtailLocalize-TranslationID"


class FileTooLargeError(Exception):
    """The file has more bytes than any page needs."""


class NoTranslationFileError(Exception):
    """The file is not a PO file in UTF-8."""


class OtherTranslationError(Exception):
    """The file belongs to another page or another language."""


@dataclass(frozen=True, kw_only=True)
class Taken:
    """How many lines of the file have words, and how many of the file belong to no line."""

    lines: int
    unknown: int


def take_translation_file(*, translation: Translation, file: bytes, by: User) -> Taken:
    """Store the words of the file for the lines of the page; the page stays as it is.

    Lines marked as fuzzy are left out, for nobody was sure of them. Raises FileTooLargeError,
    NoTranslationFileError or OtherTranslationError; then nothing is stored.
    """
    if len(file) > MOST_BYTES:
        raise FileTooLargeError
    lines = read_lines(file)
    if lines.metadata.get(IDENTITY) != str(translation.uuid):
        raise OtherTranslationError
    sure = polib.POFile()
    sure.metadata = lines.metadata
    sure.extend(each for each in lines if each.msgstr and not each.fuzzy and not each.obsolete)
    unknown = translation.import_po(sure, user=by, tool_name="PO file")
    return Taken(lines=len(sure) - len(unknown), unknown=len(unknown))


def read_lines(file: bytes) -> polib.POFile:
    """Raise NoTranslationFileError unless this is a PO file with lines."""
    try:
        text = file.decode("utf-8-sig")
        # Without a line of its own polib would take the text for the name of a file to open.
        lines = polib.pofile(text) if "\nmsgid " in text else None
    except (UnicodeDecodeError, OSError, ValueError):
        raise NoTranslationFileError from None
    if not lines:
        raise NoTranslationFileError
    return lines
