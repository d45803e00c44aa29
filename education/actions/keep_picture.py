"""Keep a picture that an editor added."""

from education.media.picture import Remade
from education.models import Picture
from education.models.media import digest_of


def keep_picture(*, picture: Picture, remade: Remade | None) -> Picture:
    """Store the row with its file; None leaves the file as it is. One row, written once."""
    if remade is not None:
        picture.data = remade.data
        picture.digest = digest_of(remade.data)
        picture.width, picture.height = remade.width, remade.height
    picture.save()
    return picture
