"""The frames of an MP3: what each is, and which of its bytes are sound.

Sources: ISO/IEC 11172-3 and 13818-3 (layer III), sections 2.4.1 to 2.4.3.
"""

from dataclasses import dataclass

HEADER_BYTES, CRC_BYTES = 4, 2
LAYER_III, MONO, RESERVED_EMPHASIS = 1, 3, 2
# Bits of b1 for the version: 3 is MPEG-1, 2 is MPEG-2, 0 is MPEG-2.5.
DIVIDED_BY = {3: 1, 2: 2, 0: 4}
RATES = (44_100, 48_000, 32_000)
KBITS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
KBITS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
CRC_POLYNOMIAL, CRC_START = 0x8005, 0xFFFF
# Where the first sound would stand, encoders write a table of the whole file, with their name.
TABLES = (b"Xing", b"Info", b"VBRI")


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What all frames of one recording share. `rate` in samples per second."""

    is_first_version: bool
    is_mono: bool
    rate: int

    @property
    def samples(self) -> int:
        return 1152 if self.is_first_version else 576

    @property
    def side_bytes(self) -> int:
        if self.is_first_version:
            return 17 if self.is_mono else 32
        return 9 if self.is_mono else 17


@dataclass(frozen=True, kw_only=True)
class Frame:
    """One whole frame. Its sound may begin up to `back` bytes before its own room, `bits` long."""

    shape: Shape
    data: bytes
    room: int
    back: int
    bits: int

    @property
    def is_table(self) -> bool:
        """Say whether it holds the encoder's table, which no player needs to play it."""
        return any(self.data[at : at + 4] in TABLES for at in (self.room, HEADER_BYTES + 32))


def frame_at(data: bytes, at: int) -> Frame | None:
    """Return the frame that begins at a byte, or None where none does, or not a whole one."""
    header = data[at : at + HEADER_BYTES]
    shape = shape_of(header)
    if shape is None:
        return None
    whole = data[at : at + size_of(header, shape)]
    has_crc = not header[1] & 1
    room = HEADER_BYTES + (CRC_BYTES if has_crc else 0) + shape.side_bytes
    if len(whole) < size_of(header, shape) or len(whole) < room:
        return None
    side = whole[room - shape.side_bytes : room]
    if has_crc and crc(whole[2:4] + side) != int.from_bytes(whole[4:6], "big"):
        return None
    back, bits = sound_of(side, shape)
    if bits > 8 * (back + len(whole) - room):
        return None
    return Frame(shape=shape, data=whole, room=room, back=back, bits=bits)


def shape_of(header: bytes) -> Shape | None:
    """Return what four bytes say, or None unless they begin a frame of layer III of known size."""
    if len(header) < HEADER_BYTES or header[0] != 0xFF or header[1] >> 5 != 7:
        return None
    version, rate = header[1] >> 3 & 3, header[2] >> 2 & 3
    if version not in DIVIDED_BY or header[1] >> 1 & 3 != LAYER_III or rate >= len(RATES):
        return None
    if header[2] >> 4 in {0, 15} or header[3] & 3 == RESERVED_EMPHASIS:
        return None
    return Shape(
        is_first_version=version == 3,
        is_mono=header[3] >> 6 == MONO,
        rate=RATES[rate] // DIVIDED_BY[version],
    )


def size_of(header: bytes, shape: Shape) -> int:
    """Return the bytes of the frame with its header."""
    kbits = (KBITS_1 if shape.is_first_version else KBITS_2)[header[2] >> 4]
    return shape.samples * kbits * 125 // shape.rate + (header[2] >> 1 & 1)


def sound_of(side: bytes, shape: Shape) -> tuple[int, int]:
    """Return how many bytes back the sound of the frame begins, and how many bits it has."""
    channels, granules = (1 if shape.is_mono else 2), (2 if shape.is_first_version else 1)
    if shape.is_first_version:
        back_bits, before, each = 9, (18 if shape.is_mono else 20), 59
    else:
        back_bits, before, each = 8, (9 if shape.is_mono else 10), 63
    length = 8 * len(side)
    whole = int.from_bytes(side, "big")
    parts = range(before, before + granules * channels * each, each)
    bits = sum(whole >> (length - start - 12) & 0xFFF for start in parts)
    return whole >> (length - back_bits), bits


def crc(data: bytes) -> int:
    """Return the check of a frame's header and side information, which holds no other bytes."""
    check = CRC_START
    for byte in data:
        for bit in range(7, -1, -1):
            differs = (check >> 15) ^ (byte >> bit & 1)
            check = (check << 1 & 0xFFFF) ^ (CRC_POLYNOMIAL if differs else 0)
    return check
