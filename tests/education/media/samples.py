"""Files as an editor might choose them, with what must not be kept planted in them."""

import random
from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

# Two seconds of a tone: 16,000 samples per second, mono, 16 kbit/s, as an encoder wrote it.
TONE = Path(__file__).with_name("tone.mp3").read_bytes()
SECRET = b"planted-by-a-phone"
GPS, ORIENTATION, MODEL = 0x8825, 0x0112, 0x0110


def picture(size=(800, 600), *, mode="RGB", colour="teal"):
    return Image.new(mode, size, colour)


def noise(size):
    """Return a picture that no encoder can make small."""
    points = random.Random(3).randbytes(size[0] * size[1] * 3)  # noqa: S311  # the same each time
    return Image.frombytes("RGB", size, points)


def written(image, kind, **options):
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def photo_with_a_place(*, orientation=1):
    """Return a JPEG that says where it was taken, with which phone, and what somebody noted."""
    exif = Image.Exif()
    exif[MODEL] = SECRET.decode()
    exif[ORIENTATION] = orientation
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[29] = SECRET.decode()
    notes = {"exif": exif, "comment": SECRET, "icc_profile": SECRET, "xmp": SECRET}
    return written(picture((1600, 1200)), "JPEG", **notes) + SECRET


def drawing_with_a_note():
    """Return a PNG with a text chunk."""
    note = PngInfo()
    note.add_text("Author", SECRET.decode())
    note.add_itxt("Place", SECRET.decode())
    return written(picture(), "PNG", pnginfo=note) + SECRET


def id3(text=SECRET):
    """Return notes as they stand at the front of a recording."""
    size = len(text)
    return (
        b"ID3\x04\x00\x00"
        + bytes([size >> 21 & 127, size >> 14 & 127, size >> 7 & 127])
        + (bytes([size & 127]) + text)
    )


def silence(frames, *, inside=b""):
    """Return frames of 72 bytes that hold no sound, whatever is written into them."""
    header = b"\xff\xf3\x28\xc4"
    return (header + bytes(9) + inside[:59].ljust(59, b"\0")) * frames
