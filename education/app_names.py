"""The apps and the countries that a reporter can choose from."""

from collections.abc import Iterable
from datetime import datetime

from education.country_names import own_name
from education.helpline_file import ListedLine, listed_lines
from education.models import Helpline, Kind
from education.platforms import ALL, RECENT_APPS, App
from service.recent import Recent

# The survey behind the shipped figures says of every country only that children named Facebook
# with Messenger most; then come the other apps it asked about. A line for games stands among the
# first seven, the shortest list a page shows. The rest follow by name.
FIRST_APPS = (
    "facebook",
    "messenger",
    "whatsapp",
    "youtube",
    "tiktok",
    "instagram",
    "online_games",
    "telegram",
    "snapchat",
    "x",
)


def app_names(country: str, *, now: datetime) -> dict[str, str]:
    """Return slug -> name, in the order in which to offer them in a country (two letters or "").

    Those that an editor marked as popular there come first. Never raises for a broken database.
    """
    apps = RECENT_APPS.of(ALL, now=now).values()
    ordered = sorted(apps, key=lambda app: place_of(app, country=country.upper()))
    return {app.slug: app.name for app in ordered}


def place_of(app: App, *, country: str) -> tuple[bool, int, str]:
    is_first = app.slug in FIRST_APPS
    place = FIRST_APPS.index(app.slug) if is_first else len(FIRST_APPS)
    return (country not in app.popular_in, place, app.name.casefold())


def countries_in_rows(_key: str) -> dict[str, str]:
    """Return the countries of the database with a helpline. Raises django.db.Error."""
    return named(Helpline.objects.filter(kind=Kind.HELPLINE))


def countries_in_file(_key: str) -> dict[str, str]:
    return named(line for line in listed_lines() if line.kind is Kind.HELPLINE)


def named(lines: Iterable[Helpline | ListedLine]) -> dict[str, str]:
    """Return code -> own name and English name, in the order of the English names."""
    found = {line.country_iso2: line.country_name for line in lines}
    return {
        code: in_both(english, own=own_name(code))
        for code, english in sorted(found.items(), key=lambda each: each[1].casefold())
    }


def in_both(english: str, *, own: str) -> str:
    """Return "own (English)", or the English name alone where there is no other."""
    return f"{own} ({english})" if own and own != english else english


RECENT_COUNTRIES = Recent(
    event="countries_not_readable", read=countries_in_rows, spare=countries_in_file
)


def countries(*, now: datetime) -> dict[str, str]:
    """Return two letters -> name for the countries with a child helpline, known or in doubt.

    A country whose number is in doubt stays in: what is true there is more than its number.
    Never raises for a broken database.
    """
    return dict(RECENT_COUNTRIES.of(ALL, now=now))
