"""Small catalogues for one test, in a folder of its own."""

import polib
import pytest

from languages.catalogues import catalogue_path
from languages.po_files import compiled


@pytest.fixture
def speak(settings, tmp_path):
    """Return a function that makes `code` say {(context, English): translation} and no more."""

    def write(code, said):
        catalogue = polib.POFile()
        catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
        for (context, text), translation in said.items():
            catalogue.append(polib.POEntry(msgctxt=context, msgid=text, msgstr=translation))
        path = catalogue_path(tmp_path, code, ending="mo")
        path.parent.mkdir(parents=True)
        path.write_bytes(compiled(catalogue))
        settings.LOCALE_PATHS = [tmp_path]

    return write
