"""Puts new copies of lessons beside the learner's own.

python start.py fresh 02         one lesson
python start.py fresh 02 05      several
"""

import argparse
import sys

from helpers.editions.copies import add_fresh
from helpers.editions.lessons import MINE, SOURCE


def main(words=None):
    """Make the copies, and say how they are called.

    words: of the command line; without them, those that the program was started with.
    Returns the exit status.
    """
    parser = argparse.ArgumentParser(prog="start.py fresh", description=__doc__.splitlines()[0])
    parser.add_argument("numbers", nargs="+", help="of the lessons, such as 02")
    chosen = parser.parse_args(words)
    try:
        made = add_fresh(SOURCE, MINE, chosen.numbers)
    except (OSError, ValueError) as problem:
        print(f"fresh: {problem}", file=sys.stderr)
        return 1
    for path in made:
        print(f"A new copy: {path.parent.name}/{path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
