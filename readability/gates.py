"""What a page of each kind of reader may measure at most (interface brief, section 2.3)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

from readability.measure import Measure, sentences, words

# Never said to a child, in no text and for no reason (interface brief 2.3, safeguarding M1, M3).
# "Secret" stays for what somebody asks of a child; what the site keeps is "private".
NEVER = re.compile(
    r"why did you|you should have|you must\b|did you send|be careful next time|victim|predator"
    r"|\babuse|naked|\bnudes?\b|don['\u2019]t worry|everything will be fine|\boffender|\brape"
    r"|secret code|our secret|\bhide it\b|\bbrave|it can be stopped|act faster",
    re.IGNORECASE,
)
# A teen is spoken to as an adult would be (interface brief 2.3).
NEVER_TO_TEENS = re.compile(r"\bkids?\b|\bkiddos?\b|little one", re.IGNORECASE)
# Tell over a shoulder, or in a history list, what a page is about (interface brief 2.2).
TELLTALE = re.compile(
    r"report|abuse|victim|harm|(?<![a-z])sex|safe|child.?protection|police", re.IGNORECASE
)
# The same two lists for the drafts in other languages, drawn up with them and as little checked.
NEVER_IN: Mapping[str, re.Pattern[str]] = {
    "sw": re.compile(
        r"kwa ?nini (u|hu)li|kwa ?nini huku|mbona uli|ungepaswa|ulipaswa|usijali|mwathir"
        r"|waathir|\buchi\b|dhalili|usiwe na wasi|unyanyas|dhuluma|\bku?bak(a|wa)\b|ubakaji"
        r"|\bwalibaka|\balibak|mwindaji|wawindaji|(msimbo|namba|nambari) (wa|ya) siri|siri yetu",
        re.IGNORECASE,
    ),
    "pt": re.compile(
        r"por ?qu[eê] (é que )?(você )?(não )?(fez|fizeste|enviou|mandou|deixou)|dev(er)?ia(s)? ter"
        r"|v[ií]tima|predador|abus|\bnu(a|s|as|de|des)?\b|pelad|desnud|despid|não se preocupe"
        r"|não te preocupes|vai (ficar|dar|correr) tudo (bem|certo)|tudo vai (ficar|dar|correr)"
        r"|agressor|estupr|\bviola(d|ç)|código secreto|nosso segredo",
        re.IGNORECASE,
    ),
}
TELLTALE_IN: Mapping[str, re.Pattern[str]] = {
    "sw": re.compile(
        r"ripoti|unyanyas|dhuluma|ngono|mwathir|madhara|polisi|ulinzi|salama", re.IGNORECASE
    ),
    "pt": re.compile(
        r"relat[oe]|den[uú]nci|abus|v[ií]tima|viol[aê]|\bsex|dano\b|pol[ií]cia|prote[cç]|\bsegur",
        re.IGNORECASE,
    ),
}
# A sentence that says the same needs more words: the drafts, put beside the English, are at most
# this much longer where nothing was left out or added. Swahili counts "ya" and "wa" as words,
# Portuguese its articles.
MORE_WORDS: Mapping[str, float] = {"sw": 1.15, "pt": 1.15}


@dataclass(frozen=True)
class Gate:
    """The most that is allowed: words of a sentence and of a page, choices, share off the list."""

    longest: int
    mean: float
    words: float = inf
    choices: float = inf
    off_list: float = inf


GATES: Mapping[str, Gate] = {
    "6-9": Gate(longest=12, mean=7, words=60, choices=10, off_list=0.03),
    "10-12": Gate(longest=14, mean=9, words=90, choices=11, off_list=0.06),
    "13-17": Gate(longest=16, mean=11, words=110, choices=12, off_list=0.10),
    "caregiver": Gate(longest=22, mean=14, words=150, choices=12, off_list=0.15),
    "professional": Gate(longest=25, mean=18),
    "status": Gate(longest=12, mean=7, words=25, off_list=0.03),
    "shared": Gate(longest=12, mean=7, words=45, choices=6, off_list=0.03),
}


def over(gate: Gate, found: Measure) -> Iterator[str]:
    """Give what is over the gate, each as a short sentence for whoever wrote the text."""
    if found.longest > gate.longest:
        yield f"{found.longest} words in “{found.longest_sentence}”, at most {gate.longest}"
    if found.mean > gate.mean:
        yield f"{found.mean:.1f} words a sentence, at most {gate.mean:g}"
    if found.words > gate.words:
        yield f"{found.words} words on the page, at most {gate.words:g}"
    if found.choices > gate.choices:
        yield f"{found.choices} choices, at most {gate.choices:g}"
    if found.off_list_share > gate.off_list:
        listed = ", ".join(found.off_list)
        yield f"{found.off_list_share:.0%} off the list, at most {gate.off_list:.0%}: {listed}"


def too_long(text: str, *, reader: str, language: str) -> list[str]:
    """Return the sentences that are longer than the reader can take in that language.

    For languages that have no list of familiar words: this is their whole gate. Khmer, Lao and Thai
    write no space between words; before one of them is added, `words` must learn to cut them.
    """
    most = int(GATES[reader].longest * MORE_WORDS.get(language, 1))
    return [each for each in sentences(text) if len(words(each)) > most]
