"""What stops `make run` before anything is started, each time in one line."""

import re
import socket

import pytest

from scripts.preconditions import data_folder_from, lock_folder, port_from
from scripts.terminal import RefusedError


@pytest.fixture
def taken_port():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_is_named_with_the_way_out(taken_port):
    with pytest.raises(RefusedError, match=rf"port {taken_port} is taken.*make run PORT="):
        port_from({"PORT": str(taken_port)})


def test_a_free_port_is_given_back(taken_port):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        free = other.getsockname()[1]

    assert port_from({"PORT": str(free)}) == free


@pytest.mark.parametrize("text", ["http", "0", "70000", "-1", "\uff18\uff10\uff10\uff10", "80 00"])
def test_what_is_no_port_is_refused(text):
    with pytest.raises(RefusedError, match="is not a port"):
        port_from({"PORT": text})


def test_a_new_data_folder_is_made_for_its_owner_alone(tmp_path):
    folder = data_folder_from({"DATA_DIR": str(tmp_path / "a" / "data")})

    assert folder.is_new
    assert folder.path.stat().st_mode & 0o777 == 0o700
    assert list(folder.path.iterdir()) == []
    assert not data_folder_from({"DATA_DIR": str(folder.path)}).is_new


def test_a_data_folder_that_cannot_be_written_is_refused_and_nothing_made(tmp_path):
    file = tmp_path / "a-file"
    file.write_text("")

    with pytest.raises(RefusedError, match=re.escape(f"cannot write to {file}/data")):
        data_folder_from({"DATA_DIR": str(file / "data")})
    with pytest.raises(RefusedError, match="make run DATA_DIR="):
        data_folder_from({"DATA_DIR": str(file)})
    assert list(tmp_path.iterdir()) == [file]


def test_one_folder_is_held_by_one_run(tmp_path):
    with lock_folder(tmp_path), pytest.raises(RefusedError, match="in use by another"):
        lock_folder(tmp_path)

    lock_folder(tmp_path).close()
