"""Pages of an issue that lies elsewhere in, a folder of this machine that opens as any other out.

It is a copy in the user's cache, or for this run only where nothing is to be kept.  What a person
corrects on it is theirs, and lies among their data: the copy has a link to it.
"""

import atexit
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from reader.errors import FailedError
from reader.files.cache_folder import cache_folder
from reader.files.changing import unwritten
from reader.files.whole import PRIVATE_FOLDER, replace_file
from reader.i18n import say
from reader.library.folder import ENDING, issue_folder
from reader.model import safe_line
from reader.sources.sidecar import ENDING as SIDECAR
from reader.sources.sidecar import sidecar_path

KIND = "issues"  # the folder in the cache
CORRECTIONS = "corrections"  # the folder among the user's data
KEPT = 60  # issues of an archive that stay; those opened longest ago go
MOST = 5_000  # pages of an issue; no paper prints so many


def lent_folder(archive: str, issue: tuple[str, str], pages: Iterable[tuple[str, bytes]]) -> Path:
    """Return the folder with the pages of an issue as they are now.

    Args:
        archive: What names the archive.
        issue: Paper and date.
        pages: Their places, as the library has them, and what they hold.

    Raises:
        FailedError: There is none of them, or they cannot be written.
    """
    root = _root() / archive
    folder = root / issue_folder(*issue)
    names = set[str]()
    try:
        for place, data in pages:
            name = place.rpartition("/")[2]
            names.add(name)
            if len(names) <= MOST and _differs(folder / name, data):
                folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
                replace_file(folder / name, data, durable=False)
        if not names:
            raise FailedError(say("library.no_issue", name=safe_line(" ".join(issue))))
        for path in folder.glob(f"*{ENDING}"):
            if path.name not in names:
                path.unlink()
        for path in folder.glob(f"*{ENDING}"):
            _link_corrections(Path(sidecar_path(str(path))))
        folder.touch()
    except OSError as error:
        raise unwritten(folder, error) from error
    _make_room(root, folder)
    return folder


def _link_corrections(beside: Path) -> None:
    """Let the sidecar of a page be a file among the user's data, there or to come.

    The page's name holds what names it by what it says: wherever it is lent from, it is that one.
    Where there are no links, or no such folder can be made, the sidecar is a file of the copy.
    """
    own = _corrections() / beside.parent.parent.name / beside.name
    with suppress(OSError):
        own.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        if beside.is_symlink() and beside.readlink() == own:
            return
        if beside.is_file() and not (own.is_file() and own.stat().st_size):
            replace_file(own, beside.read_bytes())
        if not beside.is_file() or own.read_bytes() == beside.read_bytes():
            link = beside.with_name(f".{beside.name}")
            link.unlink(missing_ok=True)
            link.symlink_to(own)
            link.replace(beside)


def _corrections() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - only for what is lent

    return user_data_path("dubao", appauthor=False) / CORRECTIONS


def _differs(path: Path, data: bytes) -> bool:
    """Whether a file is not there as it is to be: what did not change keeps its time."""
    try:
        return path.stat().st_size != len(data) or path.read_bytes() != data
    except FileNotFoundError:
        return True


def _make_room(root: Path, own: Path) -> None:
    with suppress(OSError):
        issues = sorted(root.glob("*/*"), key=lambda folder: folder.stat().st_mtime)
        for folder in issues[:-KEPT]:
            if folder != own and not _has_corrections(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _has_corrections(folder: Path) -> bool:
    """Whether a person's word is nowhere but in this copy."""
    return any(not path.is_symlink() for path in folder.glob(f"*{SIDECAR}"))


def _root() -> Path:
    folder = cache_folder()
    return _of_this_run() if folder is None else folder / KIND


@cache
def _of_this_run() -> Path:
    folder = tempfile.mkdtemp(prefix="dubao-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
