"""The dullest picture and spoken text, kept as an editor's would be."""

from education.actions.keep_clip import keep_clip
from education.actions.keep_picture import keep_picture
from education.media.clip import remade_clip
from education.media.picture import remade
from education.models import AudioClip, Picture
from tests.education.media.samples import TONE, picture, written


def kept_picture(*, title="Two friends", alt="Two friends on a bench", colour="teal"):
    made = remade(written(picture(colour=colour), "PNG"))
    return keep_picture(picture=Picture(title=title, alt=alt), remade=made)


def kept_clip(*, title="Advice 4, spoken", language="en", band="6-9", data=TONE):
    row = AudioClip(title=title, language=language, band=band)
    return keep_clip(clip=row, remade=remade_clip(data))
