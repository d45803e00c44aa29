"""Only an editor adds a picture or a spoken text; one person alone changes nothing on a page."""

import json
from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from accounts.roles import Role
from education.actions.load_pages import load_pages
from education.models import AdvicePage, AudioClip, Campaign, Picture
from education.safe_messaging import POINTS
from safety_portal.uploads import MOST_BYTES
from tests.education.media.rows import kept_clip, kept_picture
from tests.education.media.samples import SECRET, TONE, id3, photo_with_a_place

pytestmark = pytest.mark.django_db
PICTURES = "/cms/snippets/education/picture/"
CLIPS = "/cms/snippets/education/audioclip/"


@pytest.fixture
def eda(signed_in):
    return signed_in(Role.EDITOR)


def picture_form(data=None, **changed):
    file = SimpleUploadedFile("any.name", data or photo_with_a_place(), "text/plain")
    return {"title": "A bench", "alt": "Two friends", "file": file} | changed


def clip_form(data=None, **changed):
    file = SimpleUploadedFile("any.name", data or id3() + TONE, "text/plain")
    return {"title": "Spoken", "language": "sw", "band": "6-9", "file": file} | changed


def form_of(answer):
    return answer.context["form"]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER])
def test_who_writes_pages_adds_a_picture_and_a_spoken_text(signed_in, role):
    client = signed_in(role)

    client.post(f"{PICTURES}add/", picture_form())
    client.post(f"{CLIPS}add/", clip_form())

    kept, spoken = Picture.objects.get(), AudioClip.objects.get()
    assert (kept.title, kept.alt, kept.width, kept.height) == ("A bench", "Two friends", 640, 480)
    assert (spoken.language, spoken.band, spoken.seconds) == ("sw", "6-9", 2)
    for row in (kept, spoken):
        assert SECRET not in bytes(row.data)
        assert len(row.digest) == 64


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.EDITOR, Role.REVIEWER}))
def test_nobody_else_adds_one(signed_in, role):
    client = signed_in(role)

    for path, form in ((PICTURES, picture_form()), (CLIPS, clip_form())):
        assert client.post(f"{path}add/", form, follow=True).status_code == 403
    assert Picture.objects.count() == AudioClip.objects.count() == 0


def test_a_stranger_is_sent_to_the_sign_in_with_nothing_kept(client):
    for path, form in ((PICTURES, picture_form()), (CLIPS, clip_form())):
        answer = client.post(f"{path}add/", form)
        assert answer["Location"].startswith("/cms/login/")
    assert Picture.objects.count() == AudioClip.objects.count() == 0


@pytest.mark.parametrize(
    ("path", "form", "says"),
    [
        (f"{PICTURES}add/", picture_form(b"<svg/>"), "Save it as JPEG, PNG or WebP"),
        (f"{CLIPS}add/", clip_form(b"RIFF"), "Save it as MP3"),
        (f"{CLIPS}add/", clip_form(file=""), "Choose a file."),
        (f"{PICTURES}add/", picture_form(b"a" * (MOST_BYTES + 1)), "larger than 10 MB"),
    ],
    ids=["no picture", "no MP3", "no file", "too heavy"],
)
def test_a_wrong_file_is_refused_kindly_and_what_was_typed_stays(eda, path, form, says):
    answer = eda.post(path, form)

    assert says in str(form_of(answer).errors["file"])
    assert list(form_of(answer).errors) == ["file"]
    assert form["title"] in answer.content.decode()
    assert Picture.objects.count() == AudioClip.objects.count() == 0


def test_without_words_for_who_does_not_see_it_no_picture_is_kept(eda):
    answer = eda.post(f"{PICTURES}add/", picture_form(alt=""))

    assert list(form_of(answer).errors) == ["alt"]
    assert Picture.objects.count() == 0


def test_the_page_of_each_shows_or_plays_it(eda):
    kept, spoken = kept_picture(), kept_clip()

    seen = eda.get(f"{PICTURES}edit/{kept.pk}/").content.decode()
    heard = eda.get(f"{CLIPS}edit/{spoken.pk}/").content.decode()

    assert f'<img src="{kept.address}"' in seen
    assert f'<audio src="{spoken.address}" controls preload="none">' in heard


