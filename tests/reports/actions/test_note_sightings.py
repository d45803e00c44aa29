import pytest

from reports.actions.note_sightings import note_sightings
from reports.crypto import envelope
from reports.models import Identifier, Sighting
from reports.models.sealing import place_of_sighting
from tests.reports.builders import data_key_of, sent

pytestmark = pytest.mark.django_db
TEXT = "It was @Sky_Rider_88 and the site www.example.org/club, or call +855 12 345 678."


def note(report, *texts):
    return note_sightings(report=report, texts=texts, data_key=data_key_of(report))


def test_every_identifier_in_the_words_is_kept_sealed():
    report = sent().report

    note(report, TEXT)

    opened = {
        each.identifier.kind: envelope.open_text(
            bytes(each.sealed_value), key=data_key_of(report), place=place_of_sighting(each)
        )
        for each in Sighting.objects.select_related("identifier")
    }
    assert opened["handle"] == "@Sky_Rider_88"
    assert set(opened) == {"handle", "url", "phone"}


def test_two_reports_that_name_one_account_meet_in_one_identifier():
    one, other = sent().report, sent().report

    note(one, "It was @Sky_Rider_88.")
    note(other, "Somebody called @sky_rider_88 wrote to me.")

    assert Identifier.objects.get(kind="handle").sightings.count() == 2


def test_noting_the_same_words_again_changes_nothing():
    report = sent().report
    note(report, TEXT)

    kept = set(Sighting.objects.values_list("id", "sealed_value"))
    note(report, TEXT, TEXT)

    assert len(kept) == 3
    assert set(Sighting.objects.values_list("id", "sealed_value")) == kept


def test_a_value_moved_to_another_report_does_not_open():
    one, other = sent().report, sent().report
    note(one, TEXT)
    note(other, TEXT)
    mine, theirs = (each.sightings.get(identifier__kind="handle") for each in (one, other))

    with pytest.raises(envelope.CannotOpenError):
        envelope.open_text(
            bytes(theirs.sealed_value), key=data_key_of(one), place=place_of_sighting(mine)
        )


def test_words_without_an_identifier_leave_no_row():
    note(sent().report, "They were unkind at school.", "")

    assert Identifier.objects.count() == 0
