"""What can go wrong on the network, in words for a reader."""

import requests
import urllib3

# The most special first.
IN_WORDS = (
    (requests.TooManyRedirects, "the server redirects in a loop"),
    (requests.exceptions.ProxyError, "the proxy that the environment names cannot be used"),
    (requests.exceptions.SSLError, "the connection could not be made safe (certificate)"),
    (requests.ConnectTimeout, "the server did not answer in time"),
    (urllib3.exceptions.IncompleteRead, "the connection broke off"),
    (urllib3.exceptions.ProtocolError, "the connection broke off"),
)


def in_words(problem):
    """Say why nothing came, in words for a reader.

    problem: what requests, urllib3 or a check raised.
    """
    for kind, words in IN_WORDS:
        if isinstance(problem, kind):
            return words
    text = str(problem)
    if "timed out" in text:
        return "the server was silent for too long"
    if "Max retries exceeded" in text:
        return "no connection to the server"
    return " ".join(text.split())[:200] or type(problem).__name__
