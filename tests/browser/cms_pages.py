"""Every page of the CMS that links lead to: one of each address, whatever number is in it."""

import re
from collections.abc import Iterator

from tests.browser.editors import Writer

ROOM = "/cms/"
# They need marks set in a list before, or end the visit, or are no pages.
LEFT_OUT = ("/cms/bulk/", "/cms/logout/", "/cms/jsi18n/", "/cms/files/")
NUMBER = re.compile(r"/\d+/")
# Where a number in an address may stand for pages of another make.
EACH_KIND = ("/cms/pages/N/edit/", "/cms/pages/N/edit/preview/")
MOST_OF_A_KIND = 6


def walk_all(writer: Writer) -> Iterator[str]:
    """Go to each page once, and give its path after it was looked at."""
    seen: dict[str, int] = {}
    to_go = [ROOM]
    while to_go:
        path = to_go.pop(0)
        kind = NUMBER.sub("/N/", path.split("?")[0])
        most = MOST_OF_A_KIND if kind in EACH_KIND else 1
        if seen.get(kind, 0) >= most or path.startswith(LEFT_OUT):
            continue
        seen[kind] = seen.get(kind, 0) + 1
        writer.go(path)
        to_go += links_of(writer)
        yield path


def links_of(writer: Writer) -> list[str]:
    origin = writer.site.desk_url
    links = writer.page.eval_on_selector_all("a[href]", "found => found.map(each => each.href)")
    inside = (each.split("#")[0].removeprefix(origin) for each in links)
    return [each for each in inside if each.startswith(ROOM)]


def hosts_linked(writer: Writer) -> set[str]:
    """Return the origins that the page as it is now links to, but its own."""
    script = "found => found.map(each => new URL(each.href).origin)"
    found = set(writer.page.eval_on_selector_all("a[href^=http]", script))
    return found - {writer.site.desk_url, writer.site.public_url}
