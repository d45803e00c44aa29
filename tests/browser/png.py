"""Smaller pictures of pages: few colours, each pixel one byte (PNG, W3C 2003, colour type 3)."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_COLOURS = 256
INDEXED = 3
# What Chromium writes: three or four channels of eight bits, not interlaced.
CHANNELS = {2: 3, 6: 4}
Colour = tuple[int, int, int]


def with_few_colours(png: bytes) -> bytes:
    """Return the same picture with at most 256 colours. Raises ValueError for another format."""
    width, height, pixels = pixels_of(png)
    counted = Counter(pixels)
    palette = [colour for colour, _ in counted.most_common(MOST_COLOURS)]
    place = {colour: number for number, colour in enumerate(palette)}
    place |= {colour: nearest(colour, palette) for colour in counted if colour not in place}
    indices = bytes(map(place.__getitem__, pixels))
    rows = (b"\0" + indices[start : start + width] for start in range(0, len(indices), width))
    return SIGNATURE + b"".join(
        [
            chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, INDEXED, 0, 0, 0)),
            chunk(b"PLTE", bytes(value for colour in palette for value in colour)),
            chunk(b"IDAT", zlib.compress(b"".join(rows), 9)),
            chunk(b"IEND", b""),
        ]
    )


def pixels_of(png: bytes) -> tuple[int, int, list[Colour]]:
    """Return width, height and the colour of each pixel, row by row."""
    parts = list(chunks(png))
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", parts[0][1])
    if depth != 8 or kind not in CHANNELS or interlaced:
        message = "only what Chromium writes: 8 bits, colours, not interlaced"
        raise ValueError(message)
    raw = zlib.decompress(b"".join(data for name, data in parts if name == b"IDAT"))
    step, pixels, above = CHANNELS[kind], [], bytes(width * CHANNELS[kind])
    for start in range(0, len(raw), width * step + 1):
        row = unfiltered(raw[start], raw[start + 1 : start + 1 + width * step], above, step)
        pixels += zip(row[::step], row[1::step], row[2::step], strict=True)
        above = row
    return width, height, pixels


def unfiltered(filtering: int, line: bytes, above: bytes, step: int) -> bytes:
    """Return the bytes of one row; `filtering` is how they were told from their neighbours."""
    if filtering == 0:
        return line
    row = bytearray(step)
    corner = bytes(step) + above
    for place, value in enumerate(line):
        left, up, diagonal = row[place], above[place], corner[place]
        guess = (0, left, up, (left + up) // 2, 0)[filtering]
        if filtering == 4:
            guess = paeth(left, up, diagonal)
        row.append((value + guess) & 255)
    return bytes(row[step:])


def paeth(left: int, up: int, diagonal: int) -> int:
    by_left, by_up = abs(up - diagonal), abs(left - diagonal)
    by_diagonal = abs(left + up - 2 * diagonal)
    if by_left <= by_up and by_left <= by_diagonal:
        return left
    return up if by_up <= by_diagonal else diagonal


def nearest(colour: Colour, palette: list[Colour]) -> int:
    """Return the place of the colour in the palette, or of the one most like it."""
    return min(
        range(len(palette)),
        key=lambda place: sum(abs(a - b) for a, b in zip(colour, palette[place], strict=True)),
    )


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += length + 12


def chunk(name: bytes, data: bytes) -> bytes:
    checked = name + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))
