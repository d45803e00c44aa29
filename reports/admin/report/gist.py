"""The tapped answers in words: what a moderator reads first, without the story."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from reports.crypto import envelope
from reports.journey.answer import Answer
from reports.journey.declaration import Kind
from reports.journey.engine import Journey
from reports.journey.known import words_key
from reports.journey.wording import chosen_texts, has_words, words_for
from reports.models import Report, SealedAnswer
from reports.models.sealing import place_of_answer
from service.settings_now import service_settings


@dataclass(frozen=True)
class Said:
    """One question as it was asked, and what was tapped. No answers: it was skipped.

    `is_left`: one visit had no room for it, so that asking is ours.
    """

    question: str
    answers: list[str]
    is_left: bool = False


def gist_of(report: Report, *, data_key: bytes) -> list[Said]:
    """Return the tapped answers, in the order in which they were asked."""
    row = SealedAnswer.objects.get(report=report, field=SealedAnswer.Field.TAPPED)
    opened = envelope.open_text(bytes(row.sealed), key=data_key, place=place_of_answer(row))
    return list(_said(Journey.from_json(json.loads(opened))))


def question_of(name: str, *, audience: str) -> str:
    """Return the heading of a step; its name if the journey does not ask it any more."""
    if not has_words(name, audience):
        return name
    return words_for(name, audience, country=_country()).heading


def _said(journey: Journey) -> Iterator[Said]:
    kinds = {name: step.kind for name, step in journey.declaration.steps.items()}
    for name, answer in journey.answers.items():
        if kinds.get(name, Kind.CHOICE) in {Kind.CHOICE, Kind.MANY}:
            yield Said(
                question=_asked(name, journey),
                answers=_in_words(name, answer, journey),
            )

    for step in journey.left_for_later():
        yield Said(question=_asked(step.name, journey), answers=[], is_left=True)


def _asked(name: str, journey: Journey) -> str:
    """Return the question in the words in which this reporter met it."""
    return question_of(_key(name, journey), audience=journey.audience)


def _in_words(name: str, answer: Answer, journey: Journey) -> list[str]:
    key = _key(name, journey)
    if answer.skipped:
        return []
    if not has_words(key, journey.audience):
        return list(answer.choices)
    return chosen_texts(key, journey.audience, answer.choices, country=_country())


def _key(name: str, journey: Journey) -> str:
    step = journey.declaration.steps.get(name)
    return words_key(step, journey) if step else name


def _country() -> str:
    return service_settings(now=timezone.now()).country
