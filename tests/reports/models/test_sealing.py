from uuid import uuid4

from reports.models import Message, Report, SealedAnswer, Sighting
from reports.models.sealing import place_of_answer, place_of_message, place_of_sighting


def test_no_two_rows_have_the_same_place():
    report, row = Report(), uuid4()
    answers = [SealedAnswer(id=row, report=report, field=field) for field in ("tapped", "words")]
    messages = [
        Message(id=row, report=report, direction=direction, author_role=role)
        for direction in ("from_team", "from_reporter")
        for role in ("moderator", "reporter")
    ]
    places = [
        *map(place_of_answer, answers),
        *map(place_of_message, messages),
        place_of_sighting(Sighting(id=row, report=report)),
        place_of_sighting(Sighting(id=uuid4(), report=report)),
        place_of_sighting(Sighting(id=row, report=Report())),
    ]

    assert len({place.as_bytes() for place in places}) == len(places)
