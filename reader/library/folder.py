"""The folder of a library: pages in, places by paper and day out.

云溪日报/2021-04-22/第二版-1f0c….jsonl     a page, as `records` has it
云溪日报/2021-04-22/sources/A02.txt        what it was made from, as `kept_sources` has it
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.errors import FailedError
from reader.files.regular import regular_bytes
from reader.files.whole import PRIVATE_FOLDER, replace_file
from reader.i18n import say
from reader.library.records import LARGEST
from reader.model import Page, safe_line
from reader.text.digest import blake2b

INDEX = "index.db"
ENDING = ".jsonl"
SOURCES = "sources"
REMOVED = ".removed-"  # what a name of a folder begins with that is being taken away

_LONGEST_NAME = 40  # characters
_ODD = re.compile(r"[^\w.+-]+|^[.-]+")
_DEPTH = 3  # of a page below the library: paper, day, page


def is_library(root: Path) -> bool:
    """Whether a library lies there: its index, or pages; one that may not be read is none."""
    try:
        return (root / INDEX).is_file() or any(page_files(root))
    except OSError:
        return False


def why_unusable(root: Path) -> str:
    """Say why no library can lie there: it is no folder, or may not be read; empty if one can."""
    try:
        os.scandir(root).close()
    except NotADirectoryError:
        return say("library.is_file", name=safe_line(str(root)))
    except PermissionError:
        return say("library.denied", name=safe_line(str(root)))
    except OSError:
        pass  # there is nothing yet
    return ""


def issue_folder(paper: str, date: str) -> str:
    """Return where an issue's pages go, seen from the library."""
    return "/".join(_named(part) if part else "_" for part in (paper, date))


def page_place(page: Page, digest: str) -> str:
    """Return where a page lies, seen from the library."""
    name = _named(page.label or os.path.splitext(page.source)[0] or "_")  # noqa: PTH122
    return f"{issue_folder(page.paper, page.date)}/{name}-{digest[:16]}{ENDING}"


def page_data(page: Page, lines: list[bytes]) -> bytes:
    """Return the bytes of a page's file; raises FailedError where it is too large."""
    data = b"".join(lines)
    if len(data) > LARGEST:
        name = safe_line(page.path or page.source)
        raise FailedError(say("library.page_large", name=name, limit=LARGEST >> 20))
    return data


def put_page(root: Path, page: Page, digest: str, lines: list[bytes]) -> str:
    """Write a page; return its place, seen from the library.

    Raises:
        OSError: It cannot be written.
        FailedError: It is too large.
    """
    data, place = page_data(page, lines), page_place(page, digest)
    make_folder_of(root / place)
    replace_file(root / place, data, durable=False)
    return place


def settle() -> None:
    """Wait until the disk has all pages: once for many, as each by itself takes a hundredth."""
    if hasattr(os, "sync"):
        os.sync()


def page_files(root: Path) -> Iterator[str]:
    """Yield the places of all pages that lie in the folder, in order."""
    for paper in _folders(root):
        for day in _folders(root / paper):
            with os.scandir(root / paper / day) as entries:
                names = sorted(one.name for one in entries if one.is_file(follow_symlinks=False))
            yield from (f"{paper}/{day}/{name}" for name in names if _is_page(name))


def is_kept_page(root: Path, path: str) -> bool:
    """Whether a path, as a page tells it, is that of a page of this library."""
    file, folder = Path(path).resolve(), root.resolve()
    is_within = file.is_relative_to(folder) and len(file.relative_to(folder).parts) == _DEPTH
    return is_within and _is_page(file.name)


def read_page(root: Path, place: str) -> list[bytes]:
    """Return the lines of a page's file.

    Raises:
        OSError: It cannot be read, or is too large.
    """
    return regular_bytes(root / place, LARGEST).splitlines(keepends=True)


def read_line(root: Path, place: str, start: int, length: int) -> bytes:
    """Return a line of a page's file.

    Raises:
        OSError: It cannot be read.
    """
    descriptor = os.open(root / place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    try:
        os.lseek(descriptor, start, os.SEEK_SET)
        return os.read(descriptor, min(length, LARGEST))
    finally:
        os.close(descriptor)


def take_away(root: Path, folder: str) -> None:
    """Give an issue's folder, where it is there, a name under which nothing is looked for.

    Raises:
        OSError: It cannot be renamed.
    """
    aside = root / f"{REMOVED}{os.urandom(8).hex()}"
    with suppress(FileNotFoundError):
        os.rename(root / folder, aside)  # noqa: PTH104 - one call, whole or not at all


def sweep_removed(root: Path) -> None:
    """Delete what was taken away."""
    for path in root.glob(f"{REMOVED}*"):
        shutil.rmtree(path, ignore_errors=True)


def make_folder_of(path: Path) -> None:
    """Make the folder that a file is to lie in."""
    path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)


def _folders(folder: Path) -> list[str]:
    with os.scandir(folder) as entries:
        found = (one.name for one in entries if one.is_dir(follow_symlinks=False))
        return sorted(name for name in found if not name.startswith("."))


def _is_page(name: str) -> bool:
    return name.endswith(ENDING) and not name.startswith(".")


def _named(text: str) -> str:
    """Return a text as a name of a file; what had to be changed for that has a digest behind it."""
    name = _ODD.sub("_", text)[:_LONGEST_NAME].rstrip(".")
    if name == text != "_":
        return name
    return f"{name}-{blake2b(text.encode('utf-8', 'replace'), digest_size=4).hexdigest()}"
