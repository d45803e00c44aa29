"""Sessions nobody can read without the phone they belong to."""

import base64
import json
from datetime import timedelta

import pytest
from asgiref.sync import async_to_sync
from django.conf import settings
from django.contrib.sessions.backends.base import CreateError, UpdateError
from django.core.cache import caches
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from redis.exceptions import ConnectionError as RedisConnectionError

from safety_portal.sessions import (
    PADDED_TO_BYTES,
    SessionStore,
    seal,
    stored_name,
    unseal,
)
from service.unavailable import SessionUnavailableError

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]

TOKEN = "a" * 32
OTHER = "b" * 32
WORDS = "PLANTED WORDS"


def write(request: HttpRequest) -> HttpResponse:
    request.session["words"] = request.GET["words"]
    return HttpResponse("kept")


def read(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.session.get("words", "nothing"))


def leave(request: HttpRequest) -> HttpResponse:
    request.session.flush()
    return HttpResponse("gone")


def untouched(request: HttpRequest) -> HttpResponse:
    return HttpResponse("hello")


urlpatterns = [
    path("write", write),
    path("read", read),
    path("leave", leave),
    path("untouched", untouched),
]


@pytest.fixture(autouse=True)
def only_sessions(settings):
    settings.MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"]
    settings.ALLOWED_HOSTS = ["testserver"]


@pytest.fixture
def store():
    session = SessionStore()
    session["words"] = WORDS
    session.save()
    return session


def cache():
    return caches[settings.SESSION_CACHE_ALIAS]


def whole_table() -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {cache()._table}")  # noqa: S608
        return str(cursor.fetchall())


class DeadCache:
    def refuse(self, *args, **kwargs):  # noqa: ARG002
        raise RedisConnectionError

    get = add = replace = delete = has_key = refuse


@pytest.fixture
def dead_cache(monkeypatch):
    dead = {settings.SESSION_CACHE_ALIAS: DeadCache()}
    monkeypatch.setattr("safety_portal.sessions.caches", dead)


def test_words_written_come_back_with_the_same_cookie(client):
    client.get("/write", {"words": WORDS})

    assert client.get("/read").content.decode() == WORDS


def test_another_phone_sees_nothing(client):
    client.get("/write", {"words": WORDS})
    client.cookies.clear()

    assert client.get("/read").content == b"nothing"


def test_neither_the_words_nor_the_token_lie_in_the_store(store):
    stored = whole_table()

    assert stored_name(store.session_key) in stored
    assert store.session_key not in stored
    assert WORDS not in stored
    assert base64.b64encode(WORDS.encode()).decode().rstrip("=") not in stored


def test_a_page_that_asks_for_no_session_costs_no_query(client, django_assert_num_queries):
    client.get("/write", {"words": WORDS})

    with django_assert_num_queries(0):
        client.get("/untouched")


def test_reading_costs_one_query_and_writing_two(client, django_assert_num_queries):
    client.get("/write", {"words": WORDS})

    with django_assert_num_queries(1):
        client.get("/read")
    with django_assert_num_queries(2):
        client.get("/write", {"words": "more"})


def test_leaving_deletes_cookie_and_stored_session(client):
    client.get("/write", {"words": WORDS})
    token = client.cookies[settings.SESSION_COOKIE_NAME].value

    answer = client.get("/leave")

    assert answer.cookies[settings.SESSION_COOKIE_NAME].value == ""
    assert not SessionStore().exists(token)
    client.cookies[settings.SESSION_COOKIE_NAME] = token
    assert client.get("/read").content == b"nothing"


@pytest.mark.parametrize(
    "cookie",
    ["", "short", "x" * 4_000, "A" * 32, "a" * 31 + "/", "a" * 31 + "é", TOKEN],
    ids=["empty", "short", "long", "capitals", "slash", "accent", "never given out"],
)
def test_a_made_up_cookie_is_an_empty_session_under_a_new_token(client, cookie):
    client.cookies[settings.SESSION_COOKIE_NAME] = cookie

    assert client.get("/read").content == b"nothing"

    client.get("/write", {"words": WORDS})
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != cookie
    assert client.get("/read").content.decode() == WORDS


@pytest.mark.parametrize(
    "planted",
    [
        pytest.param(seal({"words": "forged"}, token=OTHER), id="sealed for another"),
        pytest.param("not base64", id="no base64"),
        pytest.param("", id="nothing"),
        pytest.param("YWJj", id="too short"),
        pytest.param({"words": "plain"}, id="not sealed"),
        pytest.param(None, id="null"),
    ],
)
def test_what_somebody_else_put_there_opens_nothing(planted):
    cache().set(stored_name(TOKEN), planted)

    session = SessionStore(TOKEN)

    assert session.load() == {}
    assert session.session_key is None


