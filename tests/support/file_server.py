"""A server of files on 127.0.0.1, which answers as a test tells it to."""

import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    """Answers each request with the next of server.answers, or the last one again.

    An answer is a function of the handler; server.asked keeps the Range headers.
    """

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.asked.append(self.headers.get("Range"))
        answers = self.server.answers
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        answer(self)
        self.close_connection = True

    def send(self, status, content=b"", announced=None, **headers):
        self.send_response(status)
        self.send_header("Content-Length", str(len(content) if announced is None else announced))
        self.send_header("Connection", "close")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *words):
        pass


@contextmanager
def serving():
    """A server whose answers a test sets; over is set when it ends."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        running.answers, running.asked = [], []
        running.over = threading.Event()
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        try:
            yield running
        finally:
            running.over.set()
            running.shutdown()
            thread.join()


def whole(content):
    """Send all of it, whatever was asked for: a server that ignores ranges."""
    return lambda handler: handler.send(200, content)


def in_ranges(content):
    """Send what was asked for."""

    def answer(handler):
        start = int(re.match(r"bytes=(\d+)-", handler.headers.get("Range", "bytes=0-"))[1])
        if start >= len(content):
            return handler.send(416)
        about = {"Content_Range": f"bytes {start}-{len(content) - 1}/{len(content)}"}
        return handler.send(206 if start else 200, content[start:], **(about if start else {}))

    return answer


def cut(content, after):
    """Announce all of it, and hang up after so many bytes."""
    return lambda handler: handler.send(200, content[:after], announced=len(content))


def silent(content, after):
    """Announce all of it, and say nothing more after so many bytes."""

    def answer(handler):
        handler.send(200, content[:after], announced=len(content))
        handler.wfile.flush()
        handler.server.over.wait(20)

    return answer


def dripping(content):
    """Send a byte now and then, so that no read ever times out."""

    def answer(handler):
        handler.send(200, content[:4], announced=len(content))
        for place in range(4, len(content)):
            handler.wfile.write(content[place : place + 1])
            handler.wfile.flush()
            if handler.server.over.wait(0.05):
                return

    return answer
