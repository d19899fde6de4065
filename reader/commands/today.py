"""`dubao today`: today's issue of a paper, fetched if need be, and then read."""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from reader.commands.fetch import errands_of, fetched
from reader.commands.parser import Parser
from reader.commands.telling import tell
from reader.errors import DubaoError
from reader.fetching.errands import Errand, errand_of, today
from reader.fetching.issue import is_whole, issue_folder
from reader.fetching.kept import RECORD, papers_folder
from reader.fetching.papers import find_paper, known_papers

NAME = "today"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao today` understands."""
    parser.add_argument("paper", nargs="?", metavar="PAPER")
    parser.add_argument("--to", metavar="FOLDER")


def issue_of_today(arguments: Sequence[str]) -> Path:
    """Return the folder of the issue that is asked for; it is fetched if it is not there whole.

    What is there of it is read even if the rest cannot be had.

    Raises:
        UsageError: There is no such paper.
        DubaoError: Nothing of it is there, and it cannot be had.
    """
    parser = Parser(NAME)
    add_arguments(parser)
    args = parser.parse(arguments)
    root = Path(args.to) if args.to else papers_folder()
    if args.paper and "://" in args.paper:
        return _fetched(next(errands_of(args.paper, None, root)))
    paper = find_paper(args.paper) if args.paper else next(iter(known_papers().values()))
    folder = issue_folder(root, paper.key, today().isoformat())
    if is_whole(folder):
        return folder
    try:
        return _fetched(errand_of(paper, today(), root))
    except DubaoError as error:
        if not (folder / RECORD).is_file():
            raise
        tell(error)
        return folder


def _fetched(errand: Errand) -> Path:
    (made,) = fetched([errand], [])
    if made.troubles:
        tell(made.troubles[0])
    return made.folder
