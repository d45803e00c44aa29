"""What comes out of a printer."""

import subprocess

from playwright.sync_api import Page

from scripts.tools import find
from tests.stack.fixtures import require


def printed(page: Page) -> list[str]:
    """Return the lines that stand on the paper, as they are read from the sheets themselves."""
    require("pdftotext")
    command = [str(find("pdftotext")), "-enc", "UTF-8", "-", "-"]
    done = subprocess.run(command, input=page.pdf(), capture_output=True, check=True)
    return [line.strip() for line in done.stdout.decode().splitlines() if line.strip()]
