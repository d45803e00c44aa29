"""A new code on its way: drawn, given, seen. The seed lies in the sealed session, the code nowhere.

The seed is there before the old code dies, so an answer lost on the way locks nobody out.
"""

import secrets
from datetime import datetime

from django.http import HttpRequest

from reports.access import OpenedCase, ReportNotFoundError, keys_of_code, open_with_code
from reports.actions.submit_report import code_of_seed
from reports.views.case_session import keep_case
from reports.views.journey_session import SEED_BYTES
from reports.views.throttle import CODE_SLOT

_KEY = "new_code"
_DRAWN, _GIVEN, _SEEN = "drawn", "given", "seen"


def draw_new_code(request: HttpRequest) -> None:
    """Draw the seed of a new code, unless one is drawn already."""
    if drawn_seed(request) is None:
        _keep(request, secrets.token_bytes(SEED_BYTES), stage=_DRAWN)


def drawn_seed(request: HttpRequest) -> bytes | None:
    """Return the seed of a code that was not given yet, as far as this session knows."""
    return _seed(request, _DRAWN)


def given_seed(request: HttpRequest) -> bytes | None:
    """Return the seed of the code that stands, if this session drew it."""
    return _seed(request, _GIVEN, _SEEN)


def is_unseen(request: HttpRequest) -> bool:
    """Say whether a new code stands that its reporter has not been shown."""
    return _seed(request, _GIVEN) is not None


def note_given(request: HttpRequest, seed: bytes) -> None:
    _keep(request, seed, stage=_GIVEN)


def note_seen(request: HttpRequest) -> None:
    seed = given_seed(request)
    if seed is not None:
        _keep(request, seed, stage=_SEEN)


def forget_new_code(request: HttpRequest) -> None:
    request.session.pop(_KEY, None)


def case_under_new_code(request: HttpRequest, *, now: datetime) -> OpenedCase | None:
    """Return the case whose new code was given while the answer got lost; None if it was not.

    Raises BusyError; then nothing is forgotten, and the next try finds it.
    """
    seed = drawn_seed(request)
    if seed is None:
        return None
    with CODE_SLOT.hold():
        keys = keys_of_code(code_of_seed(seed)[1])
    try:
        case = open_with_code(keys)
    except ReportNotFoundError:
        forget_new_code(request)
        return None
    keep_case(request, case, now=now)
    note_given(request, seed)
    return case


def _keep(request: HttpRequest, seed: bytes, *, stage: str) -> None:
    request.session[_KEY] = {"seed": seed.hex(), "stage": stage}


def _seed(request: HttpRequest, *stages: str) -> bytes | None:
    kept = request.session.get(_KEY)
    return bytes.fromhex(kept["seed"]) if kept and kept["stage"] in stages else None
