"""The drawing of a QR code has its dark squares where the code has them."""

import re

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from education.qr import QUIET_ZONE, qr_drawing

ADDRESS = "https://portal.example/k/owe-nothing/"
RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def dark_squares(drawing):
    return {
        (int(x) + step, int(y))
        for x, y, width, back in RUN.findall(drawing.path)
        for step in range(int(width))
        if width == back
    }


def squares_of(text):
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(text)
    rows = code.get_matrix()
    return {(x, y) for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark}


def test_every_dark_square_is_drawn_and_no_other():
    drawing = qr_drawing(ADDRESS)

    assert dark_squares(drawing) == squares_of(ADDRESS)
    assert RUN.sub("", drawing.path) == ""


def test_another_address_has_another_drawing():
    assert qr_drawing(ADDRESS).path != qr_drawing(f"{ADDRESS}?").path


def test_around_it_is_white():
    drawing = qr_drawing(ADDRESS)

    inside = range(QUIET_ZONE, drawing.side - QUIET_ZONE)
    places = {place for square in dark_squares(drawing) for place in square}
    assert places <= set(inside)
    assert {inside[0], inside[-1]} <= places


def test_a_longer_text_needs_a_larger_code():
    short, long = qr_drawing("a"), qr_drawing(ADDRESS * 3)

    assert short.side == 21 + 2 * QUIET_ZONE
    assert long.side > short.side
