"""A picture is told by decoding and made anew: small, upright, and without what its maker knew."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, features

from education.media.picture import MOST_BYTES, remade
from education.media.wrong_file import WrongFileError
from tests.education.media import samples
from tests.education.media.samples import SECRET, noise, picture, written


def opened(data):
    return Image.open(BytesIO(data))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_three_usual_kinds_become_a_small_webp(kind):
    made = remade(written(picture((1600, 1200)), kind))

    assert opened(made.data).format == "WEBP"
    assert (made.width, made.height) == opened(made.data).size == (640, 480)
    assert len(made.data) <= MOST_BYTES


@pytest.mark.parametrize(
    "planted", [samples.photo_with_a_place(), samples.drawing_with_a_note()], ids=["photo", "note"]
)
def test_nothing_that_its_maker_noted_is_kept(planted):
    made = remade(planted)

    assert planted.count(SECRET) > 1
    assert SECRET not in made.data
    assert set(opened(made.data).info) <= {"loop", "background", "timestamp", "duration"}
    for chunk in (b"EXIF", b"ICCP", b"XMP "):
        assert chunk not in made.data


def test_a_photo_taken_sideways_stands_upright():
    made = remade(samples.photo_with_a_place(orientation=6))

    assert (made.width, made.height) == (640, 853)


def test_a_small_drawing_stays_as_large_as_it_is():
    made = remade(written(picture((120, 90)), "PNG"))

    assert (made.width, made.height) == (120, 90)


def test_what_is_see_through_becomes_white():
    made = remade(written(picture((40, 40), mode="RGBA", colour=(0, 0, 0, 0)), "PNG"))

    assert opened(made.data).convert("RGB").getpixel((20, 20)) == (255, 255, 255)


def test_a_tall_picture_is_made_less_tall():
    made = remade(written(picture((500, 5000)), "PNG"))

    assert (made.width, made.height) == (96, 960)


def test_leaves_and_crowds_are_made_coarser_and_narrower_until_they_are_small():
    made = remade(written(noise((330, 330)), "PNG"))

    assert len(made.data) <= MOST_BYTES


def moving(kind):
    frames = [picture(colour=colour) for colour in ("red", "blue")]
    return written(frames[0], kind, save_all=True, append_images=frames[1:])


def claims_to_be_large():
    """Return a PNG whose header says 60,000 points each way."""
    data = bytearray(written(picture(), "PNG"))
    data[16:24] = (60_000).to_bytes(4) * 2
    return bytes(data)


REFUSED = {
    "nothing": b"",
    "words": b"This is a picture, believe me.",
    "a drawing as SVG": b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    "a still GIF": written(picture(), "GIF"),
    "a moving GIF": moving("GIF"),
    "a moving PNG": moving("PNG"),
    "a moving WebP": moving("WEBP"),
    "a TIFF": written(picture(), "TIFF"),
    "a HEIC of a phone": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(400),
    "half a JPEG": written(noise((300, 300)), "JPEG")[:9000],
    "half a PNG": written(noise((300, 300)), "PNG")[:9000],
    "half a WebP": written(noise((300, 300)), "WEBP")[:9000],
    "more points than memory": claims_to_be_large(),
    "too wide": written(picture((6001, 2)), "PNG"),
    "nothing but noise": written(noise((640, 640)), "PNG"),
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_all_else_is_refused_with_a_way_on(data):
    with pytest.raises(WrongFileError, match=r"(Save|Make|Cut) .*(PNG|try again)"):
        remade(data)


def test_the_widest_that_is_allowed_is_taken():
    assert remade(written(picture((6000, 20)), "PNG")).width == 640


def test_this_machine_can_write_what_is_kept():
    assert features.check("webp")


@given(st.binary(max_size=600))
def test_rubbish_is_refused_and_breaks_nothing(data):
    with pytest.raises(WrongFileError):
        remade(data)


@given(st.data())
def test_a_damaged_picture_is_refused_or_made_anew(data):
    kind = data.draw(st.sampled_from(["JPEG", "PNG", "WEBP"]))
    damaged = bytearray(written(picture((32, 24)), kind))
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    try:
        made = remade(bytes(damaged))
    except WrongFileError:
        return
    assert len(made.data) <= MOST_BYTES


@given(st.integers(1, 900), st.integers(1, 900))
def test_made_anew_twice_it_keeps_its_size(width, height):
    once = remade(written(picture((width, height)), "PNG"))

    twice = remade(once.data)

    assert (twice.width, twice.height) == (once.width, once.height)
