"""Fetches one file: resumed where it broke off, tried again, checked, never half there."""

import time

import requests
import urllib3
from tqdm.auto import tqdm

from helpers.data import cache
from helpers.data.sources import BEGINNINGS, check

TRIES = 3
# Before the second and the third try; together short enough to wait for without a network.
PAUSES = (0.5, 1.5)
CONNECT_SECONDS = 5
SILENT_SECONDS = 30
# A connection that brings less than this many bytes in this many seconds has stalled.
STALLED_BYTES, STALLED_SECONDS = 50_000, 60
LARGEST_DOWNLOAD = 2_000_000_000
# What the server may mean for the moment only; everything else from 400 on is its last word.
PASSING = (408, 425, 429, 500, 502, 503, 504)
# Not tried again either. A server that does not answer at all would keep a reader waiting.
LAST_WORDS = (
    requests.ConnectTimeout,
    requests.TooManyRedirects,
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    requests.exceptions.MissingSchema,
)
# What requests raises, most special first, in words for a reader.
IN_WORDS = (
    (requests.TooManyRedirects, "the server redirects in a loop"),
    (requests.exceptions.ProxyError, "the proxy that the environment names cannot be used"),
    (requests.exceptions.SSLError, "the connection could not be made safe (certificate)"),
    (requests.ConnectTimeout, f"the server did not answer within {CONNECT_SECONDS} s"),
    (urllib3.exceptions.IncompleteRead, "the connection broke off"),
    (urllib3.exceptions.ProtocolError, "the connection broke off"),
)
_BLOCK = 1 << 16


class _GoneForGood(ConnectionError):
    """Trying this address again would not help."""


def fetch(source, path):
    """Fetch a file to path, with a progress bar; return path.

    Three tries; what has arrived is kept as path.part, and a server that allows
    ranges is asked for the rest only. Nothing is at path before it has been
    checked. One process fetches, others wait for it. Proxies are taken from the
    environment.
    Raises ConnectionError, which names the address and the cause, if it does
    not arrive whole; OSError if it cannot be written.
    """
    with cache.one_at_a_time(path):
        if path.exists():
            try:
                check(source, path)
                return path
            except ValueError as problem:
                print(f"{path} {problem}: it is fetched again")
                path.unlink()
        part = path.with_name(path.name + ".part")
        for turn in range(TRIES):
            try:
                _receive(source, part)
                check(source, part)
                part.replace(path)
                return path
            except (_GoneForGood, *LAST_WORDS) as problem:
                raise _named(source, problem) from None
            except (requests.RequestException, urllib3.exceptions.HTTPError) as problem:
                last = problem
            except ValueError as problem:
                part.unlink(missing_ok=True)
                last = problem
            except OSError as problem:
                raise cache.cannot_write(path.parent, problem) from None
            if turn < TRIES - 1:
                time.sleep(PAUSES[turn])
    raise _named(source, last)


def _receive(source, part):
    """Append to part what is still missing of it."""
    part.parent.mkdir(parents=True, exist_ok=True)
    have = part.stat().st_size if part.exists() else 0
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
    with requests.get(source.url, headers=headers, stream=True,
                      timeout=(CONNECT_SECONDS, SILENT_SECONDS)) as answer:  # fmt: skip
        if answer.status_code == 416:
            raise ValueError("was larger than what the server has")
        if answer.status_code >= 400:
            words = f"the server answered {answer.status_code} {answer.reason}"
            if answer.status_code in PASSING:
                raise requests.HTTPError(words)
            raise _GoneForGood(words)
        start = f"bytes {have}-"
        goes_on = answer.status_code == 206 and answer.headers.get("Content-Range", "").startswith(
            start
        )
        have = have if goes_on else 0
        length = answer.headers.get("Content-Length", "")
        total = have + int(length) if length.isdigit() else None
        if total and total > (source.size or LARGEST_DOWNLOAD):
            raise _GoneForGood(f"the server wants to send {total:,} bytes, which is not it")
        begun = b"" if goes_on else answer.raw.read(2)
        # Looked at before the file is opened: a log-in page must not cost what has arrived.
        right, what = BEGINNINGS[source.kind]
        if begun not in (b"", right):
            kind = answer.headers.get("Content-Type", "no type")
            raise _GoneForGood(f"what came is no {what} but {kind}, such as a log-in page")
        with part.open("ab" if goes_on else "wb") as file:
            have += file.write(begun)
            _copy(answer, file, have, total, source)


def _copy(answer, file, have, total, source):
    bar = tqdm(total=total, initial=have, unit="B", unit_scale=True,
               desc=f"Fetching {urlname(source.url)}")  # fmt: skip
    since, brought = time.monotonic(), 0
    with bar:
        # read1 returns what has come; read would wait for a whole block, however slowly it drips.
        while block := answer.raw.read1(_BLOCK):
            have += file.write(block)
            if have > (source.size or LARGEST_DOWNLOAD):
                raise _GoneForGood(f"more than {have:,} bytes came, which is not it")
            bar.update(len(block))
            brought += len(block)
            if time.monotonic() - since > STALLED_SECONDS:
                if brought < STALLED_BYTES:
                    raise requests.Timeout(f"only {brought:,} bytes in {STALLED_SECONDS} s")
                since, brought = time.monotonic(), 0
    if total is not None and have < total:
        raise requests.ConnectionError(f"it broke off after {have:,} of {total:,} bytes")


def urlname(url):
    """The last part of an address, without what follows a question mark."""
    return url.split("?")[0].rstrip("/").rsplit("/", 1)[-1]


def _named(source, problem):
    return ConnectionError(f"{source.url} could not be downloaded: {_in_words(problem)}")


def _in_words(problem):
    for kind, words in IN_WORDS:
        if isinstance(problem, kind):
            return words
    text = str(problem)
    if "timed out" in text:
        return f"the server was silent for {SILENT_SECONDS} s"
    if "Max retries exceeded" in text:
        return "no connection to the server"
    return " ".join(text.split())[:200] or type(problem).__name__
