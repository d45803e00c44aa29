"""The forms of editors for a picture and for a spoken text: the only files anybody may send.

They open below /cms/ to whoever holds the right; every other page refuses a file unread.
"""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from wagtail.admin.forms import WagtailAdminModelForm

from education.actions.keep_clip import keep_clip
from education.actions.keep_picture import keep_picture
from education.media.clip import Clip, remade_clip
from education.media.picture import Remade, remade
from education.media.used import pages_with
from education.media.wrong_file import WrongFileError

MOST_BYTES = 10 * 1024 * 1024
TOO_HEAVY = "This file is larger than 10 MB. Make a smaller copy of it and choose that."
MISSING = "Choose a file."
# One person alone would change what two have agreed to.
IN_USE = "It stands on a page: {pages}. Add a new one instead, and choose it there."


class MediaForm(WagtailAdminModelForm):
    """A file is optional once there is one. What else was typed stays when the file is wrong."""

    file = forms.FileField(required=False, label="File", widget=forms.FileInput)

    # What its readers meet; the title is only for editors.
    seen_by_readers: ClassVar[tuple[str, ...]] = ("file",)

    def clean_file(self) -> Any:
        """Return the file made anew, or None where none was chosen and one is there."""
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file is None:
            if self.instance.pk is None:
                raise ValidationError(MISSING)
            return None
        if (file.size or 0) > MOST_BYTES:
            raise ValidationError(TOO_HEAVY)
        try:
            file.seek(0)
            return self.made(file.read())
        except WrongFileError as error:
            raise ValidationError(str(error)) from None

    def made(self, data: bytes) -> Any:  # Any: each form has a shape of its own
        """Return the file made anew. Raises WrongFileError."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        changed = [name for name in self.seen_by_readers if name in self.changed_data]
        pages = pages_with(self.instance) if changed and self.instance.pk else []
        if pages:
            self.add_error(changed[0], IN_USE.format(pages=", ".join(pages)))
        return cleaned


class PictureForm(MediaForm):
    seen_by_readers = ("file", "alt")

    def made(self, data: bytes) -> Remade:
        return remade(data)

    def save(self, commit: bool = True) -> Any:  # noqa: ARG002, FBT001, FBT002  # Django's own
        return keep_picture(picture=self.instance, remade=self.cleaned_data["file"])


class ClipForm(MediaForm):
    seen_by_readers = ("file", "language", "band")

    def made(self, data: bytes) -> Clip:
        return remade_clip(data)

    def save(self, commit: bool = True) -> Any:  # noqa: ARG002, FBT001, FBT002  # Django's own
        return keep_clip(clip=self.instance, remade=self.cleaned_data["file"])
