"""What was tapped, as the desk reads it: in the words it was asked in, and what is left to ask."""

from typing import Any

import pytest

from reports.crypto import envelope
from reports.journey.answer import Answer
from reports.journey.declaration import DECLARATION
from reports.models import SealedAnswer
from reports.models.sealing import place_of_answer
from tests.people import at_the_desk
from tests.reports.builders import data_key_of, journey, sent

pytestmark = pytest.mark.usefixtures("ana")
LEFT = "Not asked yet: yours to ask, one question at a time"


def chose(*codes: str) -> Answer:
    return Answer(choices=codes)


def gist_of(one) -> str:
    page = at_the_desk("ana").open(f"/desk/reports/report/{one.report.pk}/")
    assert page.status == 200
    return str(
        next(each.words for each in page.tree.descendants("section") if each.get("id") == "gist")
    )


def test_a_question_for_which_a_visit_had_no_room_is_listed_as_ours_to_ask():
    gist = gist_of(sent(age="10-12", harm=chose("H03", "H07", "H09")))

    for asked in [
        "Have you agreed to meet? Yes, another day.",
        "Did they say it has to be soon? No.",
        "What did they want for it? Something else.",
    ]:
        assert asked in gist
    for left in [
        "What do they want you to do?",
        "Is it a grown-up or someone under 18?",
        "Did anything happen in real life too?",
    ]:
        assert f"{left} {LEFT}" in gist


def test_who_has_a_helper_on_the_phone_is_asked_by_us_whether_the_helper_may_read_it():
    asked = f"Is it okay if your helper reads our answers? {LEFT}"

    assert asked in gist_of(sent(age="10-12", needs=chose("helper")))
    assert asked in gist_of(sent(age="13-17", needs=chose("helper", "big")))
    assert LEFT not in gist_of(sent(age="10-12", needs=chose("big")))


def test_a_visit_with_room_for_all_leaves_nothing_to_ask():
    assert LEFT not in gist_of(sent(age="10-12"))


def test_a_report_about_another_child_is_read_in_the_words_it_was_asked_in():
    said: dict[str, Any] = {"harm": chose("H02"), "person": chose("family"), "at_home": chose("no")}

    theirs = gist_of(sent(age="13-17", about=chose("friend"), **said))
    mine = gist_of(sent(age="13-17", about=chose("me"), **said))

    assert "Do they live with that child or look after them? No." in theirs
    assert "Do they live with you or look after you? No." in mine
    assert "Someone asks for private pictures or videos." in theirs
    assert "Someone asks me for private pictures or videos." in mine


def test_the_question_for_the_country_names_ours(settings):
    settings.COUNTRY = "KE"
    told = journey().with_answer(DECLARATION.steps["country"], chose("yes"))

    assert "Are you in KE? Yes." in gist_of(sent(told=told))


def test_an_answer_to_a_question_that_is_not_asked_any_more_is_shown_as_it_is_stored():
    one = sent()
    row = SealedAnswer.objects.get(report=one.report, field=SealedAnswer.Field.TAPPED)
    key, place = data_key_of(one.report), place_of_answer(row)
    opened = envelope.open_text(bytes(row.sealed), key=key, place=place)
    older = opened.replace('"ongoing"', '"asked_in_2020"')
    row.sealed = envelope.seal_text(older, key=key, place=place)
    row.save()

    assert "asked_in_2020 no" in gist_of(one)
