"""Spoken texts made anew: the whole frames of an MP3, and of those only what is sound."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from education.media.frames import Frame, frame_at
from education.media.wrong_file import WrongFileError

MOST_BYTES = 60_000
MOST_SECONDS = 60
# Fewer may be chance: three headers in a row, each where the one before ends, are not.
FEWEST_FRAMES = 3
# Between the notes at the front and the first frame some programs leave room.
SEARCHED_BYTES = 8192
ID3_BYTES = 10

HOW = (
    "Save it as MP3, mono, 16,000 samples per second, 16 kbit/s: half a minute fits then. "
    "Programs that record sound offer this under Export."
)
NOT_A_CLIP = f"This is not an MP3 that the site can use. {HOW}"
TOO_LONG = f"This recording is longer than a minute or heavier than 60 kB. {HOW}"


@dataclass(frozen=True, kw_only=True)
class Clip:
    """An MP3 without notes, at most 60,000 bytes; `seconds` rounded up, at most 60."""

    data: bytes
    seconds: int


def remade_clip(data: bytes) -> Clip:
    """Return the recording as it is kept, told by its frames and never by its name.

    Gone are titles, names, covers and comments before, after and between the sound. A second pass
    changes nothing. Raises WrongFileError.
    """
    frames = [each for each in frames_of(data) if not each.is_table]
    if len(frames) < FEWEST_FRAMES:
        raise WrongFileError(NOT_A_CLIP)
    shape = frames[0].shape
    seconds = math.ceil(len(frames) * shape.samples / shape.rate)
    kept = b"".join(only_sound(frames))
    if len(kept) > MOST_BYTES or seconds > MOST_SECONDS:
        raise WrongFileError(TOO_LONG)
    return Clip(data=kept, seconds=seconds)


def frames_of(data: bytes) -> Iterator[Frame]:
    """Give the frames from the first up to where the row breaks, or well over the limit."""
    begin = at = first_frame(data)
    shape = None
    while at - begin <= 2 * MOST_BYTES:
        frame = frame_at(data, at)
        if frame is None or frame.shape != (shape or frame.shape):
            return
        yield frame
        shape = frame.shape
        at += len(frame.data)


def first_frame(data: bytes) -> int:
    """Return where frames follow each other for the first time. Raises WrongFileError."""
    begin = after_notes(data)
    at = data.find(b"\xff", begin, begin + SEARCHED_BYTES)
    while at >= 0:
        if is_row(data, at):
            return at
        at = data.find(b"\xff", at + 1, begin + SEARCHED_BYTES)
    raise WrongFileError(NOT_A_CLIP)


def is_row(data: bytes, at: int) -> bool:
    shapes = set()
    for _ in range(FEWEST_FRAMES):
        frame = frame_at(data, at)
        if frame is None:
            return False
        shapes.add(frame.shape)
        at += len(frame.data)
    return len(shapes) == 1


def after_notes(data: bytes) -> int:
    """Return where the notes at the front (ID3v2, any number of them) end."""
    at = 0
    while data[at : at + 3] == b"ID3" and len(data) >= at + ID3_BYTES:
        size = 0
        for byte in data[at + 6 : at + ID3_BYTES]:
            size = size << 7 | byte & 0x7F
        has_foot = data[at + 5] & 0x10
        at += ID3_BYTES + size + (ID3_BYTES if has_foot else 0)
    return at


def only_sound(frames: list[Frame]) -> Iterator[bytes]:
    """Give each frame with zeros where no frame has its sound: encoders write their name there."""
    rooms = b"".join(each.data[each.room :] for each in frames)
    masks = bytes(sound_masks(frames, length=len(rooms)))
    clean = bytes(byte & mask for byte, mask in zip(rooms, masks, strict=True))
    at = 0
    for frame in frames:
        length = len(frame.data) - frame.room
        yield frame.data[: frame.room] + clean[at : at + length]
        at += length


def sound_masks(frames: Iterable[Frame], *, length: int) -> bytearray:
    """Return which bits of all rooms together are sound. A frame may use room left before it."""
    masks = bytearray(length)
    at = 0
    for frame in frames:
        whole, rest = divmod(frame.bits, 8)
        begin = at - frame.back
        end = begin + whole
        for place in range(max(0, begin), end):
            masks[place] = 0xFF
        if rest and 0 <= end < length:
            masks[end] |= 0xFF << (8 - rest) & 0xFF
        at += len(frame.data) - frame.room
    return masks
