"""Look for advice. What is typed goes by POST: it stands in no address, history or access log."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from education.models import FoundKind
from education.readers import READERS
from education.search import MOST_LETTERS, Found, search, words_of
from languages.known import SOURCE
from service.readers import USUAL_READER

# These are there in the words of each reader, by a letter at the end of the address.
WORDED_FOR_EACH = {FoundKind.ADVICE, FoundKind.APP}


@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """Show the box, and after a POST what was found above it. Too much typed is cut."""
    typed = request.POST.get("words", "").replace("\0", "")[:MOST_LETTERS]
    letter = request.POST.get("reader", "")
    letter = letter if letter in READERS else USUAL_READER
    reader = READERS[letter]
    pages = search(typed, reader=reader.written_for, language=get_language() or SOURCE)
    return render(
        request,
        "education/find.html",
        {
            "band": reader.style,
            "typed": typed,
            "most_letters": MOST_LETTERS,
            "has_looked": bool(words_of(typed)),
            "pages": [(address_for(page, letter=letter), page) for page in pages],
            "readers": READERS.items(),
            "reader": letter,
        },
    )


def address_for(page: Found, *, letter: str) -> str:
    """Return where a page is read in the words of whoever looked for it."""
    return f"{page.address}{letter}/" if page.kind in WORDED_FOR_EACH else page.address