def test_a_title_changes_without_choosing_the_file_again(eda):
    kept = kept_picture()

    eda.post(f"{PICTURES}edit/{kept.pk}/", {"title": "Friends", "alt": kept.alt})

    after = Picture.objects.get()
    assert (after.title, after.digest, bytes(after.data)) == ("Friends", kept.digest, kept.data)


def test_another_file_has_another_address(eda):
    kept = kept_picture(colour="red")

    eda.post(f"{PICTURES}edit/{kept.pk}/", picture_form())

    assert Picture.objects.get().address != kept.address
    assert eda.get(kept.address).status_code == 404


@pytest.fixture
def advice():
    load_pages()
    return AdvicePage.objects.get(number=4)


def speak(page, clip):
    """Put a spoken text at the end of the words for the youngest; not stored yet."""
    words = [*page.words_6_9.raw_data, {"type": "clip", "value": clip.pk}]
    page.words_6_9 = json.dumps(words)
    page.tick(list(POINTS))
    return page


def is_up(page, clip):
    speak(page, clip).save_revision().publish()


def waits_for_its_day(page, clip):
    page.go_live_at = timezone.now() + timedelta(days=2)
    speak(page, clip).save_revision().publish()
    AdvicePage.objects.get(pk=page.pk).save_revision()


def is_up_and_being_taken_off(page, clip):
    before = page.words_6_9.raw_data
    is_up(page, clip)
    page.words_6_9 = json.dumps(list(before))
    page.save_revision()


def is_being_written(page, clip):
    speak(page, clip).save_revision()


USES = [is_up, is_up_and_being_taken_off, waits_for_its_day, is_being_written]


@pytest.mark.parametrize("use", USES)
def test_what_a_page_says_is_not_changed_beneath_it(eda, advice, use):
    spoken = kept_clip()
    use(advice, spoken)

    answer = eda.post(f"{CLIPS}edit/{spoken.pk}/", clip_form(title="New"))

    assert advice.title in str(form_of(answer).errors)
    assert AudioClip.objects.get().title == "Advice 4, spoken"
    eda.post(f"{CLIPS}edit/{spoken.pk}/", {"title": "New", "language": "en", "band": "6-9"})
    assert AudioClip.objects.get().title == "New"


@pytest.mark.parametrize("use", USES)
def test_what_a_page_says_is_not_deleted(eda, advice, use):
    spoken, free = kept_clip(), kept_clip(title="Another")
    use(advice, spoken)

    answer = eda.post(f"{CLIPS}delete/{spoken.pk}/")

    assert advice.title in " ".join(str(each) for each in get_messages(answer.wsgi_request))
    eda.post(f"{CLIPS}delete/{free.pk}/")
    assert list(AudioClip.objects.all()) == [spoken]


def test_many_at_once_are_not_deleted_either(eda, advice):
    spoken, free = kept_clip(), kept_clip(title="Another")
    is_up(advice, spoken)
    path = reverse("wagtail_bulk_action", args=["education", "audioclip", "delete"])

    eda.post(f"{path}?id={spoken.pk}&id={free.pk}")

    assert AudioClip.objects.count() == 2
    eda.post(f"{path}?id={free.pk}")
    assert list(AudioClip.objects.all()) == [spoken]


def parts_with(*pictures):
    return json.dumps(
        [
            {"type": "part", "value": {"heading": "A", "paragraph": "b", "picture": each.pk}}
            for each in pictures
        ]
    )


def test_a_campaign_shows_one_picture_and_keeps_it(eda, advice):
    kept, other = kept_picture(), kept_picture(colour="red")
    campaign = Campaign.objects.get(file_key="pressure")
    campaign.parts = parts_with(kept, other)
    with pytest.raises(ValidationError, match="one picture"):
        campaign.full_clean()
    campaign.parts = parts_with(kept)
    campaign.full_clean()
    campaign.tick(list(POINTS))
    campaign.save_revision().publish()

    eda.post(f"{PICTURES}delete/{kept.pk}/")
    eda.post(f"{PICTURES}delete/{other.pk}/")

    assert list(Picture.objects.all()) == [kept]


def test_a_moderator_deletes_none(signed_in):
    kept = kept_picture()

    answer = signed_in(Role.MODERATOR).post(f"{PICTURES}delete/{kept.pk}/", follow=True)

    assert answer.status_code == 403
    assert Picture.objects.count() == 1
    signed_in(Role.EDITOR).post(f"{PICTURES}delete/{kept.pk}/")
    assert Picture.objects.count() == 0
