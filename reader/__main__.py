"""The program's door: `dubao` and `python -m reader` both come in here."""

import sys

from reader.cli import main


def run() -> None:
    """Run dubao on the process's own arguments and exit with its code."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
