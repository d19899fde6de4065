"""A PDF in, the records of its pages out as a process told them before: kept in the cache folder.

To start that process takes as long as a first page does.  What is kept goes by the bytes of the
file, and by the program and the library that read them.
"""

import os
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.machinery import PathFinder
from mmap import ACCESS_READ, mmap
from typing import IO

from reader import __version__
from reader.files.cache_folder import cached, has_cache, is_cached, put_in_cache, state_of
from reader.sources.processes import identity_of
from reader.text.digest import blake2b

KIND, MOST = "pdf", 300  # files that are kept
LARGEST = 4 * 1024 * 1024  # bytes of records; a page has some 30,000
LARGEST_FILE = 64 * 1024 * 1024  # bytes of a PDF, which are looked at once more
_DIGEST = 40  # characters before the records that show whether they are whole

# Rooms that have a say in the records, within the program.
DECIDING = ("sources/pdf", "text")
LIBRARY = "pypdfium2_raw"

_looked_at: dict[str, tuple[tuple[int, ...], str]] = {}  # the file of which this was asked last


def kept_lines(file: IO[bytes]) -> list[bytes] | None:
    """Return the records that were kept of a PDF, a line each; None where none are."""
    if not has_cache() or not _is_small(file):
        return None
    data = cached(KIND, name_of(file), LARGEST + _DIGEST)
    if data is None or data[:_DIGEST] != _digest(data[_DIGEST:]):
        return None
    return data[_DIGEST:].splitlines(keepends=True)


def keep_lines(file: IO[bytes], lines: Sequence[bytes]) -> None:
    """Keep the records of a PDF; where that cannot be done, nothing happens."""
    if has_cache() and _is_small(file) and sum(map(len, lines)) <= LARGEST:
        data = b"".join(lines)
        put_in_cache(KIND, name_of(file), _digest(data) + data, MOST)


def are_kept(file: IO[bytes]) -> bool:
    """Whether records of a PDF are there, as far as the cache folder's names tell."""
    return has_cache() and _is_small(file) and is_cached(KIND, name_of(file))


def name_of(file: IO[bytes]) -> str:
    """Return what records of a PDF are kept as, whatever it is called and wherever it lies.

    Its bytes are looked at once, though a start asks twice: ten milliseconds for five megabytes.
    """
    known, now = _looked_at.get("last", ((), "")), identity_of(file)
    if known[0] != now:
        with mmap(file.fileno(), 0, access=ACCESS_READ) as data:
            known = _looked_at["last"] = now, blake2b(data, digest_size=20).hexdigest()
    name = blake2b(f"{known[1]}{_reader()}".encode("utf-8", "surrogateescape"), digest_size=20)
    return f"{name.hexdigest()}.jsonl"


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST // 2).hexdigest().encode()


def _is_small(file: IO[bytes]) -> bool:
    return 0 < os.fstat(file.fileno()).st_size <= LARGEST_FILE


@cache
def _reader() -> str:
    """What changes when the reading of PDFs does."""
    package = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120 - text
    folders = [f"{package}/{room}" for room in DECIDING]
    return f"{__version__}{state_of([*folders, *_library()])}"


def _library() -> Iterator[str]:
    spec = PathFinder.find_spec(LIBRARY)
    yield from (spec and spec.submodule_search_locations) or ()
