"""Database, caches and broker: servers where their address is set, files where it is not."""

from typing import Any

from safety_portal.caches import redis_options

from .environment import DATA_DIR, DATABASE_URL, PORTAL_SURFACE, REDIS_URL, env

CONNECT_SECONDS = 2
# A web worker has four threads. psycopg's own values let each request wait 30 s for a dead server
# and, after an outage of a minute, look for it again only a minute later: given up after a second,
# the next request makes the pool look again. Never set `max_waiting`: it counts those who have
# gone, and the pool stays shut for ever.
POOL: dict[str, Any] = {
    "min_size": 4,
    "max_size": 8,
    "timeout": 1.5,
    "reconnect_timeout": 1,
}
# A task worker has one thread and keeps its one connection. It need not wait for the disk: what a
# crash takes back was not done, as a whole, and its job is still due; a Send always waits (decision
# 0012). It says the same few things thousands of times: planned once, they cost half as much.
OF_THE_WORKER: dict[str, Any] = {
    "options": "-c synchronous_commit=off",
    "server_side_binding": True,
    "prepare_threshold": 2,
}

SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 4,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
        "PRAGMA foreign_keys=ON;"
    ),
}


def database() -> dict[str, Any]:
    """Return Django's settings of the one database: PostgreSQL by URL, or SQLite in DATA_DIR."""
    if not DATABASE_URL:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA_DIR / "db.sqlite3",
            "OPTIONS": SQLITE_OPTIONS,
        }
    settings: dict[str, Any] = env.db_url_config(DATABASE_URL)
    if settings["ENGINE"] == "django.db.backends.postgresql":
        settings["ENGINE"] = "safety_portal.database"
    # After a restart of the server the connections kept are dead; without a look at each, as many
    # children would have to press Send again.
    settings["CONN_HEALTH_CHECKS"] = True
    shared = {**settings.get("OPTIONS", {}), "connect_timeout": CONNECT_SECONDS}
    if PORTAL_SURFACE == "worker":
        settings |= {"CONN_MAX_AGE": None, "OPTIONS": shared | OF_THE_WORKER}
    else:
        settings["OPTIONS"] = shared | {"pool": POOL}
    return settings


def cache(*, purpose: str) -> dict[str, Any]:
    """Return one cache alias. Surfaces share none: the key prefix names surface and purpose."""
    prefix = f"{PORTAL_SURFACE}:{purpose}"
    if REDIS_URL:
        return {
            "BACKEND": "safety_portal.caches.JsonRedisCache",
            "LOCATION": REDIS_URL,
            "KEY_PREFIX": prefix,
            "OPTIONS": redis_options(),
        }
    return {
        "BACKEND": "safety_portal.caches.JsonDatabaseCache",
        "LOCATION": "portal_cache",
        "KEY_PREFIX": prefix,
        "OPTIONS": {"MAX_ENTRIES": 1_000_000},
    }


DATABASES = {"default": database()}
CACHES = {"default": cache(purpose="cache"), "sessions": cache(purpose="sessions")}
BROKER_FOLDER = DATA_DIR / "broker"
