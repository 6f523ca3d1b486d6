"""What happens before the course opens: the learner's copies, and the photographs once.

python start.py                  both
python start.py --no-photos      without the photographs, now and later
"""

import argparse
import os
import sys

from helpers.editions import memory
from helpers.editions.copies import bring_up_to_date
from helpers.editions.lessons import MINE, SOURCE, in_a_row, lessons_in


def prepare_copies(source, folder):
    """Bring the copies up to date, and say what is news to the learner.

    source: the folder of the series, a Path.
    folder: the learner's, a Path.
    """
    first = not folder.exists()
    try:
        news = bring_up_to_date(source, folder)
    except OSError as problem:
        print(f"start.py: {problem}; until then {_otherwise(source, folder)}.", file=sys.stderr)
        return
    if first:
        print(f"Your own copies of the {len(news.added)} notebooks are in {folder.name}/.")
    elif news.added:
        print(f"New in {folder.name}/: {in_a_row(_numbers(news.added))}.")
    if news.newer:
        numbers = _numbers(news.newer)
        have = "have newer editions" if len(numbers) > 1 else "has a newer edition"
        print(f"{in_a_row(numbers)} {have}; yours stay as they are, and 'python3 start.py fresh "
              f"{' '.join(numbers)}' puts new copies beside them.")  # fmt: skip
    for name in news.unreadable:
        print(f"start.py: {source.name}/{name} cannot be read, so it was not copied.",
              file=sys.stderr)  # fmt: skip


def _numbers(names):
    return [name[:2] for name in names]


def _otherwise(source, folder):
    """How the course goes on where copies could not be written."""
    names = [path.name for path in lessons_in(source)]
    missing = [name for name in names if not os.path.isfile(folder / name)]
    if not missing:
        return "your copies stay as they are"
    which = "the course opens" if missing == names else f"open {in_a_row(_numbers(missing))}"
    return f"{which} from {source.name}/"


def see_to_photographs(folder, refused=False):
    """Fetch the photographs if no start has seen to them yet.

    folder: where it is remembered, a Path.
    refused: whether the learner does without them, which is remembered, too.
    """
    if memory.recall(folder)["photographs"]:
        return
    from helpers.editions.photographs import fetch_photographs, wanted

    if not (refused or wanted()):
        return
    # Remembered before anything is fetched: what fails today is not tried at every start.
    try:
        with memory.alone(folder) as known:
            seen, known["photographs"] = known["photographs"], True
    except OSError:
        # The sentence on the copies has been said; what cannot be remembered is not begun.
        return
    if not (seen or refused):
        fetch_photographs()


def main(words=None):
    """Do both, so that the course can open.

    words: of the command line; without them, those that the program was started with.
    Returns the exit status: 130 if the learner stopped it, else 0.
    """
    parser = argparse.ArgumentParser(prog="start.py", description=__doc__.splitlines()[0])
    parser.add_argument("--no-photos", action="store_true")
    chosen = parser.parse_args(words)
    try:
        prepare_copies(SOURCE, MINE)
        see_to_photographs(MINE, refused=chosen.no_photos)
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
