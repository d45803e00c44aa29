"""The keys of a process: made once, completed after a start that was cut off."""

import pytest

from reports.crypto.keyfiles import (
    KeyFileError,
    read_staff_private_key,
    read_staff_public_key,
)
from reports.crypto.staff_keys import self_test
from safety_portal.key_files import make_keys, secret_key


def test_every_missing_key_is_written_and_none_is_written_twice(tmp_path):
    first = {path.name for path in make_keys(tmp_path)}

    assert first == {
        "secret_key",
        "code_pepper_key",
        "index_key",
        "staff_public_key",
        "staff_private_key",
    }
    assert make_keys(tmp_path) == []


def test_a_private_key_left_alone_gets_its_own_public_key_back(tmp_path):
    make_keys(tmp_path)
    (tmp_path / "staff_public_key").unlink()

    make_keys(tmp_path)

    self_test(
        public=read_staff_public_key(tmp_path / "staff_public_key"),
        private=read_staff_private_key(tmp_path / "staff_private_key"),
    )


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")

    with pytest.raises((KeyFileError, OSError), match="file"):
        make_keys(tmp_path / "file" / "keys")


def test_no_secret_key_is_invented_when_its_file_is_missing(tmp_path):
    make_keys(tmp_path)

    assert len(secret_key(tmp_path / "secret_key")) == 64
    assert secret_key(tmp_path / "not there") == ""
