"""Services that take private pictures off apps: which to name to whom, in which order."""

from collections.abc import Sequence
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
# Apps of private chats, which none of these services reaches, by slug. Source: safeguarding.md
# section 3, `takedown`; for WhatsApp also the "limits" of the shipped list.
PRIVATE_CHATS = {"whatsapp": "WhatsApp", "telegram": "Telegram"}


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One service: what to know first, then its link. No label, no link."""

    lines: tuple[str, ...]
    label: str = ""
    url: str = ""


def offers_for(
    band: str, *, country: str, apps: Sequence[str] = (), other: bool = False
) -> list[Offer]:
    """Return what to offer, best first. The youngest get words only.

    `apps` are the slugs of those named. `other`: the picture is of another child than the reader.
    Source: safeguarding.md H20: Report Remove, for those under 18, first in the United Kingdom;
    StopNCII only for pictures taken at 18 or later, so only to grown-ups.
    """
    reader = band_of(band)
    lines = lines_for(worded("takedown", other=other, reader=reader), reader)
    if not may_open_other_sites(reader):
        return [Offer(lines=tuple(lines))]
    lines += [line_for("takedown_chats", reader, app=name) for name in private_chats(apps)]
    offers = [offer(TAKE_IT_DOWN, lines=lines, reader=reader)]
    if country.upper() == UNITED_KINGDOM and band != OF_AGE:
        first = [line_for("takedown_in_gb", reader)]
        offers.insert(0, offer(REPORT_REMOVE, lines=first, reader=reader))
    if reader is Band.ADULT or (band == OF_AGE and not other):
        offers.append(offer(STOP_NCII, lines=lines_for("takedown_at_18", reader), reader=reader))
    return offers


def worded(key: str, *, other: bool, reader: Band) -> str:
    """Return the key of the words for this reader; a grown-up's speak of "the child" as it is."""
    return f"{key}_other" if other and reader is not Band.ADULT else key


def private_chats(apps: Sequence[str]) -> list[str]:
    return [name for slug, name in PRIVATE_CHATS.items() if slug in apps]


def offer(service: tuple[str, str], *, lines: list[str], reader: Band) -> Offer:
    name, url = service
    return Offer(lines=tuple(lines), label=line_for("go_to", reader, name=name), url=url)
