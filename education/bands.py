"""Whom a text is for, told by the word a page already has at hand."""

from enum import StrEnum


class Band(StrEnum):
    """Four sets of words. The values are those of the audiences of a report."""

    SMALL = "6-9"
    MIDDLE = "10-12"
    TEEN = "13-17"
    ADULT = "caregiver"


# What else a page may call its reader: a page's style, an audience, an age.
ALSO_CALLED = {
    "a": Band.SMALL,
    "b": Band.MIDDLE,
    "c": Band.TEEN,
    # Somebody of age who tells about themselves: the teens' words, for no child is beside them.
    "18+": Band.TEEN,
    "adult": Band.ADULT,
    "pro": Band.ADULT,
    "professional": Band.ADULT,
}


def band_of(word: str) -> Band:
    """Return the band of a word. An unknown one counts as the youngest: that shows least."""
    try:
        return Band(word)
    except ValueError:
        return ALSO_CALLED.get(word, Band.SMALL)


def may_open_other_sites(band: Band) -> bool:
    """Say whether a link may lead away: not before ten (safeguarding.md H20)."""
    return band is not Band.SMALL
