"""The user's cache folder: bytes in by kind and name, the same out while they are there.

What is kept is a copy of what can be made again: the folder may be deleted at any time, a file
that cannot be read is not there, and one that cannot be written is not kept.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from reader.files.regular import is_own, regular_bytes

VARIABLE = "DUBAO_CACHE"  # names another folder; empty keeps nothing

_PRIVATE_FOLDER = 0o700


def cached(kind: str, name: str, limit: int) -> bytes | None:
    """Return what is kept under a name, `limit` bytes at most; None where nothing of ours is."""
    folder = _folder(kind)
    if folder is None:
        return None
    try:
        return regular_bytes(folder / name, limit, own=True)
    except OSError:
        return None


def put_in_cache(kind: str, name: str, data: bytes, most: int) -> None:
    """Keep `data` under a name; of more than `most` files of a kind the oldest go."""
    from reader.files.whole import replace_file, sweep  # noqa: PLC0415 - not for what was kept

    folder = _folder(kind)
    with suppress(OSError):
        if folder is not None and _is_private(folder):
            sweep(folder)
            replace_file(folder / name, data, durable=False)
            _make_room(folder, most)


def is_cached(kind: str, name: str) -> bool:
    """Whether anything is kept under a name."""
    folder = _folder(kind)
    return folder is not None and (folder / name).exists()


def state_of(folders: Iterable[str]) -> str:
    """Return what changes when a file of some folders does: names, sizes and times of all of them.

    To read the files instead would cost ten times as much of every start (5 ms, not 0.5).
    """
    return repr(
        sorted(
            (entry.path, entry.stat().st_size, entry.stat().st_mtime_ns)
            for entry in files_in(folders)
        )
    )


def files_in(folders: Iterable[str]) -> Iterator[os.DirEntry[str]]:
    """Yield the files of some folders and of those within, in no order."""
    waiting = list(folders)
    for folder in waiting:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_file():
                    yield entry
                elif entry.name != "__pycache__":
                    waiting.append(entry.path)


def has_cache() -> bool:
    """Whether anything is to be kept."""
    return os.environ.get(VARIABLE) != ""


def cache_folder() -> Path | None:
    """Return where the folder is, or would be; None where nothing is to be kept."""
    own = os.environ.get(VARIABLE)
    if own is not None:
        return Path(own) if own else None
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where it is not said

    return user_cache_path("dubao", appauthor=False)


def _folder(kind: str) -> Path | None:
    folder = cache_folder()
    return None if folder is None else folder / kind


def _is_private(folder: Path) -> bool:
    """Make the folder, or make it the user's alone; False if it is another's."""
    folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    status = folder.stat()
    if not is_own(status):
        return False
    if status.st_mode & ~_PRIVATE_FOLDER & 0o777:
        folder.chmod(_PRIVATE_FOLDER)
    return True


def _make_room(folder: Path, most: int) -> None:
    files = list(folder.iterdir())
    if len(files) > most:
        files.sort(key=lambda file: file.stat().st_mtime)
        for file in files[: len(files) - most * 9 // 10]:
            file.unlink(missing_ok=True)
