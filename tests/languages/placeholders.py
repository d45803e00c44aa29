"""What a text is filled in with."""

import re
from collections import Counter

PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]|\{[a-z_0-9]+\}|%%|</?[a-z]+[^>]*>")


def placeholders(text):
    """Return each {value}, %(value)s and tag of HTML with how often it stands there."""
    return Counter(PLACEHOLDER.findall(text))
