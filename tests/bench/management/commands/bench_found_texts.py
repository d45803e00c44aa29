"""Fill the table of what can be looked for with made-up pages in five languages."""

import random
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection

from education.actions.index_text import TextToFind, index_text
from education.models import FoundKind

READER = "10-12"
SENTENCES_A_PAGE = 15
SENTENCES = {
    "English": (
        "Somebody asks for a picture of you and wants you to keep it between you.",
        "You can stop at any time, and you can tell a grown-up you trust.",
        "Block the person, and tell the app what happened.",
        "They say that they are your age, and nobody knows whether that is true.",
        "Whoever wants money does not stop when they get it.",
        "A friend at school may know how you feel.",
    ),
    "Swahili": (
        "Mtu anataka picha yako na anasema usimwambie mtu yeyote.",
        "Unaweza kuacha wakati wowote, na unaweza kumwambia mtu mzima unayemwamini.",
        "Mzuie mtu huyo, kisha uiambie programu kilichotokea.",
        "Anayetaka pesa haachi anapozipata.",
        "Rafiki wa shuleni anaweza kukuelewa.",
    ),
    "Portuguese": (
        "Alguém pede uma foto sua e quer que ninguém saiba.",
        "Você pode parar a qualquer momento e contar a um adulto em quem confia.",
        "Bloqueie a pessoa e conte ao aplicativo o que aconteceu.",
        "Quem quer dinheiro não para quando o recebe.",
        "Um amigo da escola pode entender você.",
    ),
    "Thai": (
        "มีคนขอรูปของคุณและบอกว่าอย่าบอกใคร",
        "คุณหยุดได้ทุกเมื่อและบอกผู้ใหญ่ที่คุณไว้ใจได้",
        "บล็อกคนนั้นแล้วแจ้งแอปว่าเกิดอะไรขึ้น",
        "คนที่ต้องการเงินจะไม่หยุดเมื่อได้เงิน",
        "เพื่อนที่โรงเรียนอาจเข้าใจคุณ",
    ),
    "Khmer": (
        "មាននរណាម្នាក់សុំរូបថតរបស់អ្នកហើយប្រាប់ថាកុំប្រាប់អ្នកណា",
        "អ្នកអាចឈប់បានគ្រប់ពេលហើយប្រាប់មនុស្សពេញវ័យដែលអ្នកទុកចិត្ត",
        "បិទអ្នកនោះហើយប្រាប់កម្មវិធីពីអ្វីដែលបានកើតឡើង",
        "អ្នកដែលចង់បានលុយមិនឈប់ទេពេលបានលុយ",
        "មិត្តនៅសាលារៀនអាចយល់អ្នក",
    ),
}


class Command(BaseCommand):
    help = "Stores made-up pages, the same ones for the same number."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--pages", type=int, required=True)

    def handle(self, *args: Any, pages: int, **options: Any) -> None:  # noqa: ARG002  # Any: Django's own
        index_text(rows=list(made_up_pages(pages)))
        # As the server does by itself a minute later: until then it guesses how many rows match.
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE education_foundtext")


def made_up_pages(count: int) -> Iterator[TextToFind]:
    """Give pages for one reader, in each language in turn.

    All stand as English ones, so that every search goes over all of them, and Thai and Khmer can be
    looked for on a site that does not offer them yet.
    """
    chosen = random.Random(count)  # noqa: S311  # the same pages each time
    for number in range(count):
        sentences = SENTENCES[list(SENTENCES)[number % len(SENTENCES)]]
        title, *text = chosen.choices(sentences, k=SENTENCES_A_PAGE)
        yield TextToFind(
            kind=FoundKind.ADVICE,
            address=f"/bench/{number}/",
            reader=READER,
            language="en",
            title=title,
            lead=text[0],
            # A word that only this page has.
            text=" ".join([*text, f"word{number}word"]),
        )
