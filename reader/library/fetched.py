"""An issue to be fetched in, its folder to be opened out: in the library, where there is one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.errors import DubaoError
from reader.fetching.errands import Errand, GivenUpError, done
from reader.fetching.issue import Listener, issue_folder
from reader.fetching.kept import RECORD
from reader.i18n import say
from reader.issues.jumps import whole_issues
from reader.library.addresses import Named, is_address, open_library
from reader.load import iter_pages
from reader.model import Page


class Delivered(NamedTuple):
    """An issue: the folder that opens it, and what of it could not be had."""

    folder: Path
    troubles: Sequence[DubaoError] = ()


def deliver(
    errand: Errand, library: Named, listen: Listener, is_wanted: Callable[[], bool]
) -> Delivered:
    """Fetch an issue and, where there is a library, take it in.

    What came before is there even if the rest cannot be had.

    Args:
        errand: Which.
        library: The name of the library that is, or would be.
        listen: Is told how far it is.
        is_wanted: Whether anybody still waits.

    Raises:
        GivenUpError: Nobody waits any more; what came is kept, and nothing of it half.
        DubaoError: Nothing of it is there, and it cannot be had.
    """
    wanted = errand.wanted
    folder = issue_folder(wanted.root, wanted.paper, wanted.date)
    try:
        made = done(errand, listen, is_wanted)
    except GivenUpError:
        raise
    except DubaoError as trouble:
        if not (folder / RECORD).is_file():
            raise
        return Delivered(folder, [trouble])
    if not has_library(library):
        return Delivered(made.folder, made.troubles)
    listen(0, 0, say("fetch.taking_in"))
    troubles = list(made.troubles)
    try:
        taken = take_in(made.folder, library, errand.name, is_wanted)
    except GivenUpError:
        raise
    except DubaoError as trouble:
        taken, troubles = made.folder, [*troubles, trouble]
    return Delivered(taken, troubles)


def has_library(library: Named) -> bool:
    """Whether what is fetched goes into a library, too; of an address nobody asks before."""
    return is_address(library) or Path(library).exists()


def take_in(
    folder: Path, library: Named, paper: str, is_wanted: Callable[[], bool] = lambda: True
) -> Path:
    """Take in the pages of a folder; return the folder that opens them.

    What lies on another machine is opened here, as it was fetched.

    Args:
        folder: Where they lie.
        library: The name of the library.
        paper: What those are of that do not say it.
        is_wanted: Whether anybody still waits.

    Raises:
        GivenUpError: Nobody waits any more.
        DubaoError: They cannot be read, or the library not be used.
    """
    named = (replace(page, paper=page.paper or paper) for page in iter_pages([str(folder)]))
    pages = whole_issues(named)
    with open_library(library) as archive:
        every = archive.add(_heeding(pages, is_wanted))
        added = [one for one in every if not one.empty]
        if is_address(library):
            return folder
        days = {one.date: archive.folder_of(one.paper, one.date) for one in reversed(added)}
    return days.get(folder.name, next(iter(days.values()), folder))


def _heeding(pages: Iterable[Page], is_wanted: Callable[[], bool]) -> Iterator[Page]:
    for page in pages:
        if not is_wanted():
            raise GivenUpError(say("fetch.given_up"))
        yield page
