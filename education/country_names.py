"""What people call their country. English names stand in the list of help lines."""

# Names as in the Unicode CLDR, in the language most read there; a country that uses English first
# or the same name has no entry.
OWN_NAMES = {
    "ET": "ኢትዮጵያ",
    "MZ": "Moçambique",
    "KH": "កម្ពុជា",
    "TH": "ไทย",
    "PH": "Pilipinas",
    "VN": "Việt Nam",
    "IN": "भारत",
    "BR": "Brasil",
    "DE": "Deutschland",
    "ES": "España",
    "IT": "Italia",
    "NL": "Nederland",
    "BD": "বাংলাদেশ",
    "NP": "नेपाल",
    "PK": "پاکستان",
    "LK": "ශ්‍රී ලංකාව",
}
RIGHT_TO_LEFT = frozenset({"PK"})
# Without these two marks a name from right to left would turn the whole choice around.
ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"


def own_name(code: str) -> str:
    """Return a country's own name (ISO 3166 two letters), or "" where English serves."""
    name = OWN_NAMES.get(code, "")
    return f"{ISOLATE}{name}{END_OF_ISOLATE}" if code in RIGHT_TO_LEFT else name
