"""The pages that a command is asked about: arguments in, rebuilt pages out, one at a time."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Sequence

from reader.errors import DubaoError
from reader.i18n import say
from reader.issues.jumps import whole_issues
from reader.load import iter_parsed
from reader.model import Page
from reader.rebuilding import Helpers
from reader.sources.standard_input import asked_for
from reader.sources.told import Trouble

_MOST_DIGITS = 9  # of a number that is read at all


def add_inputs(parser: ArgumentParser) -> None:
    """Declare paths, encoding, password and fields: what every command about pages understands."""
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--encoding", metavar="CODEC")
    parser.add_argument("--password-file", metavar="FILE")
    parser.add_argument("--fields", metavar="MEANINGS")


def paths_of(args: Namespace) -> Sequence[str]:
    """Return the paths asked for; `-` where none is and something is piped in.

    Raises:
        UsageError: Standard input is an open pipe that stays silent, and nobody is there.
    """
    return asked_for(args.paths)


def pages_of(args: Namespace, on_trouble: Trouble, helpers: Helpers = 1) -> Iterator[Page]:
    """Yield the pages asked for, a story that goes on on another page as one article.

    Of an issue with such a story as many pages are held as one may have, else none.

    Raises:
        DubaoError: None of the paths can be opened; of a part, `on_trouble` is told.
    """
    return whole_issues(pages_as_printed(args, on_trouble, helpers))


def readings_of(args: Namespace, troubles: list[DubaoError]) -> Callable[[], Iterator[Page]]:
    """Return what reads the pages asked for from their start; `troubles` are of the last time."""

    def read() -> Iterator[Page]:
        troubles.clear()
        return pages_of(args, troubles.append)

    return read


def pages_as_printed(args: Namespace, on_trouble: Trouble, helpers: Helpers = 1) -> Iterator[Page]:
    """Yield the pages asked for, each with what stands on it, as soon as it is rebuilt.

    Raises:
        DubaoError: None of the paths can be opened; of a part, `on_trouble` is told.
    """
    paths = paths_of(args)
    return (page for _, page in iter_parsed(paths, args.encoding, on_trouble, helpers))


def whole(low: int, high: int) -> Callable[[str], int]:
    """Return what reads an argument that is a whole number from `low` to `high`."""

    def read(text: str) -> int:
        if text.isdecimal() and len(text) <= _MOST_DIGITS and low <= int(text) <= high:
            return int(text)
        raise ArgumentTypeError(say("cli.number", low=low, high=high))

    return read
