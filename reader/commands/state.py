"""`dubao state`: where the file is; all that is remembered as JSON lines; such lines taken in."""

import io
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from reader.commands.telling import tell
from reader.errors import DONE, FailedError
from reader.files.regular import open_regular
from reader.i18n import say
from reader.model import safe_line
from reader.settings import Settings
from reader.sources.files import unreadable
from reader.sources.standard_input import STANDARD_INPUT
from reader.state.exchange import LONGEST_LINE, items_of, lines_of
from reader.state.file import StateFile
from reader.state.paths import state_path

LARGEST = 1 << 30  # bytes
MOST_ITEMS = 5_000_000


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao state` understands."""
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("path", help=say("cli.state.path"))
    actions.add_parser("export", help=say("cli.state.export"))
    taken = actions.add_parser("import", help=say("cli.state.import"))
    taken.add_argument("file", metavar="FILE")


def run(args: Namespace, _settings: Settings) -> int:
    """Do what is asked; return the exit code.

    Raises:
        FailedError: Nothing is remembered, the file cannot be used, or a line is no item.
        SourceError: What is to be taken in cannot be opened.
    """
    path = state_path()
    if path is None:
        raise FailedError(say("state.off"))
    if args.action == "path":
        sys.stdout.write(f"{safe_line(str(path))}\n")
    elif args.action == "export":
        _export(path)
    else:
        _import(path, args.file)
    return DONE


def _export(path: Path) -> None:
    """Print everything; where there is no file, nothing is remembered and none is made.

    What is printed is taken in again, on another machine maybe: in UTF-8, as JSON is, wherever.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    if not path.exists():
        sys.stdout.writelines(f"{line}\n" for line in lines_of(()))
        return
    with _open(path) as file:
        sys.stdout.writelines(f"{line}\n" for line in lines_of(file.every()))


def _import(path: Path, name: str) -> None:
    with _open(path) as file:
        if not file.is_writable:
            raise FailedError(file.notice)
        items = list(islice(items_of(_lines(name), safe_line(name)), MOST_ITEMS))
        taken = file.merge(items)
    tell(say("state.imported", taken=taken, read=len(items)))


@contextmanager
def _open(path: Path) -> Iterator[StateFile]:
    file = StateFile(path)
    try:
        if file.notice:
            tell(file.notice)
        yield file
    finally:
        file.close()


def _lines(name: str) -> Iterator[bytes]:
    """Yield the lines of a file or of standard input, each bounded."""
    if name == STANDARD_INPUT:
        yield from iter(lambda: sys.stdin.buffer.readline(LONGEST_LINE + 1), b"")
        return
    try:
        file = open_regular(name, LARGEST, piped=True)
    except OSError as error:
        raise unreadable(name, error, LARGEST >> 20) from error
    with file:
        yield from iter(lambda: file.readline(LONGEST_LINE + 1), b"")
