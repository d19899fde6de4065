"""The folder of kept pages: one JSON file a page, named by what the page was made from."""

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

from reader import __version__
from reader.files.regular import is_own, regular_bytes
from reader.model import Page, SourcePage
from reader.page_cache.records import page_of, record_of

MOST = 2_000  # pages; the oldest go first
LONGEST = 1_000_000  # characters of a page that is kept
LARGEST = 16 * 1024 * 1024  # bytes of a file; the longest page takes some 4
VARIABLE = "DUBAO_CACHE"  # names another folder; empty keeps nothing

# Rooms that have a say in a page as it is kept.
DECIDING = ("page_cache", "model", "parsing", "text")

_PRIVATE_FOLDER = 0o700


def kept_page(source: SourcePage) -> Page | None:
    """The page as rebuilt before from the same text, sidecar and parser; None if it was not.

    What was cut short, is another user's, or is no record of a page was not kept; what a record
    says is data, and as safe to show as what a page says.
    """
    file = _file(source)
    if file is None:
        return None
    try:
        page = page_of(json.loads(regular_bytes(file, LARGEST, own=True)))
    except (OSError, ValueError, RecursionError):
        return None
    return replace(page, source=source.name, path=source.path, undecodable=source.undecodable)


def keep(source: SourcePage, page: Page) -> None:
    """Keep a page; where that cannot be done, nothing happens."""
    file = _file(source)
    if file is None or sum(len(line.text) for line in source.lines) > LONGEST:
        return
    from reader.files.whole import replace_file, sweep  # noqa: PLC0415 - not for a page that was kept

    data = json.dumps(record_of(page), ensure_ascii=False).encode("utf-8", "replace")
    with suppress(OSError):
        if len(data) <= LARGEST and _is_private(file.parent):
            sweep(file.parent)
            replace_file(file, data, durable=False)
            _make_room(file.parent)


def _is_private(folder: Path) -> bool:
    """Make the folder, or make it the user's alone; False if it is another's."""
    folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    status = folder.stat()
    if not is_own(status):
        return False
    if status.st_mode & ~_PRIVATE_FOLDER & 0o777:
        folder.chmod(_PRIVATE_FOLDER)
    return True


def _make_room(folder: Path) -> None:
    files = list(folder.iterdir())
    if len(files) > MOST:
        files.sort(key=lambda file: file.stat().st_mtime)
        for file in files[: len(files) - MOST * 9 // 10]:
            file.unlink(missing_ok=True)


def _file(source: SourcePage) -> Path | None:
    folder = _folder()
    if folder is None:
        return None
    made_of = "\n".join(line.text for line in source.lines)
    places = [line.evidence for line in source.lines if line.evidence is not None]
    given = [line.given for line in source.lines if line.given is not None]
    said = f"{places or ''}{given or ''}{source.facts!r}{source.corrections!r}{_parser()}"
    digest = hashlib.blake2b(made_of.encode("utf-8", "surrogatepass"), digest_size=20)
    digest.update(said.encode("utf-8", "surrogatepass"))
    return folder / f"{digest.hexdigest()}.json"


def _folder() -> Path | None:
    own = os.environ.get(VARIABLE)
    if own is not None:
        return Path(own) / "pages" if own else None
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where it is not said

    return user_cache_path("dubao", appauthor=False) / "pages"


@cache
def _parser() -> str:
    """What changes when the making of pages does: versions, and names, sizes, times of its files.

    To read the files instead would cost ten times as much of every start (5 ms, not 0.5).
    """
    files = sorted(
        (entry.path, entry.stat().st_size, entry.stat().st_mtime_ns) for entry in _deciding()
    )
    return repr((__version__, sys.version_info[:2], files))


def deciding_files() -> list[Path]:
    """Return the modules, weights and tables that have a say in a page."""
    return [Path(entry.path) for entry in _deciding()]


def _deciding() -> Iterator[os.DirEntry[str]]:
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - text, for each start
    folders = [os.path.join(package, room) for room in DECIDING]  # noqa: PTH118 - the same
    for folder in folders:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_file():
                    yield entry
                elif entry.name != "__pycache__":
                    folders.append(entry.path)
