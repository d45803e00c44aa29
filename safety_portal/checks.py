"""Wrong settings are errors with a number, and each says in one line what to do."""

import stat
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Info, register

from reports.crypto import keyring
from reports.crypto.envelope import CannotOpenError
from reports.crypto.keyfiles import KeyFileError, read_secret
from reports.crypto.staff_keys import self_test

TAG = "portal"
LOOPBACK = {"127.0.0.1", "localhost", "::1", "[::1]", "testserver"}  # the last: Django's own tests
# What a process reads; architecture, section 4.
KEYS_OF = {
    "public": {"SECRET_KEY", "CODE_PEPPER_KEY", "STAFF_PUBLIC_KEY"},
    "desk": {"SECRET_KEY", "STAFF_PUBLIC_KEY", "STAFF_PRIVATE_KEY"},
    "worker": {"SECRET_KEY", "STAFF_PRIVATE_KEY", "INDEX_KEY"},
    "cms": {"SECRET_KEY"},
}
KEYS_OF["all"] = set().union(*KEYS_OF.values())
STAFF_READERS: dict[str, Callable[[], object]] = {
    "STAFF_PUBLIC_KEY": keyring.staff_public_key,
    "STAFF_PRIVATE_KEY": keyring.staff_private_key,
}
Found = Iterable[CheckMessage]


def error(number: int, text: str) -> Error:
    return Error(text, id=f"safety_portal.E{number:03}")


def keys_of_this_surface() -> set[str]:
    return KEYS_OF.get(settings.PORTAL_SURFACE, set())


def path_of(key: str) -> Path:
    return Path(getattr(settings, f"{key}_FILE"))


def problem_with(key: str) -> str:
    """Return what is wrong with a key's file and what to do, or nothing."""
    try:
        if key in STAFF_READERS:
            STAFF_READERS[key]()
        else:
            read_secret(path_of(key))
    except KeyFileError as problem:
        return str(problem)
    return ""


@register(TAG)
def check_keys_can_be_read(**_: object) -> Found:
    problems = {key: problem_with(key) for key in sorted(keys_of_this_surface())}
    return [error(1, f"{key}_FILE: {text}.") for key, text in problems.items() if text]


@register(TAG)
def check_staff_keys_belong_together(**_: object) -> Found:
    pair = {"STAFF_PUBLIC_KEY", "STAFF_PRIVATE_KEY"}
    if not pair <= keys_of_this_surface() or any(problem_with(key) for key in pair):
        return []
    try:
        self_test(public=keyring.staff_public_key(), private=keyring.staff_private_key())
    except (CannotOpenError, ValueError):
        text = "The staff keys are not one pair: put back the two files made together."
        return [error(2, text)]
    return []


@register(TAG)
def check_production_hides_its_insides(**_: object) -> Found:
    if settings.DEBUG and settings.PORTAL_MODE != "demo":
        return [error(3, "DEBUG shows what children typed: unset it, or set PORTAL_MODE=demo.")]
    return []


@register(TAG)
def check_cookies_travel_encrypted(**_: object) -> Found:
    secure = settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE
    if settings.PORTAL_MODE == "demo" or (secure and settings.SITE_ORIGIN.startswith("https://")):
        return []
    return [error(4, "Cookies would travel in the clear: set SITE_ORIGIN to an https:// address.")]


@register(TAG)
def check_private_key_is_elsewhere(**_: object) -> Found:
    if settings.PORTAL_SURFACE in keyring.SURFACES_WITH_PRIVATE_KEY:
        return []
    if not lies_there(path_of("STAFF_PRIVATE_KEY")):
        return []
    return [
        error(
            5,
            f"{path_of('STAFF_PRIVATE_KEY')} opens every report and lies within reach of the"
            f" {settings.PORTAL_SURFACE} surface: move it to the desk's machine.",
        )
    ]


def lies_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False  # A folder this process may not look into is as good as elsewhere.


@register(TAG)
def check_hosts_are_named(**_: object) -> Found:
    if "*" in settings.ALLOWED_HOSTS:
        return [error(6, "ALLOWED_HOSTS=* answers to any name: list the site's own host names.")]
    return []


@register(TAG)
def check_demo_stays_on_this_machine(**_: object) -> Found:
    demo = settings.PORTAL_MODE == "demo"
    if settings.DEMO_SKIP_SECOND_FACTOR and not demo:
        return [error(7, "DEMO_SKIP_SECOND_FACTOR is for PORTAL_MODE=demo only: unset it.")]
    hosts = {*settings.ALLOWED_HOSTS, urlsplit(settings.SITE_ORIGIN).hostname}
    if demo and not hosts <= LOOPBACK:
        return [
            error(
                7,
                "PORTAL_MODE=demo is for this machine alone: set ALLOWED_HOSTS and SITE_ORIGIN"
                " to 127.0.0.1 or localhost, or PORTAL_MODE=production.",
            )
        ]
    return []


@register(TAG)
def check_surface_is_known(**_: object) -> Found:
    if settings.PORTAL_SURFACE not in KEYS_OF:
        return [error(8, f"PORTAL_SURFACE is unknown: use one of {', '.join(KEYS_OF)}.")]
    if settings.PORTAL_SURFACE == "all":
        text = "PORTAL_SURFACE=all: one process holds every key. For one trusted machine only."
        return [Info(text, id="safety_portal.I001")]
    return []


@register(TAG)
def check_private_key_is_for_one_reader(**_: object) -> Found:
    path = path_of("STAFF_PRIVATE_KEY")
    if "STAFF_PRIVATE_KEY" not in keys_of_this_surface() or not lies_there(path):
        return []
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return [error(9, f"Others on this machine may read {path}: run `chmod 400 {path}`.")]
    return []
