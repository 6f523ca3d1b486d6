"""Fetches the photographs unasked, on first use: quickly, or the course goes on without them."""

import os
import queue
import threading

from helpers.data import cache
from helpers.data.load import photographs_folder

# By then a server must have begun to answer; names are looked up within that time, too.
ANSWER_SECONDS = 5
LATER = "the course uses its drawn pets until 'python3 start.py photos' brings them"


def wanted():
    """Whether the photographs are missing, and nobody has chosen the drawn pets."""
    return os.environ.get("PETS") in (None, "", "photos") and not cache.is_stored(
        photographs_folder()
    )


def fetch_photographs():
    """Fetch and prepare the first archive of photographs; say in one line what came of it."""
    try:
        _fetch_and_prepare()
    except KeyboardInterrupt:
        print(f"\nThe photographs were left: {LATER}.", flush=True)
    # Whatever it is, the course opens.
    except Exception as problem:
        print(f"No photographs for now ({' '.join(str(problem).split())}): {LATER}.", flush=True)
    else:
        print("The photographs are prepared, and every notebook uses them.", flush=True)


def _fetch_and_prepare():
    from helpers.data.downloads import keep, places_to_ask
    from helpers.data.photographs import prepare

    first = places_to_ask()[0]
    _check_that_it_answers(first.url)
    print("Fetching the photographs, once: about 69 MB. Ctrl-C leaves them.", flush=True)
    prepare(keep(first, tries=1), photographs_folder())


def _check_that_it_answers(url):
    """Raise OSError unless a server answers in time.

    In a thread, since nothing else ends a search for its name, or for a way to it, in time.
    """
    found = queue.Queue()
    threading.Thread(target=_ask, args=(url, found), daemon=True).start()
    try:
        problem = found.get(timeout=ANSWER_SECONDS)
    except queue.Empty:
        problem = f"{url} has not answered within {ANSWER_SECONDS:g} s"
    if problem:
        raise OSError(problem)


def _ask(url, found):
    import requests

    from helpers.data.failures import in_words

    try:
        # Longer than anyone waits for it: else two waits end at once, with either's words.
        requests.get(url, stream=True, timeout=2 * ANSWER_SECONDS).close()
        found.put(None)
    # Uncaught, it would be printed, with the way to it.
    except Exception as problem:
        found.put(f"{url}: {in_words(problem)}")
