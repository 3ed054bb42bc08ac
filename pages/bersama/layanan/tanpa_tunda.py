"""What is written to a browser leaves at once, not when what was sent before has been acknowledged.

Small packets that wait for an acknowledgement, which the other end holds back in the hope of an answer, cost 40 ms in every
run. asyncio switches that waiting off where a socket says it is TCP; the one Streamlit listens on leaves it unsaid.
"""

import socket
from asyncio import base_events

# How asyncio calls what it does to a new connection.
NAMA = "_set_nodelay"


def settle() -> None:
    """From now on no TCP connection of this process waits."""
    setattr(base_events, NAMA, _at_once)


def _at_once(sock: socket.socket) -> None:
    if sock.family in (socket.AF_INET, socket.AF_INET6) and sock.type == socket.SOCK_STREAM:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
