"""The machine that watches hears whether a process is up and can work."""

import json
from datetime import timedelta

import pytest
from django.core.cache import caches
from django.db import OperationalError, connections
from django.utils import timezone

from reports.models import Heartbeat
from safety_portal import health
from safety_portal.celery import app

pytestmark = [pytest.mark.django_db, pytest.mark.urls("safety_portal.urls.health")]


@pytest.fixture(autouse=True)
def plain(settings):
    settings.MIDDLEWARE = []
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.TRUSTED_PROXY_COUNT = 0
    settings.PORTAL_SURFACE = "all"


@pytest.fixture
def beating():
    return Heartbeat.objects.create(name="worker", at=timezone.now())


def refuse(*args, **kwargs):
    raise OperationalError("PLANTEDWORD")  # noqa: EM101


def test_a_running_process_says_so_without_asking_anything(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get("/healthz")

    assert (answer.status_code, answer.content) == (200, b"ok")
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_watching_is_all_one_can_do(client, address):
    assert client.post(address).status_code == 405


@pytest.mark.usefixtures("beating")
def test_a_process_that_can_work_says_so(client):
    answer = client.get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == dict.fromkeys(["database", "cache", "broker", "heartbeat"], "ok")


@pytest.mark.parametrize("surface", ["public", "cms"])
def test_the_public_site_needs_no_worker_to_take_a_report(client, settings, surface):
    settings.PORTAL_SURFACE = surface

    answer = client.get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == {"database": "ok", "cache": "ok"}


def test_a_worker_never_seen_is_told(client):
    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["heartbeat"] == "failed"


def test_a_worker_not_seen_for_a_while_is_told(client, beating, time_machine):
    time_machine.move_to(timezone.now() + health.HEARTBEAT_IS_STALE_AFTER + timedelta(seconds=5))

    assert client.get("/readyz").json()["heartbeat"] == "failed"


@pytest.mark.usefixtures("beating")
def test_a_dead_cache_is_told_and_nothing_more(client, monkeypatch):
    monkeypatch.setattr(type(caches["default"]), "set", refuse)

    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["cache"] == "failed"
    assert "PLANTEDWORD" not in json.dumps(answer.json())


@pytest.mark.usefixtures("beating")
def test_a_cache_that_forgets_at_once_is_told(client, monkeypatch):
    monkeypatch.setattr(type(caches["default"]), "set", lambda *_, **__: None)

    assert client.get("/readyz").json()["cache"] == "failed"


def test_a_dead_database_is_told(client, monkeypatch):
    monkeypatch.setattr(connections["default"], "cursor", refuse)

    assert client.get("/readyz").json()["database"] == "failed"


@pytest.mark.usefixtures("beating")
def test_a_dead_broker_is_told(client, monkeypatch):
    dead = app.connection("redis://127.0.0.1:1")
    monkeypatch.setattr(app, "connection_for_write", lambda: dead)

    assert client.get("/readyz").json()["broker"] == "failed"


@pytest.mark.parametrize(
    ("peer", "forwarded", "proxies", "status"),
    [
        pytest.param("127.0.0.1", None, 0, 200, id="this machine"),
        pytest.param("10.2.3.4", None, 0, 200, id="a neighbour"),
        pytest.param("8.8.8.8", None, 0, 404, id="a stranger"),
        pytest.param("10.2.3.4", "8.8.8.8", 1, 404, id="a stranger through the proxy"),
        pytest.param("10.2.3.4", "8.8.8.8", 0, 404, id="through a proxy nobody told us of"),
        pytest.param("10.2.3.4", "127.0.0.1, 8.8.8.8", 1, 404, id="a stranger who lies"),
        pytest.param("", None, 0, 404, id="nobody knows who"),
    ],
)
@pytest.mark.usefixtures("beating")
def test_only_the_operators_own_machines_are_told(
    client, settings, peer, forwarded, proxies, status
):
    settings.TRUSTED_PROXY_COUNT = proxies
    headers = {"x-forwarded-for": forwarded} if forwarded else None

    assert client.get("/readyz", headers=headers, REMOTE_ADDR=peer).status_code == status
