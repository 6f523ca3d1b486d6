"""What the tests that start a JupyterLab share."""

import socket
import time
from urllib.request import Request, urlopen


def free_port():
    """A port of this machine that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def open_soon(url, server, seconds=120):
    """Open a page of a server that is starting; give up when its process has ended.

    Jupyter prints its address a moment before anything listens there.
    """
    end = time.monotonic() + seconds
    while True:
        try:
            return urlopen(url, timeout=600)
        except OSError:
            if server.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.2)


def shut_down(address, token):
    """Ask a Jupyter server to end, and everything that it runs with it."""
    request = Request(f"{address}/api/shutdown?token={token}", method="POST")
    request.add_header("Authorization", f"token {token}")
    with urlopen(request, timeout=600):
        pass
