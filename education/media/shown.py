"""What a page shows of its pictures and spoken texts. No file is read for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from education.models import AudioClip, Picture


@dataclass(frozen=True, kw_only=True)
class PictureShown:
    """`address` is a path of the public site; width and height in pixels."""

    address: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, kw_only=True)
class ClipShown:
    """`address` is a path of the public site."""

    address: str
    seconds: int


def pictures_shown(ids: Iterable[int]) -> dict[int, PictureShown]:
    """Return what to show by id. A picture that is gone is left out: the page goes on without."""
    return {each.pk: picture_shown(each) for each in Picture.objects.filter(pk__in=ids)}


def clips_shown(ids: Iterable[int]) -> dict[int, ClipShown]:
    """Return what to play by id. A clip that is gone is left out."""
    return {each.pk: clip_shown(each) for each in AudioClip.objects.filter(pk__in=ids)}


def picture_shown(picture: Picture) -> PictureShown:
    """Return what to show of the value of a block that chooses a picture."""
    return PictureShown(
        address=picture.address, alt=picture.alt, width=picture.width, height=picture.height
    )


def clip_shown(clip: AudioClip) -> ClipShown:
    """Return what to play of the value of a block that chooses a clip."""
    return ClipShown(address=clip.address, seconds=clip.seconds)
