"""One spelling for what is searched and for what is typed. Pure: no rows, no request.

Works without words as such: Thai and Khmer write none apart. What is found is a piece of a line.
"""

import unicodedata

# Within a word and no letter of it: "don't" is found by "dont", "ng'ombe" by "ngombe".
# The signs that keyboards type for it.
APOSTROPHES = frozenset("'’‘ʼʻ`")  # noqa: RUF001
# Marks that change how letters are drawn and not which they are; two vowels that Khmer never shows.
UNSEEN_MARKS = frozenset("\u034f\u17b4\u17b5\ufe0e\ufe0f")
# Letters of Latin languages whose stroke is no accent to Unicode, and the dotless i.
WITHOUT_STROKE = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ħ": "h", "ı": "i"})  # noqa: RUF001
# The last of the letters of Africa's alphabets that were made from Latin ones.
LAST_LATIN = "\u02af"
SEARCHED = frozenset("LMN")


def normal(text: str) -> str:
    """Return a text as it is searched: small letters, no accents on Latin ones, single spaces.

    Signs and punctuation part words; soft hyphens and zero-width spaces do not. Marks of other
    scripts than Latin are letters to their readers and stay. Again on its result: no change.
    """
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = [_as_searched(each) for each in folded.translate(WITHOUT_STROKE)]
    bare = _without_accents("".join(letters))
    return unicodedata.normalize("NFC", " ".join(bare.split()))


def _as_searched(character: str) -> str:
    """Return a character, a space for what parts words, or nothing for what is not seen."""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if character in APOSTROPHES or character in UNSEEN_MARKS or category == "Cf":
        return ""
    return character if category[0] in SEARCHED else " "


def _without_accents(text: str) -> str:
    """Leave out the marks that stand on Latin letters, however many there are on one."""
    kept, on_latin = [], False
    for character in text:
        is_mark = unicodedata.category(character) == "Mn"
        if not is_mark:
            on_latin = character.isalpha() and character <= LAST_LATIN
        if not (is_mark and on_latin):
            kept.append(character)
    return "".join(kept)
