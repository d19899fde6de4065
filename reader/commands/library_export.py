"""`dubao library export`: what chosen issues came from, out of the archive into a folder."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.commands.fetch_progress import ended_cleanly, progress_shown
from reader.commands.telling import outcome, tell
from reader.errors import DONE, DubaoError, FailedError, QueryError, UsageError
from reader.i18n import say
from reader.library.archive import Archive
from reader.library.exported import export_issues
from reader.library.issue_archive import IssueArchive
from reader.library.tables import Issue
from reader.model import safe_line
from reader.store import parse_query
from reader.store.matching import is_within
from reader.store.query import Dates
from reader.text.dates import days_of

MOST_TOLD = 20  # troubles that are told one by one


def declare(parser: ArgumentParser) -> None:
    """Declare what `dubao library export` understands."""
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("--paper", action="append", metavar="PAPER")
    parser.add_argument("--date", metavar="DATE|FROM..TO")


def export(args: Namespace, archive: IssueArchive, named: Callable[[Issue], str]) -> int:
    """Write what the chosen issues came from into a folder; print a line an issue.

    Args:
        args: What was asked for.
        archive: The archive.
        named: Tells what to call an issue.

    Raises:
        UsageError: The date cannot be read, or the folder lies in the library.
        FailedError: No issue is meant, or nothing can be written.
    """
    folder = Path(args.folder)
    is_here = isinstance(archive, Archive)
    if is_here and folder.resolve().is_relative_to(archive.root.resolve()):
        raise UsageError(say("library.exports_into_itself", name=safe_line(args.folder)))
    issues = list(_meant(args, archive))
    if not issues:
        chosen = safe_line(" ".join((*(args.paper or ()), args.date or "")).strip())
        raise FailedError(say("library.no_issue" if chosen else "library.nothing", name=chosen))
    troubles: list[DubaoError] = []
    with ended_cleanly(), progress_shown("") as listen:
        for made in export_issues(archive, issues, folder, listen):
            counts = say("library.exported", written=made.written, known=made.known)
            sys.stdout.write(f"{named(made.issue)}: {counts}\n")
            troubles += made.troubles
    if more := len(troubles[MOST_TOLD:]):
        tell(say("library.more_troubles", n=more))
    outcome(troubles[:MOST_TOLD])
    return max((trouble.exit_code for trouble in troubles), default=DONE)


def _meant(args: Namespace, archive: IssueArchive) -> Iterator[Issue]:
    """Yield the issues of the papers and days that are asked for."""
    dates = None if args.date is None else _dates(args.date)
    for issue in archive.issues():
        is_paper = not args.paper or issue.paper in args.paper
        is_day = dates is None or issue.date == args.date or is_within(days_of(issue.date), dates)
        if is_paper and is_day:
            yield issue


def _dates(text: str) -> Dates:
    """Return the days that are meant, written as in a query."""
    try:
        root = parse_query(f"date:{text}").root
    except QueryError:
        root = None
    if not isinstance(root, Dates):
        raise UsageError(say("fetch.no_date", date=safe_line(text)))
    return root
