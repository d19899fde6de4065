"""Issues of an archive in, a folder of a person's own with what they came from out.

Nothing that lies there is written over; what is there as it came is passed over, so that a second
call goes on where the first was stopped.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO, NamedTuple

from reader.errors import DubaoError, FailedError, SourceError
from reader.files.changing import unwritten
from reader.files.regular import open_regular
from reader.files.whole import sweep, write_new
from reader.i18n import say
from reader.library.folder import SOURCES, issue_folder, settle
from reader.library.issue_archive import IssueArchive
from reader.library.kept_sources import LARGEST_SOURCE, KeptSources, source_digest
from reader.library.tables import Issue
from reader.model import safe_line

_DEPTH = 3  # of a file below the folder: paper, day, name

Listen = Callable[[int, int, str], None]  # files that are done, all of them, and the next


class ExportedIssue(NamedTuple):
    """An issue that was brought out: how many files were written, and were there as they came."""

    issue: Issue
    written: int
    known: int
    troubles: Sequence[DubaoError]


def export_issues(
    archive: IssueArchive, issues: Sequence[Issue], folder: Path, listen: Listen
) -> Iterator[ExportedIssue]:
    """Write what issues came from into a folder, by paper and day; yield each when it is there.

    A file that is damaged, or in whose place another lies, is a trouble; the others come.

    Raises:
        FailedError: The archive cannot be read, or nothing can be written.
    """
    done = set[str]()
    for issue in issues:
        sweep(folder / issue_folder(issue.paper, issue.date))
        places = [one for one in archive.kept(issue.paper, issue.date) if one not in done]
        done.update(places)
        written, troubles = 0, list[DubaoError]()
        for at, place in enumerate(places):
            listen(at, len(places), place.rpartition("/")[2])
            try:
                written += _export(archive.sources, place, folder)
            except (SourceError, _OtherError) as trouble:
                troubles.append(trouble)
        if written:
            settle()
        yield ExportedIssue(issue, written, len(places) - written - len(troubles), troubles)


class _OtherError(FailedError):
    """Another file lies there."""


def _export(sources: KeptSources, place: str, folder: Path) -> bool:
    """Write what is kept at a place; False where it is there already."""
    path = folder / _name(place)

    def write(out: IO[bytes]) -> None:
        for piece in sources.pieces(place):
            out.write(piece)

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, write, durable=False)
    except FileExistsError as error:
        if not path.parent.is_dir():
            raise unwritten(path.parent, error) from error
        if _digest(path) == sources.digest(place):
            return False
        raise _OtherError(say("library.other_there", name=safe_line(str(path)))) from error
    except OSError as error:
        raise unwritten(path, error) from error
    return True


def _name(place: str) -> Path:
    """Return where a file goes; raises SourceError where a place would lead elsewhere."""
    parts = [part for at, part in enumerate(place.split("/")) if (at, part) != (2, SOURCES)]
    if len(parts) != _DEPTH or any(part in ("", "..") or Path(part).name != part for part in parts):
        raise SourceError(say("library.source_damaged", name=safe_line(place)))
    return Path(*parts)


def _digest(path: Path) -> str:
    """Return what names the file there by all that it holds; empty where it cannot be read."""
    try:
        with open_regular(path, LARGEST_SOURCE) as file:
            return source_digest(file)
    except OSError:
        return ""
