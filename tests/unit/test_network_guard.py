from __future__ import annotations

import socket

import pytest


@pytest.mark.parametrize("host", ["192.0.2.1", "8.8.8.8"])
def test_another_machine_cannot_be_reached(host: str) -> None:
    with socket.socket() as client, pytest.raises(PermissionError, match="network"):
        client.connect((host, 80))


def test_a_name_elsewhere_is_not_even_looked_up() -> None:
    with pytest.raises(PermissionError, match="network"):
        socket.create_connection(("example.org", 80))


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
