"""What can be looked for: the words of each public page, for each reader and language."""

from collections.abc import Sequence
from functools import reduce
from operator import and_, or_
from typing import Self

from django.db import connections, models
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.db.models.expressions import Combinable, RawSQL
from django.db.models.functions import StrIndex

from education.readers import WRITTEN_FOR
from languages.known import SOURCE

# Both indexes know a text by its groups of three letters. They say nothing of a shorter word.
INDEXED_LENGTH = 3
# What decides between pages that are found equally well.
SAME_EVERY_TIME = ("title", "address", "reader")
# Made by the migration; follows the table by triggers.
IN_SQLITE_INDEX = (
    "SELECT rowid FROM education_foundtext_index WHERE education_foundtext_index MATCH %s"
)


class FoundTextQuerySet(models.QuerySet["FoundText"]):
    """Words are given as `normalising.normal` returns them, each without a space inside."""

    def for_readers(self, readers: Sequence[str]) -> Self:
        return self.filter(reader__in=readers)

    def in_language(self, language: str) -> Self:
        """Keep what is in a language, and the English of each page that is not."""
        if language == SOURCE:
            return self.filter(language=SOURCE)
        translated = FoundText.objects.filter(
            address=OuterRef("address"), reader=OuterRef("reader"), language=language
        )
        return self.filter(Q(language=language) | Q(~Exists(translated), language=SOURCE))

    def with_all(self, words: Sequence[str]) -> Self:
        """Keep what holds each of the words, inside longer ones too; the best first.

        That is: most of them in the title, then the first of them early. `matched` is their number.
        """
        return (
            self.filter(reduce(and_, self._conditions(words, joined_by="AND")))
            .annotate(
                matched=Value(len(words)),
                in_title=number_of(words, within="title_text"),
                place=StrIndex("text", Value(words[0])),
            )
            .order_by("-in_title", "place", *SAME_EVERY_TIME)
        )

    def with_any(self, words: Sequence[str]) -> Self:
        """Keep what holds at least one of the words; the best first.

        That is: most of them at all, which is `matched`, then most of them in the title.
        """
        return (
            self.filter(reduce(or_, self._conditions(words, joined_by="OR")))
            .annotate(
                matched=number_of(words, within="text"),
                in_title=number_of(words, within="title_text"),
            )
            .order_by("-matched", "-in_title", *SAME_EVERY_TIME)
        )

    def _conditions(self, words: Sequence[str], *, joined_by: str) -> list[Q]:
        """Return what the words ask of a row; on SQLite one look in the index for all it knows."""
        if connections[self.db].vendor != "sqlite":
            return [Q(text__contains=word) for word in words]
        known = [word for word in words if len(word) >= INDEXED_LENGTH]
        conditions = [Q(text__contains=word) for word in words if word not in known]
        if known:
            asked = f" {joined_by} ".join(map(quoted, known))
            conditions.append(Q(pk__in=RawSQL(IN_SQLITE_INDEX, [asked])))  # noqa: S611  # bound
        return conditions


def quoted(word: str) -> str:
    """Return a word as FTS5 takes it, whatever is in it: no word of its query language."""
    return '"{}"'.format(word.replace('"', '""'))


def number_of(words: Sequence[str], *, within: str) -> Combinable:
    """Return how many of the words stand in a column."""
    each = [
        Case(When(**{f"{within}__contains": word}, then=Value(1)), default=Value(0))
        for word in words
    ]
    return reduce(lambda total, one: total + one, each[1:], each[0] + Value(0))


class FoundKind(models.TextChoices):
    """What somebody finds: to read, or whom to call."""

    ADVICE = "advice", "Advice"
    GUIDE = "guide", "Guide"
    CAMPAIGN = "campaign", "Campaign"
    APP = "app", "App"
    HELPLINE = "helpline", "Help line"


class FoundText(models.Model):
    """One page in the words of one reader, as it is looked for. Written by index_text alone.

    On SQLite the index follows by triggers, and a migration that makes this table anew loses them.
    """

    kind = models.CharField(max_length=10, choices=FoundKind.choices)
    address = models.CharField(max_length=255, help_text="Path on this site.")
    reader = models.CharField(max_length=12)
    language = models.CharField(max_length=16)
    title = models.CharField(max_length=255)
    lead = models.TextField(blank=True)
    title_text = models.TextField(blank=True, help_text="The title as it is looked for.")
    text = models.TextField(blank=True, help_text="Title and all words as they are looked for.")

    objects = FoundTextQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["reader", "language"], name="foundtext_reader")]
        constraints = [
            models.UniqueConstraint(
                fields=["address", "language", "reader"], name="foundtext_once_for_each_reader"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=FoundKind.values), name="foundtext_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(reader__in=WRITTEN_FOR), name="foundtext_reader_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.address} ({self.language}, {self.reader})"
