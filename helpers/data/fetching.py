"""Fetches one file: resumed where it broke off, tried again, checked, never half there."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass

import requests
import urllib3
from tqdm.auto import tqdm

from helpers.data.failures import in_words
from helpers.data.paths import printable
from helpers.data.places import cannot_write, one_at_a_time

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
_BLOCK = 1 << 16


@dataclass(frozen=True)
class Source:
    """A place on the network, and what the file there must be.

    url: its address.
    size: in bytes, if known.
    sha256: in hexadecimal digits, if known.
    md5: the same.
    what: what to call such a file, as in "archive".
    begins: its first two bytes, by which it is told from a page that came instead of it.
    check: a function of the file's path that raises ValueError unless it is whole, with a
        sentence that goes on behind the file's name.
    """

    url: str
    size: int | None = None
    sha256: str | None = None
    md5: str | None = None
    what: str = "file"
    begins: bytes = b""
    check: Callable | None = None


class _GoneForGood(ConnectionError):
    """Trying this address again would not help."""


def fetch(source, path, tries=TRIES):
    """Fetch a file, with a progress bar.

    source: a Source.
    path: where to put it, a Path. Nothing is there before it has been checked; what has arrived
        is kept as path.part, and a server that allows ranges is asked for the rest only.
    tries: how often it is asked for.
    One process fetches, others wait for it. Proxies are taken from the environment.
    Returns path.
    Raises ConnectionError, which names the address and the cause, if it does not arrive whole;
    OSError if it cannot be written.
    """
    with one_at_a_time(path):
        if path.exists():
            try:
                _check(source, path)
                return path
            except ValueError as problem:
                print(f"{printable(path)} {problem}: it is fetched again")
                path.unlink()
        unfinished = path.with_name(path.name + ".part")
        for turn in range(tries):
            try:
                _receive(source, unfinished)
                _check(source, unfinished)
                unfinished.replace(path)
                return path
            except (_GoneForGood, *LAST_WORDS) as problem:
                raise _named(source, problem) from None
            except (requests.RequestException, urllib3.exceptions.HTTPError) as problem:
                last = problem
            except ValueError as problem:
                unfinished.unlink(missing_ok=True)
                last = problem
            except OSError as problem:
                raise cannot_write(path.parent, problem) from None
            if turn < tries - 1:
                time.sleep(PAUSES[turn])
    raise _named(source, last)


def _receive(source, unfinished):
    """Append to a file what is still missing of it."""
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    have = unfinished.stat().st_size if unfinished.exists() else 0
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
        begun = b"" if goes_on else answer.raw.read(len(source.begins))
        # Looked at before the file is opened: a log-in page must not cost what has arrived.
        if begun not in (b"", source.begins):
            found = answer.headers.get("Content-Type", "no type")
            raise _GoneForGood(f"what came is no {source.what} but {found}, such as a log-in page")
        with unfinished.open("ab" if goes_on else "wb") as file:
            have += file.write(begun)
            _copy(answer, file, have, total, source)


def _copy(answer, file, have, total, source):
    bar = tqdm(total=total, initial=have, unit="B", unit_scale=True,
               desc=f"Fetching {_name_of(source.url)}")  # fmt: skip
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


def _name_of(url):
    """The last part of an address, without what follows a question mark."""
    return url.split("?")[0].rstrip("/").rsplit("/", 1)[-1]


def _check(source, path):
    """Raise ValueError unless a file is the whole one that the source describes."""
    size = path.stat().st_size
    if source.size is not None and size != source.size:
        raise ValueError(f"has {size:,} bytes where {source.size:,} are right")
    for name in ("sha256", "md5"):
        right = getattr(source, name)
        if right is not None:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, name).hexdigest()
            if found != right:
                raise ValueError(f"has the {name} {found[:12]}… where {right[:12]}… is right")
    if source.check is not None:
        source.check(path)


def _named(source, problem):
    return ConnectionError(f"{source.url} could not be downloaded: {in_words(problem)}")
