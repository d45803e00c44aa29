"""A page is begun, sent out as a file, taken back, agreed to by somebody else, and then up."""

import polib
import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Locale, TaskState
from wagtail_localize.models import Translation

from education.actions.begin_translation import begin_translation
from education.actions.set_up_editing import set_up_editing
from education.actions.set_up_languages import set_up_languages
from education.actions.take_translation_file import MOST_BYTES
from education.models import AdvicePage, CallToAction, Platform
from tests.education.pages import advice_page, guide


@pytest.fixture
def english(cms):
    set_up_languages()
    set_up_editing()
    return advice_page()


@pytest.fixture
def portuguese():
    return Locale.objects.get_or_create(language_code="pt")[0]


@pytest.fixture
def begun(english, as_eda, portuguese) -> Translation:
    as_eda.post(
        reverse("wagtail_localize:submit_page_translation", args=(english.pk,)),
        {"locales": [portuguese.pk]},
    )
    return Translation.objects.get(source__object_id=english.translation_key)


def target(translation):
    return AdvicePage.objects.get(pk=translation.get_target_instance().pk)


def downloaded(client, translation):
    path = reverse("wagtail_localize:download_pofile", args=(translation.pk,))
    return polib.pofile(client.get(path).content.decode())


def filled_in(lines, *, word="Palavra"):
    for number, line in enumerate(lines):
        line.msgstr = f"{word} {number}"
    return str(lines).encode()


def upload(client, translation, content):
    path = reverse("wagtail_localize:upload_pofile", args=(translation.pk,))
    form = {"file": SimpleUploadedFile("page.po", content)} if content is not None else {}
    return client.post(path, form, follow=True).content.decode()


def send(client, translation):
    return client.post(reverse("cms-send-translation", args=(translation.pk,)), follow=True)


def agree(client, translation):
    page = target(translation)
    state = page.current_workflow_task_state
    name = "wagtailadmin_pages:workflow_action"
    return client.post(reverse(name, args=(page.pk, "approve", state.pk)), {"next": "/cms/"})


def test_a_translation_begins_as_a_draft_below_the_shelf_of_its_language(begun, english):
    page = target(begun)

    assert not page.live
    assert page.locale.language_code == "pt"
    assert page.get_parent().slug == "advice"
    assert page.number == english.number


def test_a_translator_gets_every_line_that_a_reader_sees_and_nothing_else(begun, as_eda, english):
    lines = [line.msgid for line in downloaded(as_eda, begun)]

    seen = [line for said in english.said() for line in (said.title, *said.lines)]
    assert sorted(set(lines)) == sorted(set(seen))


def test_a_translation_goes_up_by_two_people(begun, as_eda, as_rui):
    upload(as_eda, begun, filled_in(downloaded(as_eda, begun)))

    send(as_eda, begun)
    assert not target(begun).live
    agree(as_rui, begun)

    page = target(begun)
    assert page.live
    assert all(line.startswith("Palavra") for said in page.said() for line in said.lines)


def test_a_page_that_is_not_whole_is_not_sent(begun, as_eda):
    lines = downloaded(as_eda, begun)
    filled_in(lines)
    lines[0].msgstr = ""
    upload(as_eda, begun, str(lines).encode())

    answer = send(as_eda, begun).content.decode()

    assert "Lines without words: 1" in answer
    assert not TaskState.objects.exists()
    upload(as_eda, begun, filled_in(lines))
    assert "is with a second person" in send(as_eda, begun).content.decode()


def test_new_words_of_a_page_that_is_up_wait_for_the_second_person(begun, as_eda, as_rui):
    upload(as_eda, begun, filled_in(downloaded(as_eda, begun)))
    send(as_eda, begun)
    agree(as_rui, begun)

    upload(as_eda, begun, filled_in(downloaded(as_eda, begun), word="Nova"))
    send(as_eda, begun)

    assert target(begun).title_6_9.startswith("Palavra")
    agree(as_rui, begun)
    assert target(begun).title_6_9.startswith("Nova")


def test_nobody_puts_a_translation_up_from_its_editor(begun, as_eda, as_rui):
    upload(as_eda, begun, filled_in(downloaded(as_eda, begun)))
    path = reverse("wagtailadmin_pages:edit", args=(target(begun).pk,))

    answer = as_rui.post(path, {"action": "publish"}, follow=True)

    assert "One person puts nothing up" in answer.content.decode()
    assert not target(begun).live
    assert target(begun).title_6_9 != "Palavra 0"


