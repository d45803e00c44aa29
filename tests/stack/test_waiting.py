"""Ports for servers of tests that run at the same time."""

import socket

import pytest

from scripts.command_lines import LOOPBACK
from tests.stack.waiting import held_port


def test_a_held_port_is_left_to_the_web_server_alone():
    port = held_port()

    with socket.socket() as stranger, pytest.raises(OSError, match="in use"):
        stranger.bind((LOOPBACK, port))
    with socket.socket() as web:
        web.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        web.bind((LOOPBACK, port))
        web.listen()
        with socket.create_connection((LOOPBACK, port), timeout=1), web.accept()[0]:
            pass
