"""No reader of the folder ever takes a message or a list that is only half written."""

from pathlib import Path
from queue import Empty
from typing import cast

import pytest
from kombu import Connection

from safety_portal.celery import app
from safety_portal.folder_broker import Channel, Transport

QUEUE = "triage"


@pytest.fixture
def open_channel(tmp_path):
    for part in ("queue", "control"):
        (tmp_path / part).mkdir()
    options = {
        "data_folder_in": str(tmp_path / "queue"),
        "data_folder_out": str(tmp_path / "queue"),
        "control_folder": str(tmp_path / "control"),
    }
    opened: list[Connection] = []

    def open_one() -> Channel:
        opened.append(Connection(transport=Transport, transport_options=options))
        return cast("Channel", opened[-1].channel())

    yield open_one
    for connection in opened:
        connection.close()


def test_what_goes_in_comes_out_once_and_in_order(open_channel):
    channel = open_channel()
    for number in range(5):
        channel._put(QUEUE, {"number": number})
    channel._put("outbox", {"number": "another queue's"})

    assert [channel._get(QUEUE)["number"] for _ in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(Empty):
        channel._get(QUEUE)


def test_a_file_that_is_not_finished_is_not_a_message(open_channel, tmp_path):
    channel = open_channel()
    (tmp_path / "queue" / "0001_ab.unfinished").touch()

    with pytest.raises(Empty):
        channel._get(QUEUE)


def test_a_message_has_no_name_that_a_reader_looks_for_before_it_is_whole(
    open_channel, monkeypatch
):
    writer, reader = open_channel(), open_channel()
    seen_early: list[object] = []
    give_name = Path.replace

    def look_first(self: Path, target: Path) -> Path:
        with pytest.raises(Empty):
            seen_early.append(reader._get(QUEUE))
        return give_name(self, target)

    monkeypatch.setattr(Path, "replace", look_first)
    writer._put(QUEUE, {"number": 1})

    assert seen_early == []
    assert reader._get(QUEUE) == {"number": 1}


@pytest.mark.parametrize("half", ["", '[["tri'])
def test_a_list_that_a_kill_left_half_written_is_made_anew(open_channel, tmp_path, half):
    channel = open_channel()
    (tmp_path / "control" / "celery.exchange").write_text(half)

    channel._queue_bind("celery", QUEUE, "", QUEUE)

    assert [each.queue for each in channel.get_table("celery")] == [QUEUE]


def test_the_project_uses_this_broker_for_the_embedded_default():
    with app.connection_for_write() as connection:
        assert isinstance(connection.transport, Transport)


def test_opening_it_warns_of_nothing(monkeypatch):
    said: list[str] = []
    monkeypatch.setattr("kombu.connection.logger.warning", said.append)

    assert Connection("filesystem://", transport=Transport).info()

    assert said == []
