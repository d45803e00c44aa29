"""The cache on Redis, against a real server that the test starts."""

import os
import pickle
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import redis as redis_py

from safety_portal.caches import JsonRedisCache, redis_options

SERVER = shutil.which("redis-server")
SLOWEST_REFUSAL_SECONDS = 1.5


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if SERVER is None:
        pytest.skip("no redis-server on this machine")
    path: Path = tmp_path_factory.mktemp("redis") / "socket"
    arguments = ["--port", "0", "--unixsocket", str(path), "--save", "", "--dir", str(path.parent)]
    process = subprocess.Popen([SERVER, *arguments], stdout=subprocess.DEVNULL)
    until = time.monotonic() + 10
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.02)
    yield f"unix://{path}"
    process.terminate()
    process.wait()


def build(address: str, *, purpose: str = "cache") -> JsonRedisCache:
    options: dict[str, Any] = {"KEY_PREFIX": f"all:{purpose}", "OPTIONS": redis_options()}
    return JsonRedisCache(address, options)


@pytest.fixture
def server(address: str) -> Iterator[redis_py.Redis]:
    client: redis_py.Redis = redis_py.Redis.from_url(address)
    yield client
    client.flushall()
    client.close()


@pytest.fixture
def cache(address, server):
    return build(address)


def test_a_value_comes_back(cache):
    cache.set("k", {"name": "Bluebird", "list": [1, None, True]})

    assert cache.get("k") == {"name": "Bluebird", "list": [1, None, True]}
    assert cache.get("other", "nothing") == "nothing"
    assert "k" in cache
    assert "other" not in cache


def test_what_lies_on_the_server_is_json(cache, server):
    cache.set("k", {"name": "Bluebird"})

    assert server.get("all:cache:1:k") == b'{"name":"Bluebird"}'


def test_options_cannot_bring_pickle_back(address):
    options = {"OPTIONS": {"serializer": "django.core.cache.backends.redis.RedisSerializer"}}
    cache = JsonRedisCache(address, options)

    with pytest.raises(TypeError):
        cache.set("k", object())


class RunsCode:
    def __reduce__(self):
        return (os.putenv, ("PLANTED", "1"))


@pytest.mark.parametrize(
    "planted",
    [pytest.param(pickle.dumps(RunsCode()), id="a pickle"), pytest.param(b"\xff", id="no text")],
)
def test_a_planted_value_is_a_miss_and_runs_nothing(cache, server, planted):
    server.set("all:cache:1:bad", planted)
    cache.set("good", 1)

    assert cache.get("bad", "miss") == "miss"
    assert cache.get_many(["bad", "good", "absent"]) == {"good": 1}
    assert "bad" not in cache
    assert os.environ.get("PLANTED") is None


def test_adding_keeps_what_is_there(cache):
    assert cache.add("k", "first") is True
    assert cache.add("k", "second") is False

    assert cache.get("k") == "first"


def test_replacing_never_brings_a_deleted_value_back(cache):
    cache.set("k", "first")
    assert cache.replace("k", "second") is True
    assert cache.get("k") == "second"

    cache.delete("k")

    assert cache.replace("k", "third") is False
    assert cache.get("k") is None


def test_replacing_sets_a_new_end(cache, server):
    cache.set("k", 1, timeout=10)

    cache.replace("k", 2, timeout=500)

    assert 400 < server.ttl("all:cache:1:k") <= 500
    assert cache.replace("k", 3, timeout=0) is True
    assert cache.get("k") is None


def test_counting(cache):
    cache.set("n", 5)

    assert cache.incr("n", 3) == 8
    assert cache.get("n") == 8
    with pytest.raises(ValueError, match="not found"):
        cache.incr("absent")


def test_clearing_one_alias_leaves_the_sessions_and_the_broker_alone(address, cache, server):
    sessions = build(address, purpose="sessions")
    cache.set("k", 1)
    sessions.set("k", 2)
    server.set("_kombu.binding", b"broker")

    cache.clear()

    assert cache.get("k") is None
    assert sessions.get("k") == 2
    assert server.get("_kombu.binding") == b"broker"


def test_a_dead_server_is_an_error_within_a_moment():
    cache = build("redis://127.0.0.1:1")
    began = time.monotonic()

    with pytest.raises(redis_py.exceptions.ConnectionError):
        cache.get("k")

    assert time.monotonic() - began < SLOWEST_REFUSAL_SECONDS


def test_a_silent_server_is_given_up_after_two_short_tries():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        cache = build(f"redis://127.0.0.1:{silent.getsockname()[1]}")
        began = time.monotonic()

        with pytest.raises(redis_py.exceptions.TimeoutError):
            cache.get("k")

        assert time.monotonic() - began < 2 * 2 + SLOWEST_REFUSAL_SECONDS
