"""Wrong settings have a number, and a process that has them does not start."""

from pathlib import Path

import pytest
from django.core.checks import run_checks

from reports.crypto import keyring
from safety_portal.checks import KEYS_OF, TAG
from safety_portal.key_files import make_keys
from safety_portal.startup import refuse_wrong_settings

pytestmark = pytest.mark.urls("safety_portal.urls.health")

KEYS = sorted(KEYS_OF["all"])


def ids() -> list[str]:
    return [str(message.id) for message in run_checks(tags=[TAG]) if message.is_serious()]


def point_at(settings, folder: Path) -> None:
    for key in KEYS:
        setattr(settings, f"{key}_FILE", folder / key.lower())


@pytest.fixture
def folder(tmp_path):
    make_keys(tmp_path / "keys")
    return tmp_path / "keys"


@pytest.fixture(autouse=True)
def sound(settings, folder):
    """One trusted machine in production, with nothing wrong."""
    point_at(settings, folder)
    settings.PORTAL_SURFACE = "all"
    settings.PORTAL_MODE = "production"
    settings.DEBUG = False
    settings.DEMO_SKIP_SECOND_FACTOR = False
    settings.SITE_ORIGIN = "https://portal.example"
    settings.ALLOWED_HOSTS = ["portal.example"]
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True


def demo(settings) -> None:
    settings.PORTAL_MODE = "demo"
    settings.SITE_ORIGIN = "http://127.0.0.1:8000"
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False


def only_keys_of(surface: str, folder: Path) -> None:
    for key in set(KEYS) - KEYS_OF[surface]:
        (folder / key.lower()).unlink()


@pytest.mark.parametrize("surface", KEYS_OF)
def test_each_surface_starts_with_its_own_keys_and_no_other(settings, folder, surface):
    settings.PORTAL_SURFACE = surface
    only_keys_of(surface, folder)

    assert ids() == []
    refuse_wrong_settings()


@pytest.mark.parametrize(
    ("surface", "key"), [(surface, key) for surface in KEYS_OF for key in sorted(KEYS_OF[surface])]
)
def test_a_missing_key_is_an_error_on_the_surface_that_needs_it(settings, folder, surface, key):
    settings.PORTAL_SURFACE = surface
    only_keys_of(surface, folder)
    (folder / key.lower()).unlink()

    assert ids() == ["safety_portal.E001"]


@pytest.mark.parametrize("key", KEYS)
def test_a_damaged_key_is_an_error(folder, key):
    path = folder / key.lower()
    path.chmod(0o600)
    path.write_bytes(b"short")
    path.chmod(0o400)

    assert ids() == ["safety_portal.E001"]


def test_two_halves_of_different_pairs_are_an_error(settings, tmp_path):
    make_keys(tmp_path / "others")
    settings.STAFF_PUBLIC_KEY_FILE = tmp_path / "others" / "staff_public_key"

    assert ids() == ["safety_portal.E002"]


def test_debug_in_production_is_an_error(settings):
    settings.DEBUG = True
    assert ids() == ["safety_portal.E003"]

    demo(settings)
    assert ids() == []


def test_cookies_in_the_clear_are_an_error(settings):
    settings.SITE_ORIGIN = "http://portal.example"
    assert ids() == ["safety_portal.E004"]

    settings.SITE_ORIGIN = "https://portal.example"
    settings.SESSION_COOKIE_SECURE = False
    assert ids() == ["safety_portal.E004"]


@pytest.mark.parametrize("surface", ["public", "cms"])
def test_the_private_key_near_the_public_site_is_an_error(settings, folder, surface):
    settings.PORTAL_SURFACE = surface
    assert ids() == ["safety_portal.E005"]

    (folder / "staff_private_key").unlink()
    assert ids() == []


def test_answering_to_any_host_name_is_an_error(settings):
    settings.ALLOWED_HOSTS = ["portal.example", "*"]

    assert ids() == ["safety_portal.E006"]


def test_skipping_the_second_factor_is_for_the_demo_only(settings):
    settings.DEMO_SKIP_SECOND_FACTOR = True
    assert ids() == ["safety_portal.E007"]

    demo(settings)
    assert ids() == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("ALLOWED_HOSTS", ["127.0.0.1", "portal.example"], id="a name of the network"),
        pytest.param("ALLOWED_HOSTS", ["0.0.0.0"], id="every network card"),  # noqa: S104
        pytest.param("SITE_ORIGIN", "http://192.168.1.5:8000", id="an address of the network"),
    ],
)
def test_a_demo_that_others_can_reach_is_an_error(settings, name, value):
    demo(settings)
    setattr(settings, name, value)

    assert ids() == ["safety_portal.E007"]


def test_an_unknown_surface_is_an_error(settings, folder):
    settings.PORTAL_SURFACE = "publik"
    (folder / "staff_private_key").unlink()

    assert ids() == ["safety_portal.E008"]


def test_a_private_key_that_others_may_read_is_an_error(folder):
    (folder / "staff_private_key").chmod(0o440)
    assert ids() == ["safety_portal.E009"]

    (folder / "staff_private_key").chmod(0o400)
    assert ids() == []


def test_one_process_with_every_key_says_so(capsys):
    refuse_wrong_settings()

    assert "safety_portal.I001" in capsys.readouterr().err


def test_a_process_with_wrong_settings_says_why_on_one_line_each_and_stops(settings, capsys):
    settings.ALLOWED_HOSTS = ["*"]
    settings.DEBUG = True

    with pytest.raises(SystemExit) as stopped:
        refuse_wrong_settings()

    lines = capsys.readouterr().err.splitlines()
    assert stopped.value.code == 3
    assert [line.split(":")[0] for line in lines] == [
        "safety_portal.E003",
        "safety_portal.E006",
        "safety_portal.I001",
    ]


def test_keys_changed_on_disk_do_not_hide_behind_those_already_read(settings, tmp_path):
    keyring.staff_public_key()
    settings.STAFF_PUBLIC_KEY_FILE = tmp_path / "nowhere"

    assert ids() == ["safety_portal.E001"]
