"""`make screens`: a picture of every page of the child's site, in the words of each reader.

docs/screens/README.md lists them. The pictures of the desk come from the main job's test.
"""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from scripts.command_lines import ROOT
from scripts.terminal import say
from scripts.tools import find
from tests.browser.conftest import FLAGS, OFFERS_ALL
from tests.browser.png import with_few_colours
from tests.browser.tour import tour
from tests.stack.processes import Stack

FOLDER = Path(os.environ.get("SCREENS_DIR", ROOT / "docs" / "screens"))
PHONE: ViewportSize = {"width": 320, "height": 640}
# Letters in shades of grey need a fraction of the colours.
GREY_LETTERS = "--disable-lcd-text"
NO_SIGN = re.compile(r"[^a-z0-9]+")
READERS = {
    "band-a": "6 to 9",
    "band-b": "10 to 12",
    "band-c": "13 to 17",
    "band-unsaid": "age not said",
    "band-adult": "caregiver",
    "band-pro": "professional",
    "": "everybody",
}
HEAD = """# Every page, as a phone shows it

320 pixels wide, light. `make screens` takes them again and writes
this list. A page with a wrong answer looks the same with a mark, and has no picture.

| Page | {readers} |
| --- | {dashes} |"""


def main() -> int:
    with Stack.embedded(**OFFERS_ALL) as site, sync_playwright() as playwright:
        site.manage("load_demo")
        browser = playwright.chromium.launch(
            executable_path=str(find("chromium")), args=[*FLAGS, GREY_LETTERS]
        )
        taken = dict(pictures(browser, site))
        browser.close()
    FOLDER.mkdir(parents=True, exist_ok=True)
    forget_old_pictures()
    for name, picture in taken.items():
        (FOLDER / file_of(name)).write_bytes(picture)
    (FOLDER / "README.md").write_text(table(taken), encoding="utf-8")
    say(f"{len(taken)} pictures, {sum(map(len, taken.values())) / 1e6:.1f} MB in {FOLDER}")
    return 0


def pictures(browser: Browser, site: Stack) -> Iterator[tuple[str, bytes]]:
    """Give the name and the picture of each page, the page in one piece."""
    page = browser.new_context(viewport=PHONE).new_page()
    for name in filter(is_kept, tour(page, site)):
        yield name, with_few_colours(picture_of(page))


def is_kept(name: str) -> bool:
    """Say whether a page has a picture. A mark at a wrong answer, or larger letters, make none.

    Who says no age reads the words of 10 to 12.
    """
    reader, step = parts_of(name)
    return not step.endswith(", wrong") and (reader != "band-unsaid" or step == "age")


def picture_of(page: Page) -> bytes:
    # As tall as the page, so that the bar that sticks to the top stays at the top.
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": PHONE["width"], "height": height})
    picture = page.screenshot()
    page.set_viewport_size(PHONE)
    return picture


def file_of(name: str) -> str:
    """Return the file of a page, such as "page-harm-wrong.band-a.png"."""
    reader, step = parts_of(name)
    return f"page-{NO_SIGN.sub('-', step.lower()).strip('-')}{reader and '.'}{reader}.png"


def parts_of(name: str) -> tuple[str, str]:
    """Return reader and page of a name of the tour; a page for everybody has no reader."""
    reader, _, step = name.partition(": ")
    return (reader, step) if reader in READERS and step else ("", name)


def table(names: dict[str, bytes]) -> str:
    """Return the list of all pictures in Markdown: a row for each page, a column for a reader."""
    by_page: dict[str, dict[str, str]] = {}
    for name in names:
        reader, step = parts_of(name)
        by_page.setdefault(step, {})[reader] = file_of(name)
    head = HEAD.format(
        readers=" | ".join(READERS.values()), dashes=" | ".join(["---"] * len(READERS))
    )
    rows = [
        " | ".join([f"| {step}", *(cell(step, files, reader) for reader in READERS)]) + " |"
        for step, files in by_page.items()
    ]
    return "\n".join([head, *rows, ""])


def cell(step: str, files: dict[str, str], reader: str) -> str:
    file, shown = files.get(reader), f"{step}, {READERS[reader]}"
    return f'<a href="{file}"><img src="{file}" alt="{shown}" width="120"></a>' if file else ""


def forget_old_pictures() -> None:
    """Remove the pictures of pages that may be gone; those of the main job stay."""
    for old in FOLDER.glob("page-*.png"):
        old.unlink()


if __name__ == "__main__":
    sys.exit(main())
