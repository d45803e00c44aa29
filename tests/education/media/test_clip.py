"""A spoken text is told by its frames and keeps nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from education.media.clip import MOST_BYTES, remade_clip
from education.media.frames import crc, frame_at
from education.media.wrong_file import WrongFileError
from tests.education.media.samples import SECRET, TONE, id3, picture, silence, written

TABLE = b"\xff\xf3\x28\xc4" + bytes(9) + b"Info" + SECRET.ljust(55, b"\0")


def test_a_recording_keeps_its_sound_as_it_is():
    clip = remade_clip(TONE)

    assert len(clip.data) == len(TONE)
    assert clip.seconds == 2
    pairs = list(zip(clip.data, TONE, strict=True))
    assert all(ours & theirs == ours for ours, theirs in pairs)
    assert sum(ours == theirs for ours, theirs in pairs) > len(TONE) * 0.9


def test_what_the_encoder_wrote_between_the_sound_is_gone():
    clip = remade_clip(TONE)

    assert b"LAME" in TONE
    assert b"LAME" not in clip.data


PLANTED = {
    "notes in front": id3() + TONE,
    "notes with a foot": id3()[:5] + b"\x10" + id3()[6:] + b"3DI" + bytes(7) + TONE,
    "a cover in front": id3(written(picture(), "JPEG", comment=SECRET)) + TONE,
    "two notes in front": id3() + id3() + TONE,
    "notes behind": TONE + b"TAG" + SECRET.ljust(125, b"\0"),
    "notes of another kind behind": TONE + b"APETAGEX" + SECRET * 9,
    "a table of the encoder": TABLE + TONE,
    "a table in the middle": TONE + TABLE + TONE,
    "room before the sound": bytes(700) + SECRET + TONE,
    "rubbish behind": TONE + SECRET * 400,
    "words where no sound is": silence(40, inside=SECRET) + TONE,
    "the last frame cut": TONE + silence(1, inside=SECRET)[:-1],
}


@pytest.mark.parametrize("data", PLANTED.values(), ids=PLANTED)
def test_nothing_that_is_not_sound_is_kept(data):
    clip = remade_clip(data)

    assert SECRET in data
    assert SECRET not in clip.data
    assert remade_clip(TONE).data in clip.data


def minutes(*, frames):
    """Return silence at 8 kbit/s, the least there is: a minute is 60 kB."""
    return (b"\xff\xf3\x18\xc4" + bytes(32)) * frames


REFUSED = {
    "nothing": b"",
    "words": b"A recording, believe me." * 50,
    "a WAV": b"RIFF\x24\x08\0\0WAVEfmt " + bytes(4000),
    "an Ogg": b"OggS\0\x02" + bytes(4000),
    "an M4A of a phone": b"\0\0\0\x20ftypM4A " + bytes(4000),
    "a picture": written(picture(), "JPEG"),
    "notes and no sound": id3(bytes(300)),
    "two frames": silence(2),
    "a table and two frames": TABLE + silence(2),
    "layer II": (b"\xff\xf5\x28\xc4" + bytes(68)) * 9,
    "sound that starts too late": bytes(9000) + TONE,
    "a check that is wrong": (b"\xff\xf2\x28\xc4" + b"\x01\x02" + bytes(66)) * 9,
    "longer than a minute": minutes(frames=1668),
    "heavier than 60 kB": silence(834),
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_all_else_is_refused_with_a_way_on(data):
    with pytest.raises(WrongFileError, match="Save it as MP3, mono"):
        remade_clip(data)


def test_a_minute_is_taken():
    assert remade_clip(minutes(frames=1666)).seconds == 60
    assert remade_clip(silence(833)).seconds == 30


def test_a_frame_with_its_right_check_is_taken():
    side = bytes(9)
    frame = b"\xff\xf2\x28\xc4" + crc(b"\x28\xc4" + side).to_bytes(2) + side + bytes(57)

    assert frame_at(frame, 0) is not None
    assert len(remade_clip(frame * 5).data) == 5 * 72


@given(st.binary(max_size=3000))
def test_rubbish_is_refused_and_breaks_nothing(data):
    with pytest.raises(WrongFileError):
        remade_clip(data)


@given(st.data())
def test_a_damaged_recording_is_refused_or_cleaned_once_and_for_all(data):
    damaged = bytearray(TONE)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    try:
        clip = remade_clip(bytes(damaged))
    except WrongFileError:
        return
    assert remade_clip(clip.data) == clip
    assert len(clip.data) <= MOST_BYTES


@given(front=st.binary(max_size=500), behind=st.binary(max_size=500))
def test_notes_of_any_kind_leave_no_trace(front, behind):
    assert remade_clip(id3(front) + TONE + b"TAG" + behind) == remade_clip(TONE)
