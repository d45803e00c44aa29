"""Which fields a translator gets: words that readers see. All else stays as in English."""

from wagtail_localize.fields import SynchronizedField

# What a page or small text has, whatever its kind.
ALWAYS_KEPT = ("slug", "sources", "review_by")
# The ticks are given to the English words.
TICKS = "safe_messaging"
OF_PAGES = ("show_in_menus", "seo_title", "search_description")


def kept(*names: str) -> list[SynchronizedField]:
    """Return the fields that a translation takes from its source, as it is and for good."""
    return [SynchronizedField(name, overridable=False) for name in names]