def test_what_a_second_person_has_is_not_sent_again(begun, as_eda):
    upload(as_eda, begun, filled_in(downloaded(as_eda, begun)))
    send(as_eda, begun)

    assert "A second person has it already" in send(as_eda, begun).content.decode()
    assert TaskState.objects.count() == 1


def test_what_was_sent_back_is_sent_again_and_says_why(begun, as_eda, as_rui):
    upload(as_eda, begun, filled_in(downloaded(as_eda, begun)))
    send(as_eda, begun)
    page = target(begun)
    state = page.current_workflow_task_state
    path = reverse("wagtailadmin_pages:workflow_action", args=(page.pk, "reject", state.pk))
    as_rui.post(path, {"comment": "Say it in fewer words.", "next": "/cms/"})

    shown = as_eda.get(reverse("wagtailadmin_pages:edit", args=(page.pk,))).content.decode()
    assert "Sent back: Say it in fewer words." in shown
    send(as_eda, begun)

    assert target(begun).workflow_in_progress


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"a" * (MOST_BYTES + 1), "larger than any page needs", id="too large"),
        pytest.param(b"/etc/passwd", "no PO file", id="the name of a file"),
        pytest.param(b"Dear editor,\nhere are my words.\n", "no PO file", id="a letter"),
        pytest.param("msgid".encode("utf-16"), "no PO file", id="another encoding"),
        pytest.param(b'\nmsgid "broken\nmsgstr', "no PO file", id="half a file"),
        pytest.param(b"", "no PO file", id="an empty file"),
        pytest.param(None, "no PO file", id="no file"),
        pytest.param(b'\nmsgid "a"\nmsgstr "b"\n', "another page", id="of no page"),
    ],
)
def test_what_is_no_file_of_this_page_is_refused_kindly(begun, as_eda, content, says):
    assert says in upload(as_eda, begun, content)
    assert begun.get_progress()[1] == 0

    assert "Lines taken" in upload(as_eda, begun, filled_in(downloaded(as_eda, begun)))


def test_a_line_that_nobody_was_sure_of_is_not_taken(begun, as_eda):
    lines = downloaded(as_eda, begun)
    filled_in(lines)
    lines[0].flags.append("fuzzy")

    upload(as_eda, begun, str(lines).encode())

    total, done = begun.get_progress()
    assert done == total - 1


def test_a_stranger_to_the_cms_takes_and_sends_nothing(begun, client):
    path = reverse("cms-send-translation", args=(begun.pk,))

    assert client.post(path)["Location"].startswith("/cms/login/")
    assert not TaskState.objects.exists()


def test_a_guide_leaves_the_small_text_on_it_alone_where_that_has_words_already(
    english, eda, portuguese
):
    call = CallToAction.objects.create(
        slug="ask", title="Ask", audience="everyone", locale=english.locale
    )
    theirs = call.copy_for_translation(portuguese)
    theirs.title = "Pergunte"
    theirs.save()
    CallToAction.objects.filter(pk=theirs.pk).update(live=True)
    section = {"key": "k", "heading": "H", "blocks": [{"type": "call", "value": call.pk}]}
    page = guide(sections=[{"type": "section", "value": section}])

    begin_translation(of=[page], into=[portuguese], by=eda)

    theirs.refresh_from_db()
    assert (theirs.title, theirs.live) == ("Pergunte", True)
    assert page.has_translation(portuguese)


def test_new_english_words_are_asked_for_and_put_nothing_up(begun, as_eda, as_rui, english):
    upload(as_eda, begun, filled_in(downloaded(as_eda, begun)))
    english.title_6_9 = "Other words"
    english.save()
    path = reverse("wagtail_localize:update_translations", args=(begun.source_id,))

    as_rui.post(path, {"publish_translations": "on"})

    assert "Other words" in [line.msgid for line in downloaded(as_eda, begun)]
    total, done = begun.get_progress()
    assert done == total - 1
    assert not target(begun).live
    assert b"Publish immediately" not in as_rui.get(path).content


def test_no_page_repeats_the_english_to_readers_of_another_language(begun, as_rui):
    page = target(begun)
    path = reverse("wagtail_localize:convert_to_alias", args=(page.pk,))

    answer = as_rui.post(path, follow=True).content.decode()

    assert "would speak English" in answer
    assert target(begun).alias_of_id is None


def test_what_has_no_other_language_opens_as_always(cms, as_eda, eda):
    eda.user_permissions.add(Permission.objects.get(codename="change_platform"))
    app = Platform.objects.create(slug="chatter", name="Chatter")

    assert as_eda.get(f"/cms/snippets/education/platform/edit/{app.pk}/").status_code == 200
