"""A QR code as lines of an SVG path: black on white, whatever the colours of the page."""

from dataclasses import dataclass
from itertools import groupby

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

# Phones look for the white around the code. Source: ISO/IEC 18004, four modules on each side.
QUIET_ZONE = 4


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """`side` is the width and height in modules; `path` the dark ones as the `d` of a path."""

    side: int
    path: str


def qr_drawing(text: str) -> Drawing:
    """Return the code of a text. A sixth of it may be dirty, for paper hangs on walls."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    return Drawing(side=len(rows), path="".join(_dark(row, y=y) for y, row in enumerate(rows)))


def _dark(row: list[bool], *, y: int) -> str:
    """Return the dark runs of a row as boxes one module high."""
    runs, x = "", 0
    for is_dark, run in groupby(row):
        width = len(list(run))
        runs += f"M{x} {y}h{width}v1h-{width}z" if is_dark else ""
        x += width
    return runs
