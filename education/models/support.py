"""How often a call to action was supported: one number, and nothing about who tapped."""

from django.db import models


class SupportCount(models.Model):
    """`count` of taps, not of people: nothing is kept by which two taps could be told apart."""

    call_slug = models.SlugField(max_length=60, unique=True)
    count = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.call_slug}: {self.count}"
