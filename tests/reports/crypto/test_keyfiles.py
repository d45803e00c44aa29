"""Key files: made once, readable by their owner alone, never overwritten, never quoted."""

import base64
import stat

import pytest

from reports.crypto.keyfiles import (
    KeyFileError,
    read_secret,
    read_staff_private_key,
    read_staff_public_key,
    write_secret,
    write_staff_keys,
)
from reports.crypto.staff_keys import self_test


@pytest.fixture
def secret(tmp_path):
    write_secret(tmp_path / "secret")
    return tmp_path / "secret"


@pytest.fixture
def pair(tmp_path):
    paths = (tmp_path / "public", tmp_path / "private")
    write_staff_keys(*paths)
    return paths


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_secret_is_32_bytes_and_another_each_time(tmp_path, secret):
    write_secret(tmp_path / "other")

    assert len(read_secret(secret)) == 32
    assert read_secret(tmp_path / "other") != read_secret(secret)


def test_only_the_owner_reads_a_key_file(secret, pair):
    assert {mode_of(path) for path in (secret, *pair)} == {0o400}


def test_nothing_else_is_left_in_the_folder(tmp_path, secret, pair):
    assert {path.name for path in tmp_path.iterdir()} == {"secret", "public", "private"}


def test_a_secret_is_never_overwritten(tmp_path, secret):
    before = secret.read_bytes()

    with pytest.raises(KeyFileError, match="never overwritten"):
        write_secret(secret)
    assert secret.read_bytes() == before
    assert list(tmp_path.iterdir()) == [secret]


def test_a_written_pair_is_a_pair(pair):
    public, private = pair

    self_test(public=read_staff_public_key(public), private=read_staff_private_key(private))


@pytest.mark.parametrize("there", ["public", "private"])
def test_half_a_pair_is_never_completed_or_overwritten(tmp_path, there):
    (tmp_path / there).write_text("old", encoding="ascii")

    with pytest.raises(KeyFileError, match="never overwritten"):
        write_staff_keys(tmp_path / "public", tmp_path / "private")
    assert [path.name for path in tmp_path.iterdir()] == [there]
    assert (tmp_path / there).read_text(encoding="ascii") == "old"


@pytest.mark.parametrize("read", [read_secret, read_staff_public_key, read_staff_private_key])
def test_a_missing_file_is_named_with_what_to_do(tmp_path, read):
    with pytest.raises(KeyFileError, match=r"nowhere.*make_keys"):
        read(tmp_path / "nowhere")


def test_one_kind_of_key_is_not_taken_for_another(secret, pair):
    public, private = pair

    assert read_secret(secret)
    for read, path in (
        (read_secret, public),
        (read_staff_public_key, private),
        (read_staff_private_key, secret),
    ):
        with pytest.raises(KeyFileError):
            read(path)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="empty"),
        pytest.param(base64.b64encode(bytes(31)), id="too short"),
        pytest.param(b"mira*mira", id="not base64"),
        pytest.param("mira\u2013".encode(), id="not ASCII"),
    ],
)
def test_a_broken_file_is_named_but_never_quoted(tmp_path, secret, body):
    header = secret.read_bytes().split(b"\n")[0]
    path = tmp_path / "broken"
    path.write_bytes(header + b"\n" + body)

    with pytest.raises(KeyFileError) as refused:
        read_secret(path)
    assert str(path) in str(refused.value)
    assert "mira" not in str(refused.value)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_line_ends_of_another_system_do_not_matter(tmp_path, secret):
    copy = tmp_path / "copy"
    copy.write_bytes(secret.read_bytes().replace(b"\n", b"\r\n") + b"\r\n")

    assert read_secret(copy) == read_secret(secret)
