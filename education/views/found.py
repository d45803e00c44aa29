"""Which pages a search engine may keep: those for adults whose view says so, and no other."""

from django.http import HttpResponse

ROBOTS = "X-Robots-Tag"


def let_be_found(answer: HttpResponse) -> HttpResponse:
    """Return the answer with leave to be found. Every page without it is kept out."""
    answer.headers[ROBOTS] = "all"
    return answer
