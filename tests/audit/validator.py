"""The HTML validator (vnu), on all pages in one call: it takes seconds to start."""

import json
from collections.abc import Mapping
from pathlib import Path

from tests.audit.programs import VALIDATOR, installed, output_of
from tests.browser.axe import Places
from tests.stack.fixtures import require

VALIDATOR_SECONDS = 180.0
# What the validator says of pages that are right, word for word, and why they are right.
FALSE_ALARMS: dict[str, str] = {}


def complaints(sources: Mapping[str, str], *, folder: Path) -> Places:
    """Return error or warning -> where it stands. `folder` takes the pages as files."""
    require("java")
    names = {}
    for number, (name, source) in enumerate(sources.items()):
        file = folder / f"{number:03}.html"
        file.write_text(source, encoding="utf-8")
        names[file.name] = name
    command = ["java", "-jar", str(installed(VALIDATOR)), "--format", "json", str(folder)]
    said = json.loads(output_of(command, seconds=VALIDATOR_SECONDS))["messages"]
    found: Places = {}
    for message in said:
        name = names.get(Path(message.get("url", "")).name, "all pages")
        if message["message"] not in FALSE_ALARMS and message.get("subType", "warning") != "info":
            place = f"{name}, line {message.get('lastLine', '?')}"
            found.setdefault(message["message"], []).append(place)
    return found