def test_a_sealed_session_moved_under_another_name_opens_nothing(store):
    moved = cache().get(stored_name(store.session_key))
    cache().set(stored_name(OTHER), moved)

    assert SessionStore(OTHER).load() == {}
    assert SessionStore(store.session_key).load() == {"words": WORDS}


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.booleans())))
def test_what_is_sealed_opens_with_its_token_only(content):
    sealed = seal(content, token=TOKEN)

    assert unseal(sealed, token=TOKEN) == content
    assert unseal(sealed, token=OTHER) is None


def test_a_sealed_list_is_no_session():
    assert unseal(seal([1], token=TOKEN), token=TOKEN) is None  # type: ignore[arg-type]


def test_the_length_tells_nothing_of_a_short_story():
    lengths = {len(seal({"words": "w" * count}, token=TOKEN)) for count in (0, 100, 400)}

    assert len(lengths) == 1
    assert len(seal({"words": "w" * PADDED_TO_BYTES}, token=TOKEN)) not in lengths


def test_the_same_content_never_looks_the_same_twice():
    assert seal({}, token=TOKEN) != seal({}, token=TOKEN)


def test_content_that_json_cannot_hold_is_refused():
    with pytest.raises(TypeError):
        seal({"when": timezone.now()}, token=TOKEN)


def test_a_session_ends_after_an_hour(store, time_machine):
    time_machine.move_to(timezone.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE + 5))

    assert SessionStore(store.session_key).load() == {}


def test_a_session_set_to_end_sooner_ends_sooner(store, time_machine):
    store.set_expiry(60)
    store.save()
    time_machine.move_to(timezone.now() + timedelta(seconds=65))

    assert SessionStore(store.session_key).load() == {}


def test_a_session_deleted_in_another_tab_is_not_brought_back(store):
    SessionStore(store.session_key).delete()

    with pytest.raises(UpdateError):
        store.save()
    assert not store.exists(store.session_key)


def test_a_taken_token_is_refused(store):
    with pytest.raises(CreateError):
        SessionStore(store.session_key).save(must_create=True)


def test_signing_in_changes_the_token_and_keeps_the_content(store):
    before = store.session_key

    store.cycle_key()
    store.save()

    assert store.session_key != before
    assert not store.exists(before)
    assert SessionStore(store.session_key)["words"] == WORDS


@pytest.mark.usefixtures("dead_cache")
@pytest.mark.parametrize("method", ["load", "save", "create", "delete"])
def test_a_dead_store_is_an_error_and_never_an_empty_session(method):
    session = SessionStore(TOKEN)

    with pytest.raises(SessionUnavailableError):
        getattr(session, method)()
    with pytest.raises(SessionUnavailableError):
        session.exists(TOKEN)


def test_a_dead_database_counts_as_a_dead_store(monkeypatch):
    def refuse(*args, **kwargs):
        raise OperationalError

    session = SessionStore(TOKEN)
    monkeypatch.setattr(session._cache, "get", refuse)

    with pytest.raises(SessionUnavailableError):
        session.load()


@pytest.mark.usefixtures("dead_cache")
def test_a_dead_store_leaves_the_cookie_where_it_is(client):
    client.raise_request_exception = False
    client.cookies[settings.SESSION_COOKIE_NAME] = TOKEN

    answer = client.get("/read")

    assert answer.status_code == 500  # KindErrors, not in this stack, makes it the kind page.
    assert settings.SESSION_COOKIE_NAME not in answer.cookies


def test_a_store_that_keeps_nothing_ends_in_an_error_and_not_in_a_loop(monkeypatch):
    session = SessionStore()
    monkeypatch.setattr(session._cache, "add", lambda *_: False)

    with pytest.raises(SessionUnavailableError):
        session.create()


def test_the_asynchronous_methods_do_the_same():
    async def life_of_a_session() -> tuple[bool, object, bool]:
        session = SessionStore()
        await session.aset("words", WORDS)
        await session.asave()
        token = str(session.session_key)
        kept = await session.aexists(token)
        words = await SessionStore(token).aget("words")
        await session.adelete()
        return kept, words, await session.aexists(token)

    assert async_to_sync(life_of_a_session)() == (True, WORDS, False)


def test_clearing_what_has_run_out_is_left_to_the_cache(store):
    SessionStore.clear_expired()

    assert json.dumps(SessionStore(store.session_key).load()) == json.dumps({"words": WORDS})
