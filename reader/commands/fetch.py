"""`dubao fetch`: a paper's issues from its own digital edition, kept in a folder."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from reader.commands.fetch_progress import ended_cleanly, progress_shown
from reader.commands.telling import outcome, tell
from reader.errors import DONE, DubaoError, FailedError, SourceError, UsageError
from reader.fetching.edition_host import EditionHost, origin_of
from reader.fetching.errands import Errand, errand_of, today
from reader.fetching.issue import Fetched, IssueRequest, Listener, fetch_issue
from reader.fetching.kept import papers_folder
from reader.fetching.papers import find_paper
from reader.fetching.received import UnfetchedError
from reader.fetching.web import Web
from reader.i18n import say
from reader.model import safe_line, safe_name
from reader.settings import Settings

MOST_DAYS = 366  # of one call
MOST_TOLD = 8  # troubles that are told one by one
_SPAN = ".."


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao fetch` understands."""
    parser.add_argument("paper", metavar="PAPER")
    parser.add_argument("date", nargs="?", metavar="DATE|FROM..TO")
    parser.add_argument("--to", metavar="FOLDER")
    parser.add_argument("--pdf", action="store_true")


def run(args: Namespace, _settings: Settings) -> int:
    """Fetch what is asked for; print the folders of the issues; return the exit code.

    An issue that is there and that the library did not take in is a failure: the same command,
    once the library is mended, takes it in.

    Raises:
        UsageError: No such paper, day or address.
        DubaoError: The only issue asked for is not there, or the host cannot be asked.
    """
    errands = list(errands_of(args.paper, args.date, Path(args.to) if args.to else papers_folder()))
    troubles: list[DubaoError] = []
    folders: list[Path] = []
    for made in fetched([_with_pdfs(one, wanted=args.pdf) for one in errands], troubles):
        tell(summary(made))
        sys.stdout.write(f"{safe_line(str(made.folder))}\n")
        folders.append(made.folder)
        troubles += made.troubles
    if more := troubles[MOST_TOLD:]:
        tell(say("fetch.more", n=len(more)))
    outcome(troubles[:MOST_TOLD])
    if args.to and folders:
        try:
            _remember(max(folders, key=lambda folder: folder.name))
        except DubaoError as trouble:  # what was fetched is there all the same
            tell(trouble)
    return max((trouble.exit_code for trouble in troubles), default=DONE)


def _remember(folder: Path) -> None:
    """Let `dubao` alone begin with what went into another folder, where nothing was open before.

    Raises:
        DubaoError: It cannot be opened, or nothing can be remembered.
    """
    from reader.load import iter_pages  # noqa: PLC0415 - only then
    from reader.state.file import StateFile  # noqa: PLC0415 - the same
    from reader.state.last import left_item, read_last  # noqa: PLC0415 - the same
    from reader.state.paths import state_path  # noqa: PLC0415 - the same

    path, paths = state_path(), [str(folder.absolute())]
    if path is None or read_last(path, ()).paths:
        return
    first = next((one for page in iter_pages(paths) for one in page.articles), None)
    if first is not None:
        file = StateFile(path)
        file.put([left_item(paths, first.id)])
        file.close()


def fetched(errands: list[Errand], troubles: list[DubaoError]) -> Iterator[Fetched]:
    """Yield the issues as they are fetched; of several, those that cannot be had are troubles."""
    webs: dict[EditionHost, Web] = {}
    with ExitStack() as stack:
        stack.enter_context(ended_cleanly())
        for errand in errands:
            origin = origin_of(errand.wanted.address, by_hand=errand.by_hand)
            if origin not in webs:
                webs[origin] = stack.enter_context(Web(origin))
            try:
                with progress_shown(errand.wanted.date or origin.host) as listen:
                    made = fetch_issue(webs[origin], errand.wanted, listen)
                    made = _taken_in(made, errand, listen)
            except (SourceError, UnfetchedError) as error:
                if len(errands) == 1:
                    raise
                troubles.append(error)
                continue
            yield made


def _taken_in(made: Fetched, errand: Errand, listen: Listener) -> Fetched:
    """Take an issue into the library, where there is one; what went into another folder is not."""
    from reader.library.addresses import library_named  # noqa: PLC0415 - once there is something
    from reader.library.fetched import has_library, take_in  # noqa: PLC0415 - the same

    library = library_named()
    if errand.wanted.root != papers_folder() or not has_library(library):
        return made
    listen(0, 0, say("fetch.taking_in"))
    try:
        take_in(made.folder, library, errand.name)
    except DubaoError as trouble:
        untaken = FailedError(say("fetch.untaken", message=trouble))
        return replace(made, troubles=[*made.troubles, untaken])
    return made


def errands_of(paper: str, days: str | None, root: Path) -> Iterator[Errand]:
    """Yield what a paper (or an address) and a day (or days) mean.

    Raises:
        UsageError: They mean nothing, or the address already names its day.
    """
    if "://" in paper:
        if days is not None:
            raise UsageError(say("fetch.address_and_day"))
        yield Errand(IssueRequest(paper, root), by_hand=True)
        return
    found = find_paper(paper)
    for day in _days(days):
        yield errand_of(found, day, root)


def summary(made: Fetched) -> str:
    """Return the line that says what is there now."""
    counts = {"pages": made.pages, "articles": made.articles, "pdfs": made.pdfs}
    key = "fetch.done_pdf" if made.pdfs else "fetch.done"
    return say(key, folder=safe_line(str(made.folder)), **counts)


def _with_pdfs(errand: Errand, *, wanted: bool) -> Errand:
    return replace(errand, wanted=replace(errand.wanted, with_pdfs=wanted))


def _days(text: str | None) -> list[date]:
    if text is None:
        return [today()]
    first, span, last = text.partition(_SPAN)
    begin = _day(first)
    end = _day(last) if span else begin
    count = (end - begin).days + 1
    if not 1 <= count <= MOST_DAYS:
        raise UsageError(say("fetch.span", most=MOST_DAYS))
    return [begin + timedelta(days=number) for number in range(count)]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(say("fetch.no_date", date=safe_name(text))) from error
