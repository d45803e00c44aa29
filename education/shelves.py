"""Where each kind of page lies in Wagtail's tree."""

from wagtail.models import Locale, Page

from education.models import Shelf
from languages.known import SOURCE

# Slug of the shelf -> its name for editors.
SHELVES = {"advice": "Advice", "guides": "Guides", "campaigns": "Campaigns"}
HOME = "pages-to-read"


def home_shelf() -> Shelf:
    """Return the shelf above all others, made at the first call."""
    found = Shelf.objects.filter(slug=HOME, locale=source_locale()).first()
    return found or _added(Page.get_first_root_node(), slug=HOME, title="Pages to read")


def home_shelves() -> list[Shelf]:
    """Return the shelf above all others in each language that has one, English first."""
    home = home_shelf()
    return [home, *home.get_translations().order_by("pk")]


def shelf(name: str) -> Shelf:
    """Return the shelf of one kind ("advice", "guides", "campaigns"), made at the first call."""
    home = home_shelf()
    found = Shelf.objects.child_of(home).filter(slug=name).first()
    return found or _added(home, slug=name, title=SHELVES[name])


def source_locale() -> Locale:
    """Return the language that pages are written in first."""
    return Locale.objects.get_or_create(language_code=SOURCE)[0]


def _added(parent: Page, *, slug: str, title: str) -> Shelf:
    # The tree's own numbers must be read anew: each page added changes those of its parent.
    parent = Page.objects.get(pk=parent.pk)
    made = Shelf(slug=slug, title=title, locale=source_locale())
    parent.add_child(instance=made)
    return made
