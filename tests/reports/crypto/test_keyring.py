"""The keys of a process, read when first needed."""

import pytest

from reports.crypto import keyring
from reports.crypto.keyfiles import KeyFileError, read_secret, write_secret, write_staff_keys


@pytest.fixture
def secret(tmp_path):
    write_secret(tmp_path / "secret")
    return tmp_path / "secret"


@pytest.mark.parametrize(
    ("name", "function"),
    [("CODE_PEPPER_KEY_FILE", keyring.code_pepper), ("INDEX_KEY_FILE", keyring.index_key)],
)
def test_a_secret_is_what_lies_in_its_file(settings, secret, name, function):
    setattr(settings, name, secret)

    assert function() == read_secret(secret)


def test_a_secret_once_read_is_kept(settings, secret):
    settings.CODE_PEPPER_KEY_FILE = secret
    first = keyring.code_pepper()
    secret.unlink()

    assert keyring.code_pepper() == first


def test_a_missing_secret_is_an_error_each_time(settings, tmp_path):
    settings.INDEX_KEY_FILE = tmp_path / "nowhere"

    for _ in range(2):
        with pytest.raises(KeyFileError):
            keyring.index_key()


@pytest.fixture
def staff_keys(settings, tmp_path):
    settings.STAFF_PUBLIC_KEY_FILE = tmp_path / "public"
    settings.STAFF_PRIVATE_KEY_FILE = tmp_path / "private"
    write_staff_keys(tmp_path / "public", tmp_path / "private")


@pytest.mark.usefixtures("staff_keys")
@pytest.mark.parametrize("surface", ["public", "cms", "unknown"])
def test_the_private_key_is_refused_where_it_must_not_be(settings, surface):
    settings.PORTAL_SURFACE = surface

    with pytest.raises(keyring.KeyNotOnThisSurfaceError):
        keyring.staff_private_key()
    assert keyring.staff_public_key() is not None


@pytest.mark.usefixtures("staff_keys")
@pytest.mark.parametrize("surface", ["desk", "worker", "all"])
def test_the_private_key_is_given_where_reports_are_opened(settings, surface):
    settings.PORTAL_SURFACE = surface

    assert keyring.staff_private_key() is keyring.staff_private_key()
