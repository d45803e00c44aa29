"""Pictures made anew: decoded, drawn on a white sheet, and written as a small WebP."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from education.media.wrong_file import WrongFileError

FORMATS = ("JPEG", "PNG", "WEBP")
# A page with its picture weighs at most 30 kB on a slow phone; its words need the rest.
MOST_BYTES = 20_000
WIDEST, TALLEST = 640, 960
# 36 million points: a picture that says it is larger is refused before it is unpacked.
LONGEST_SIDE = 6000
# Phones cut a finer picture down by themselves; below the last of these faces turn into squares.
QUALITIES = (80, 70, 60, 50, 40, 30)
# For a picture of which even the coarsest is too heavy: a crowd, leaves, noise.
NARROWER = (1.0, 0.75, 0.5)

NOT_A_PICTURE = (
    "This is not a picture that the site can use. Save it as JPEG, PNG or WebP, in one piece, "
    "and choose that file. Drawings in SVG, and HEIC pictures of a phone, must be exported first."
)
MOVES = "This picture moves. Save one still picture of it as PNG and choose that file."
TOO_LARGE = "This picture is too large. Make it at most 6,000 points wide and high, and try again."
TOO_FINE = "This picture has too much in it to be small. Cut out what matters, and try again."


@dataclass(frozen=True, kw_only=True)
class Remade:
    """A WebP of at most 20,000 bytes; width and height in pixels."""

    data: bytes
    width: int
    height: int


def remade(data: bytes) -> Remade:
    """Return the picture as it is kept, told by decoding and never by its name.

    Nothing is copied but the colours of its points: no place, device, day or text of the file.
    Raises WrongFileError.
    """
    sheet = on_white(data)
    for share in NARROWER:
        smaller = ImageOps.contain(sheet, scaled(sheet, share=share))
        for small in encodings(smaller):
            if len(small) <= MOST_BYTES:
                return Remade(data=small, width=smaller.width, height=smaller.height)
    raise WrongFileError(TOO_FINE)


def on_white(data: bytes) -> Image.Image:
    """Return the picture upright, small and without holes: a dark page would swallow lines."""
    try:
        picture = opened(data)
        # Turning by the note of the camera comes first, for the note itself is not kept.
        picture = ImageOps.exif_transpose(picture).convert("RGBA")
    except WrongFileError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise WrongFileError(TOO_LARGE) from None
    except Exception:  # noqa: BLE001  # a decoder raises whatever the file makes it stumble over
        raise WrongFileError(NOT_A_PICTURE) from None
    picture.thumbnail((WIDEST, TALLEST))
    sheet = Image.new("RGB", picture.size, "white")
    sheet.paste(picture, mask=picture.getchannel("A"))
    return sheet


def opened(data: bytes) -> Image.Image:
    """Return the picture, unpacked to its last point. A broken one raises anything of Pillow's."""
    picture: Image.Image = Image.open(BytesIO(data), formats=FORMATS)
    if max(picture.size) > LONGEST_SIDE:
        raise WrongFileError(TOO_LARGE)
    # Some phones put a second, hidden picture into a JPEG: only the first is ever read.
    if picture.format in {"PNG", "WEBP"} and getattr(picture, "is_animated", False):
        raise WrongFileError(MOVES)
    # A large photo is unpacked no larger than needed: memory is short where small sites run.
    picture.draft("RGB", (2 * TALLEST, 2 * TALLEST))
    picture.load()
    if picture.mode not in {"L", "RGB", "RGBA"}:
        picture = picture.convert("RGBA")
    picture.thumbnail((TALLEST, TALLEST))
    return picture


def scaled(picture: Image.Image, *, share: float) -> tuple[int, int]:
    return max(1, round(picture.width * share)), max(1, round(picture.height * share))


def encodings(picture: Image.Image) -> Iterator[bytes]:
    """Give the picture in ever coarser quality."""
    for quality in QUALITIES:
        written = BytesIO()
        picture.save(written, "WEBP", quality=quality)
        yield written.getvalue()
