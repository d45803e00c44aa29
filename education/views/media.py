"""The files of pictures and spoken texts, at addresses that never change and say nothing."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from education.models import AudioClip, Picture

# Another file has another address, so a phone never has to ask for one twice: it saves its data.
FOREVER = "public, max-age=31536000, immutable"
ONE_RANGE = re.compile(r"bytes=(\d{0,9})-(\d{0,9})", re.ASCII)
PART, NO_SUCH_PART = 206, 416


@require_safe
def picture(request: HttpRequest, digest: str) -> HttpResponse:  # noqa: ARG001
    return as_file(file_of(Picture, digest), kind="image/webp")


@require_safe
def clip(request: HttpRequest, digest: str) -> HttpResponse:
    """Give a recording, or the part that is asked for: iPhones play nothing from a whole one."""
    data = file_of(AudioClip, digest)
    answer = as_file(data, kind="audio/mpeg")
    answer.headers["Accept-Ranges"] = "bytes"
    asked = ONE_RANGE.fullmatch(request.headers.get("Range", ""))
    # What cannot be read as one range is no range (RFC 9110, section 14.2).
    if asked is None or asked.groups() == ("", ""):
        return answer
    first, last = ends_of(*asked.groups(), length=len(data))
    if first > last:
        answer.status_code, answer.content = NO_SUCH_PART, b""
        answer.headers["Content-Range"] = f"bytes */{len(data)}"
        answer.headers["Cache-Control"] = "no-store"
        return answer
    answer.status_code, answer.content = PART, data[first : last + 1]
    answer.headers["Content-Range"] = f"bytes {first}-{last}/{len(data)}"
    return answer


def file_of(model: type[Picture | AudioClip], digest: str) -> bytes:
    """Return the file of an address. Raises Http404."""
    data = model.objects.filter(digest=digest).values_list("data", flat=True).first()
    if data is None:
        raise Http404
    return bytes(data)


def as_file(data: bytes, *, kind: str) -> HttpResponse:
    return HttpResponse(
        data,
        content_type=kind,
        headers={
            "Cache-Control": FOREVER,
            # Says that nothing is to be done: packing a part of a recording would spoil its length.
            "Content-Encoding": "identity",
            "X-Robots-Tag": "noindex",
        },
    )


def ends_of(first: str, last: str, *, length: int) -> tuple[int, int]:
    """Return the first and last byte asked for; the first after the last where there are none."""
    if not first:
        return max(0, length - int(last)), length - 1
    return int(first), min(int(last), length - 1) if last else length - 1
