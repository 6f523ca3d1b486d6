"""A name for the drawn pets that changes whenever they do."""

import functools
import hashlib
import io
import json
import tokenize
from pathlib import Path

import helpers.drawn_pets
from helpers.data.drawn import COUNTS, SEED


@functools.cache
def drawn_key():
    """The key of the drawn pets: a digest of all that decides their bytes.

    That is the code of helpers.drawn_pets, without comments and docstrings, and which seeds are
    drawn. What is kept with a key, such as pictures or weights, belongs to these pictures.
    Returns 12 hexadecimal digits.
    """
    digest = hashlib.sha256(json.dumps([SEED, COUNTS]).encode())
    for path in sorted(Path(helpers.drawn_pets.__file__).parent.glob("*.py")):
        digest.update(code_of(path.read_text("utf-8")).encode())
    return digest.hexdigest()[:12]


def code_of(source):
    """A program without what changes nothing: comments, docstrings and empty lines.

    source: the text of a Python file.
    Returns a text, the same with every Python.
    """
    kept, starts_a_line = [], True
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in (tokenize.COMMENT, tokenize.NL):
            continue
        if token.type in (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT):
            kept.append(tokenize.tok_name[token.type])
            starts_a_line = True
            continue
        if not (token.type == tokenize.STRING and starts_a_line):
            kept.append(token.string)
        starts_a_line = False
    # Older Pythons see an f-string as one token, newer ones as several: joined, they are the same.
    return "".join(kept)
