"""The files of pictures and spoken texts: small, at once, for ever, and without a trace."""

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from education.media.shown import clip_shown, clips_shown, picture_shown, pictures_shown
from tests.education.media.rows import kept_clip, kept_picture
from tests.education.media.samples import silence
from tests.query_counts import own_queries

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_public_site(settings):
    settings.ROOT_URLCONF = "safety_portal.urls.public"


@pytest.fixture
def both():
    return [kept_picture(), kept_clip()]


def test_each_has_the_address_that_the_pages_show(client, both):
    kept, spoken = both

    assert kept.address == reverse("learn:picture", args=[kept.digest])
    assert spoken.address == reverse("learn:clip", args=[spoken.digest])
    for row, kind in ((kept, "image/webp"), (spoken, "audio/mpeg")):
        answer = client.get(row.address)
        assert answer.content == bytes(row.data)
        assert answer["Content-Type"] == kind
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Cache-Control"] == "public, max-age=31536000, immutable"


def test_it_may_be_read_and_nothing_else(client, both):
    for row in both:
        for method in (client.get, client.head):
            assert method(row.address).status_code == 200
        for method in (client.post, client.put, client.patch, client.delete):
            assert method(row.address).status_code == 405


def test_what_is_not_there_is_not_found(client, both):
    kept, spoken = both

    for address in (
        f"/a/{'0' * 64}.webp",
        f"/a/{'0' * 64}.mp3",
        f"/a/{kept.digest}.mp3",
        f"/a/{spoken.digest}.webp",
        f"/a/{kept.digest}.svg",
    ):
        assert client.get(address).status_code == 404
    assert client.get(kept.address).status_code == 200


def test_it_costs_one_question_to_the_database_and_leaves_no_cookie(client, both):
    for row in both:
        client.get(row.address)
        with own_queries() as queries:
            answer = client.get(row.address)

        assert len(queries) == 1
        assert not answer.cookies
        assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-1", 0, 1),
        ("bytes=100-", 100, 2159),
        ("bytes=-60", 2100, 2159),
        ("bytes=2000-9999", 2000, 2159),
        ("bytes=-9999", 0, 2159),
    ],
)
def test_an_iphone_gets_the_part_that_it_asks_for(client, asked, first, last):
    spoken = kept_clip()

    answer = client.get(spoken.address, headers={"range": asked})

    assert answer.status_code == 206
    assert answer["Content-Range"] == f"bytes {first}-{last}/2160"
    assert answer.content == bytes(spoken.data)[first : last + 1]
    assert answer["Content-Length"] == str(last - first + 1)


def test_a_part_is_never_packed_for_then_it_would_be_shorter_than_it_says():
    spoken = kept_clip(data=silence(60))
    client = Client(headers={"accept-encoding": "gzip"})

    answer = client.get(spoken.address, headers={"range": "bytes=0-2999"})

    assert len(answer.content) == 3000
    assert answer["Content-Encoding"] == "identity"


@pytest.mark.parametrize("asked", ["bytes=2160-", "bytes=5-4", "bytes=-0"])
def test_a_part_that_is_not_there_is_refused_with_the_length(client, asked):
    answer = client.get(kept_clip().address, headers={"range": asked})

    assert answer.status_code == 416
    assert answer["Content-Range"] == "bytes */2160"
    assert answer.content == b""
    assert "immutable" not in answer["Cache-Control"]


@pytest.mark.parametrize("asked", ["", "bytes=-", "lines=1-2", "bytes=0-1,5-6", "bytes=a-b"])
def test_what_is_no_range_gets_the_whole(client, asked):
    answer = client.get(kept_clip().address, headers={"range": asked})

    assert answer.status_code == 200
    assert answer["Accept-Ranges"] == "bytes"
    assert len(answer.content) == 2160


def test_an_editor_sees_it_on_the_editors_machine_too(client, both, settings):
    settings.ROOT_URLCONF = "safety_portal.urls.cms"

    assert [client.get(row.address).status_code for row in both] == [200, 200]


def test_a_page_asks_once_for_all_its_pictures_and_never_for_a_file(both):
    kept, spoken = both

    with own_queries() as queries:
        pictures, clips = pictures_shown([kept.pk, 999]), clips_shown([spoken.pk, 999])

    assert pictures == {kept.pk: picture_shown(kept)}
    assert clips == {spoken.pk: clip_shown(spoken)}
    assert len(queries) == 2
    assert not [query for query in queries if '"data"' in str(query)]


def test_a_picture_on_a_page_says_what_it_shows_and_how_large_it_is(both):
    html = render_to_string("education/_picture.html", {"picture": picture_shown(both[0])})

    assert f'src="{both[0].address}"' in html
    assert 'alt="Two friends on a bench"' in html
    assert 'width="640"' in html
    assert 'height="480"' in html


def test_a_spoken_text_loads_nothing_before_the_tap(both):
    html = render_to_string("education/_clip.html", {"clip": clip_shown(both[1])})

    assert f'src="{both[1].address}"' in html
    assert 'preload="none"' in html
    assert "controls" in html
    assert "autoplay" not in html
    assert "It says what is written here." in html
