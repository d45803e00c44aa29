"""Database, caches and broker: servers where their address is set, files where it is not."""

from typing import Any

from safety_portal.caches import redis_options

from .environment import DATA_DIR, DATABASE_URL, PORTAL_SURFACE, REDIS_URL, env

# A dead PostgreSQL would hold each request for 30 s with the pool's own default.
POOL_WAIT_SECONDS = 2
POOL: dict[str, Any] = {
    "min_size": 1,
    "max_size": 8,
    "timeout": POOL_WAIT_SECONDS,
    # The others hear at once that it is down: two of the four threads of a web worker stay free
    # for pages that need no database.
    "max_waiting": 2,
    # The pool's own 300 s double the pause between two tries: after an outage of a minute it would
    # not look for another. Given up early, the next request makes it look again.
    "reconnect_timeout": 1,
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
    # A connection that died with the server is replaced, not handed to a child's Send.
    settings["CONN_HEALTH_CHECKS"] = True
    settings["OPTIONS"] = {
        **settings.get("OPTIONS", {}),
        "connect_timeout": POOL_WAIT_SECONDS,
        "pool": POOL,
    }
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
