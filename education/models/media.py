"""Pictures and spoken texts of the pages to read: in the database, which all machines share.

Their digest is the checksum of the site's own drawings and recordings, and does one thing: it makes
an address whose file never changes. Nothing that a reporter names or sends is ever hashed here or
compared with it.
"""

import hashlib
from typing import ClassVar, Self, TypeVar

from django.db import models

from education.bands import Band
from languages.known import LANGUAGES, SOURCE

Row = TypeVar("Row", bound="Media")


class WithoutFiles(models.Manager[Row]):
    """Lists, choosers and pages need the row and not its file: that is read by its address only."""

    def get_queryset(self) -> models.QuerySet[Row]:
        return super().get_queryset().defer("data")


class Media(models.Model):
    """A file made anew by `education.media`, kept by `keep_picture` or `keep_clip`."""

    ending = ""

    title = models.CharField(max_length=80, help_text="For editors, to find it again.")
    data = models.BinaryField(editable=False)
    digest = models.CharField(max_length=64, editable=False, db_index=True)

    objects: ClassVar[models.Manager[Self]] = WithoutFiles()

    class Meta:
        abstract = True
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        """The path of its file on the public site. Another file has another address."""
        return f"/a/{self.digest}.{self.ending}"


class Picture(Media):
    """A WebP of at most 20 kB; width and height in pixels."""

    ending = "webp"

    alt = models.CharField(
        "what it shows",
        max_length=200,
        help_text="In words, for who does not see it. Without it nobody is told what is there.",
    )
    width = models.PositiveSmallIntegerField(editable=False)
    height = models.PositiveSmallIntegerField(editable=False)

    class Meta(Media.Meta):
        verbose_name = "picture"


class AudioClip(Media):
    """An MP3 of at most 60 kB that speaks what stands on the page beside it."""

    ending = "mp3"

    language = models.CharField(
        max_length=8, choices=[(each.code, each.own_name) for each in LANGUAGES], default=SOURCE
    )
    band = models.CharField(
        "reader", max_length=10, choices=[(each.value, each.value) for each in Band]
    )
    seconds = models.PositiveSmallIntegerField(editable=False)

    class Meta(Media.Meta):
        verbose_name = "spoken text"


def digest_of(data: bytes) -> str:
    """Return the name of a file of our own, as 64 hexadecimal digits (SHA-256)."""
    return hashlib.sha256(data).hexdigest()
