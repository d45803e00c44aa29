"""What ships as a file and may be changed by an editor."""

from django.db import models


class FromFile(models.Model):
    """`file_key` names the file; `file_mark` is the checksum of what was last loaded from it."""

    file_key = models.CharField(max_length=60, blank=True, editable=False)
    file_mark = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True


class Reviewed(models.Model):
    """What a person reads again by a day, for no advice stays true by itself."""

    review_by = models.DateField(
        null=True, blank=True, help_text="By this day somebody reads it again, word for word."
    )

    class Meta:
        abstract = True
