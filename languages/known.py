"""The languages there are. Pure: the settings read this before Django has started."""

from collections.abc import Iterable
from dataclasses import dataclass

# What every text is written in first. Django falls back to it: LANGUAGE_CODE stays this one.
SOURCE = "en"
# Under this name a session keeps the code that its reader chose.
LANGUAGE_IN_SESSION = "language"


@dataclass(frozen=True)
class Language:
    """`code` as in BCP 47, in lower case; `own_name` in its own language and script.

    `plural_forms` is the gettext rule, from the Unicode CLDR. `names_days_small` says that days and
    months begin with a small letter inside a sentence.
    """

    code: str
    own_name: str
    is_right_to_left: bool = False
    names_days_small: bool = False
    plural_forms: str = "nplurals=2; plural=(n != 1);"

    @property
    def direction(self) -> str:
        """The value of `dir` in HTML."""
        return "rtl" if self.is_right_to_left else "ltr"


ENGLISH = Language("en", "English")
SWAHILI = Language("sw", "Kiswahili")
PORTUGUESE = Language("pt", "Português", names_days_small=True)
LANGUAGES = (ENGLISH, SWAHILI, PORTUGUESE)

# Made from English by a rule, for tests: 40 % longer, and written from right to left. The codes
# are those that Android uses for the same purpose.
LONG_PSEUDO = Language("en-xa", "[Ēńĝļîšĥ +40 %]")
RIGHT_TO_LEFT_PSEUDO = Language("ar-xb", "[Right to left]", is_right_to_left=True)
PSEUDO_LANGUAGES = (LONG_PSEUDO, RIGHT_TO_LEFT_PSEUDO)

BY_CODE = {each.code: each for each in (*LANGUAGES, *PSEUDO_LANGUAGES)}


def offered(codes: Iterable[str], *, with_pseudo: bool) -> list[tuple[str, str]]:
    """Return Django's LANGUAGES: code and own name. English is always among them, and first.

    No code at all stands for every language. Raises ValueError for one that nothing is known of.
    """
    asked = list(codes) or [each.code for each in LANGUAGES]
    if unknown := sorted(set(asked) - {each.code for each in LANGUAGES}):
        msg = f"PORTAL_LANGUAGES names {', '.join(unknown)}, which languages/known.py does not know"
        raise ValueError(msg)
    chosen = [each for each in LANGUAGES if each.code in {SOURCE, *asked}]
    if with_pseudo:
        chosen += PSEUDO_LANGUAGES
    return [(each.code, each.own_name) for each in chosen]


def direction_of(code: str) -> str:
    """Return "ltr" or "rtl" for a code; a language that is not known here is read from the left."""
    known = BY_CODE.get(code.lower())
    return known.direction if known else "ltr"


def names_days_small(code: str) -> bool:
    known = BY_CODE.get(code.lower())
    return bool(known and known.names_days_small)
