"""Private servers come up, die and come back, and keep or lose what they should."""

import signal

import psycopg
import pytest
import redis

from scripts.process_group import descendants_of
from tests.stack.fixtures import require
from tests.stack.servers import PostgreSQL, Redis


@pytest.fixture(scope="module")
def postgresql():
    require("postgresql")
    with PostgreSQL() as server:
        yield server


@pytest.fixture
def private_redis():
    require("redis-server")
    with Redis() as server:
        yield server


@pytest.mark.parametrize("how", ["kill", "stop fast", "stop at once"])
def test_postgresql_keeps_what_was_committed(postgresql, how):
    with psycopg.connect(postgresql.url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (how text)")
        connection.execute("INSERT INTO kept VALUES (%s)", [how])

    {
        "kill": postgresql.kill,
        "stop fast": postgresql.stop,
        "stop at once": lambda: postgresql.stop(signal.SIGQUIT),
    }[how]()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(postgresql.url, connect_timeout=2)
    postgresql.start()

    with psycopg.connect(postgresql.url) as connection:
        assert (how,) in connection.execute("SELECT how FROM kept").fetchall()


def test_the_site_is_no_superuser_of_its_database(postgresql):
    with psycopg.connect(postgresql.url) as connection:
        asked = connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")

        assert asked.fetchone() == (False,)


def test_redis_loses_everything_when_killed(private_redis):
    with redis.Redis.from_url(private_redis.url(number=1)) as client:
        client.set("a", "1")
        private_redis.kill()
        private_redis.start()

        assert client.get("a") is None
        assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}


def test_nothing_is_left_of_a_server(tmp_path):
    require("redis-server")
    with Redis() as server:
        assert server.group is not None
        pid, folder = server.group.pid, server.folder

    assert descendants_of(pid) == []
    assert not folder.exists()
