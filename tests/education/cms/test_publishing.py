"""Nothing goes up over a child's gates, unread, or by the word of one person, on no path at all."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Locale, Revision

from education.models import AdvicePage, CallToAction, Check, LibraryResource
from education.models.second_person import OWN_WORDS
from education.not_yet import UNTICKED, NotYetError
from education.publishing import NOT_A_REVIEWER

LONG = "So many words in one line that no child of six would read on to the end"


def in_force():
    return AdvicePage.objects.get(number=4).title_6_9


def test_a_reviewer_publishes_what_an_editor_wrote(write, eda, rui):
    write(eda).publish(user=rui)

    assert in_force() == "Your picture"


def test_words_over_the_gate_of_a_child_are_saved_and_do_not_go_up(write, eda, rui):
    revision = write(eda, title=LONG)

    with pytest.raises(NotYetError, match="at most 12"):
        revision.publish(user=rui)

    assert in_force() != LONG
    page = AdvicePage.objects.get(number=4).get_latest_revision_as_object()
    assert page.title_6_9 == LONG


def test_words_over_the_gate_of_an_adult_go_up_all_the_same(write, eda, rui):
    long = {"type": "paragraph", "value": f"{LONG} and {LONG}."}
    write(eda, words_caregiver=[long]).publish(user=rui)

    assert in_force() == "Your picture"


def test_words_that_nobody_ticked_do_not_go_up(write, eda, rui):
    with pytest.raises(NotYetError, match="tick every point"):
        write(eda, ticked=False).publish(user=rui)

    write(eda, ticked=True).publish(user=rui)
    assert in_force() == "Your picture"


def test_nobody_publishes_their_own_words(write, rui):
    with pytest.raises(NotYetError) as refused:
        write(rui).publish(user=rui)

    assert refused.value.reasons == [OWN_WORDS]


def test_rights_that_wagtail_does_not_ask_for_again_are_asked_for(write, eda, rui):
    revision = write(rui)

    with pytest.raises(NotYetError) as refused:
        revision.publish(user=eda, skip_permission_checks=True)

    assert refused.value.reasons == [NOT_A_REVIEWER]


def test_who_ticks_or_saves_again_did_not_write_the_words(write, eda, rui):
    write(eda, ticked=False)
    write(rui, ticked=True).publish(user=rui)

    assert in_force() == "Your picture"


def test_who_wrote_the_words_is_not_washed_off_by_another_save(write, eda, rui):
    write(rui)

    with pytest.raises(NotYetError):
        write(eda).publish(user=rui)


def test_where_wagtail_names_nobody_the_rules_hold_for_who_saved(write, eda, rui):
    with pytest.raises(NotYetError) as refused:
        write(eda).publish()

    assert refused.value.reasons == [NOT_A_REVIEWER, OWN_WORDS]
    write(rui).publish()
    assert in_force() == "Your picture"


def test_a_day_is_set_only_for_words_that_may_go_up(write, eda, rui):
    later = timezone.now() + timedelta(days=2)

    with pytest.raises(NotYetError):
        write(eda, title=LONG, go_live_at=later).publish(user=rui)

    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_what_was_agreed_for_a_day_goes_up_on_that_day(write, eda, rui, time_machine):
    write(eda, go_live_at=timezone.now() + timedelta(days=2)).publish(user=rui)
    assert in_force() != "Your picture"

    time_machine.move_to(timezone.now() + timedelta(days=3))
    call_command("publish_scheduled")

    assert in_force() == "Your picture"


def test_a_gate_made_stricter_meanwhile_holds_and_keeps_back_nothing_else(write, eda, rui):
    yesterday = timezone.now() - timedelta(days=1)
    # As stored by a release with other gates.
    over = write(eda, title=LONG)
    Revision.objects.filter(pk=over.pk).update(approved_go_live_at=yesterday)
    fine = write(eda, number=5, title="Money")
    Revision.objects.filter(pk=fine.pk).update(approved_go_live_at=yesterday + timedelta(hours=1))

    call_command("publish_scheduled")

    over.refresh_from_db()
    assert over.approved_go_live_at is None
    assert in_force() != LONG
    assert AdvicePage.objects.get(number=5).title_6_9 == "Money"


@pytest.mark.parametrize("kind", [CallToAction, Check])
def test_a_small_text_keeps_the_same_rules(pages, eda, rui, kind):
    row = kind.objects.exclude(audience="governments")[0]
    row.audience = "13-17"
    revision = row.save_revision(user=eda)

    # The words are the same; whose they are is not: the ticks stay, the gate is another.
    with pytest.raises(NotYetError):
        revision.publish(user=eda)
    row.tick(["method"])
    with pytest.raises(NotYetError) as refused:
        row.save_revision(user=eda).publish(user=rui)
    assert UNTICKED in refused.value.reasons


def test_a_work_in_the_library_needs_a_second_person_and_no_gate(pages, eda, rui):
    row = LibraryResource.objects.order_by("pk")[0]
    row.title = LONG
    revision = row.save_revision(user=eda)

    with pytest.raises(NotYetError):
        revision.publish(user=eda)
    revision.publish(user=rui)

    assert LibraryResource.objects.get(pk=row.pk).title == LONG


def test_a_new_page_and_a_copy_of_one_that_is_up_begin_as_drafts(pages, rui):
    page = AdvicePage.objects.get(number=4)

    copy = page.copy(update_attrs={"slug": "another"}, keep_live=True, user=rui)

    assert AdvicePage.objects.get(pk=page.pk).live
    assert not AdvicePage.objects.get(pk=copy.pk).live


def test_a_translation_is_held_to_the_length_of_its_language(write, eda, rui):
    page = AdvicePage.objects.get(number=4)
    swahili, _ = Locale.objects.get_or_create(language_code="sw")
    draft = page.copy_for_translation(swahili, copy_parents=True)
    draft.title_6_9 = "Picha yako " * 7
    revision = draft.save_revision(user=eda)

    with pytest.raises(NotYetError, match="too long"):
        revision.publish(user=rui, skip_permission_checks=True)
    for end in ("6_9", "10_12", "13_17", "caregiver"):
        setattr(draft, f"title_{end}", "Picha yako")
        setattr(draft, f"words_{end}", [])
    draft.save_revision(user=eda).publish(user=rui, skip_permission_checks=True)

    assert AdvicePage.objects.get(pk=draft.pk).live
