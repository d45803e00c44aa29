"""A page as a tree of elements, by the standard library alone."""

from collections.abc import Iterator
from html.parser import HTMLParser

# These have no end tag.
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
)
UNSEEN = frozenset({"head", "script", "style", "template", "noscript"})
# A start of one of these ends an open one: their end tags may be left out.
ENDS_BY_ITSELF = frozenset({"option", "li", "p", "dt", "dd", "tr", "td", "th"})


class Element:
    """One element; `inside` holds elements and pieces of text in the page's order."""

    def __init__(self, tag: str, *, attributes: dict[str, str], parent: "Element | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.inside: list[Element | str] = []

    def get(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    def has(self, name: str) -> bool:
        return name in self.attributes

    def descendants(self, *tags: str) -> Iterator["Element"]:
        """Give all elements below (of these tags, if any are named), in the page's order."""
        for part in self.inside:
            if isinstance(part, Element):
                if not tags or part.tag in tags:
                    yield part
                yield from part.descendants(*tags)

    def ancestors(self) -> Iterator["Element"]:
        """Give the elements around this one, the nearest first."""
        around = self.parent
        while around is not None:
            yield around
            around = around.parent

    @property
    def raw_text(self) -> str:
        """All text inside, spaces untouched."""
        return "".join(part if isinstance(part, str) else part.raw_text for part in self.inside)

    @property
    def words(self) -> str:
        """The visible text inside, with single spaces."""
        return " ".join(" ".join(self._visible_parts()).split())

    def _visible_parts(self) -> Iterator[str]:
        if self.tag in UNSEEN or self.has("hidden"):
            return
        for part in self.inside:
            if isinstance(part, str):
                yield part
            else:
                yield from part._visible_parts()


def parse(html: str) -> Element:
    """Return the root of the page's tree."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", attributes={}, parent=None)
        self._current = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ENDS_BY_ITSELF and self._current.tag == tag:
            self.handle_endtag(tag)
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes=attributes, parent=self._current)
        self._current.inside.append(element)
        if tag not in VOID:
            self._current = element

    def handle_endtag(self, tag: str) -> None:
        for around in (self._current, *self._current.ancestors()):
            if around.tag == tag and around.parent is not None:
                self._current = around.parent
                return

    def handle_data(self, data: str) -> None:
        self._current.inside.append(data)
