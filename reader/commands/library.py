"""`dubao library`: pages taken in, at once or as they come; issues listed, removed, brought out."""

import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event

from reader.commands import library_export
from reader.commands.inputs import add_inputs, pages_of
from reader.commands.telling import outcome, tell
from reader.errors import DONE, FAILED, DubaoError, FailedError, SourceError, UsageError
from reader.i18n import say
from reader.issues.jumps import whole_issues
from reader.library.addresses import is_address, library_named, open_library
from reader.library.archive import Archive
from reader.library.batches import Added
from reader.library.issue_archive import IssueArchive
from reader.library.tables import Issue
from reader.load import iter_parsed
from reader.model import Page, safe_line
from reader.rebuilding import processors
from reader.settings import Settings
from reader.streams import has_keyboard

MOST_TOLD = 20  # damaged pages


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao library` understands."""
    actions = parser.add_subparsers(dest="action", required=True)
    add = actions.add_parser("add", help=say("cli.library.add"))
    add_inputs(add)
    add.add_argument("--to", dest="library", metavar="ADDRESS")
    watch = actions.add_parser("watch", help=say("cli.library.watch"))
    watch.add_argument("folder", metavar="FOLDER")
    watch.add_argument("--encoding", metavar="CODEC")
    listed = actions.add_parser("list", help=say("cli.library.list"))
    remove = actions.add_parser("remove", help=say("cli.library.remove"))
    remove.add_argument("paper", metavar="PAPER")
    remove.add_argument("issue_date", metavar="DATE", nargs="?")
    remove.add_argument("--yes", action="store_true")
    check = actions.add_parser("check", help=say("cli.library.check"))
    exported = actions.add_parser("export", help=say("cli.library.export"))
    library_export.declare(exported)
    for action in (add, watch):
        action.add_argument("--scheduler", metavar="ADDRESS")
    for action in (add, watch, listed, remove, check, exported):
        action.add_argument("--library", metavar="ADDRESS")


def run(args: Namespace, _settings: Settings) -> int:
    """Do what is asked; return the exit code.

    Raises:
        DubaoError: None of the paths can be opened, the library cannot be used or is not there,
            or nothing is there that could be removed.
    """
    if args.action == "add" and not args.paths:
        raise UsageError(say("library.no_path"))
    with opened(args.library or "", begin=args.action in ("add", "watch")) as archive:
        return _ACTIONS[args.action](args, archive)


def opened(address: str = "", *, begin: bool = False) -> IssueArchive:
    """Return the archive at an address, without one the library, open.

    That its index was made again is told.

    Raises:
        UsageError: It is no address of an archive.
        FailedError: It cannot be used, or there is none and none is to be begun.
    """
    if address and not is_address(address):
        raise UsageError(say("library.no_address"))
    archive = open_library(address or library_named(), begin=begin)
    if archive.remade is not None:
        tell(say("library.remade", pages=archive.remade))
    return archive


def _add(args: Namespace, archive: IssueArchive) -> int:
    troubles: list[DubaoError] = []
    for added in archive.add(pages_of(args, troubles.append, args.scheduler or processors())):
        if added.empty:
            troubles.append(_empty(added))
        else:
            _say_added(added)
    return outcome(troubles)


def _watch(args: Namespace, archive: IssueArchive) -> int:
    """Take in what lies in a folder and what comes, until ^C or a kill, which is no failure."""
    from reader.library.watching import come_in  # noqa: PLC0415 - only for a folder that is watched

    folder = Path(args.folder).absolute()
    if not folder.is_dir():
        raise SourceError(say("library.no_folder", name=safe_line(args.folder)))
    is_here = isinstance(archive, Archive)
    if is_here and archive.root.resolve().is_relative_to(folder.resolve()):
        raise UsageError(say("library.watches_itself", name=safe_line(args.folder)))
    is_over = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: is_over.set())
    tell(say("library.watching", name=safe_line(args.folder)))
    for paths in come_in(folder, is_over):
        _take_in(archive, paths, args, is_over)
    return DONE


def _take_in(archive: IssueArchive, paths: list[str], args: Namespace, is_over: Event) -> None:
    """Take in what lies at paths; what is wrong with them is told, and others may come."""
    pages = iter_parsed(paths, args.encoding, tell, args.scheduler or processors())
    try:
        for added in archive.add(whole_issues(_until(is_over, (page for _, page in pages)))):
            if added.empty:
                tell(_empty(added))
            elif added.new:
                _say_added(added)
    except SourceError as trouble:
        outcome((*trouble.before, trouble))


def _until(is_over: Event, pages: Iterable[Page]) -> Iterator[Page]:
    """Yield pages until it is over: those that came by then are taken in."""
    for page in pages:
        if is_over.is_set():
            return
        yield page


def _empty(added: Added) -> DubaoError:
    return FailedError(say("library.empty_issue", name=safe_line(added.empty)))


def _say_added(added: Added) -> None:
    counts = say("library.added", new=added.new, known=added.known)
    _print(f"{_named(added.paper, added.date)}: {counts}")
    sys.stdout.flush()


def _list(_args: Namespace, archive: IssueArchive) -> int:
    for issue in archive.issues():
        counts = say("library.issue", pages=issue.pages, articles=issue.articles)
        _print(f"{_named(issue.paper, issue.date)}: {counts}")
    return DONE


def _remove(args: Namespace, archive: IssueArchive) -> int:
    found = list(_meant(args, archive))
    if not found:
        name = safe_line(" ".join(filter(None, (args.paper, args.issue_date))))
        raise FailedError(say("library.no_issue", name=name))
    if not (args.yes or _agrees(found)):
        raise FailedError(say("library.not_removed"))
    for issue in found:
        archive.remove(issue)
        _print(say("library.removed", name=_named(issue.paper, issue.date)))
    return DONE


def _meant(args: Namespace, archive: IssueArchive) -> Iterator[Issue]:
    for issue in archive.issues():
        if issue.paper == args.paper and args.issue_date in (None, issue.date):
            yield issue


def _agrees(issues: list[Issue]) -> bool:
    """Ask whoever sits there; nobody there is no agreement."""
    pages = sum(issue.pages for issue in issues)
    question = say("library.ask", issues=len(issues), pages=pages)
    if not (has_keyboard() and sys.stdin.isatty()):
        tell(question)
        return False
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes", "是")


def _check(_args: Namespace, archive: IssueArchive) -> int:
    checked = archive.check()
    for place in checked.damaged[:MOST_TOLD]:
        tell(say("library.damaged", name=safe_line(str(archive.root / place))))
    if len(checked.damaged) > MOST_TOLD:
        tell(say("library.more_damaged", n=len(checked.damaged) - MOST_TOLD))
    _print(
        say(
            "library.checked",
            pages=checked.pages,
            taken_in=checked.taken_in,
            dropped=checked.dropped,
        )
    )
    return FAILED if checked.damaged else DONE


def _export(args: Namespace, archive: IssueArchive) -> int:
    return library_export.export(args, archive, lambda issue: _named(issue.paper, issue.date))


def _named(paper: str, date: str) -> str:
    return safe_line(" ".join(filter(None, (paper, date)))) or say("library.unnamed")


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")


_ACTIONS = {
    "add": _add,
    "watch": _watch,
    "list": _list,
    "remove": _remove,
    "check": _check,
    "export": _export,
}
