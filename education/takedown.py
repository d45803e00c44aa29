"""Services that take private pictures off apps: which to name to whom, in which order."""

from dataclasses import dataclass

from education.bands import Band, band_of, may_open_other_sites
from education.texts import line_for, lines_for

# The words for a reader of age who tells about themselves.
OF_AGE = "18+"
UNITED_KINGDOM = "GB"

# Source of the first two: `_about.global_fallbacks`, and the other lines of GB, in the shipped
# list. Of the third: its own questions page, which sends pictures from before 18 to Take It Down.
TAKE_IT_DOWN = ("Take It Down", "https://takeitdown.ncmec.org")
REPORT_REMOVE = (
    "Report Remove",
    "https://www.childline.org.uk/info-advice/bullying-abuse-safety/online-mobile-safety"
    "/report-remove/",
)
STOP_NCII = ("StopNCII", "https://stopncii.org/")


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One service: what to know first, then its link. No label, no link."""

    lines: tuple[str, ...]
    label: str = ""
    url: str = ""


def offers_for(band: str, *, country: str) -> list[Offer]:
    """Return what to offer, best first. The youngest get words only.

    Source: safeguarding.md H20: Report Remove, for those under 18, first in the United Kingdom;
    StopNCII only for pictures taken at 18 or later, so only to grown-ups.
    """
    reader = band_of(band)
    if not may_open_other_sites(reader):
        return [Offer(lines=tuple(lines_for("takedown", reader)))]
    offers = [offer(TAKE_IT_DOWN, lines=lines_for("takedown", reader), reader=reader)]
    if country.upper() == UNITED_KINGDOM and band != OF_AGE:
        first = [line_for("takedown_in_gb", reader)]
        offers.insert(0, offer(REPORT_REMOVE, lines=first, reader=reader))
    if reader is Band.ADULT or band == OF_AGE:
        offers.append(offer(STOP_NCII, lines=lines_for("takedown_at_18", reader), reader=reader))
    return offers


def offer(service: tuple[str, str], *, lines: list[str], reader: Band) -> Offer:
    name, url = service
    return Offer(lines=tuple(lines), label=line_for("go_to", reader, name=name), url=url)
