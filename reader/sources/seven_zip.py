"""A 7z in, the pages of its members out: all that knows py7zr, which is an extra.

Members stand in one stream, one behind the other, and are wanted in another order: all are unpacked
once, into a file without a name that is gone with the process.
"""

import lzma
import posixpath
import re
import struct
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import IO

from py7zr import FileInfo, SevenZipFile, py7zr
from py7zr.exceptions import ArchiveError, PasswordRequired
from py7zr.io import Py7zIO, WriterFactory

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage, safe_line
from reader.sources.files import LIMIT
from reader.sources.members import MOST_BYTES, member_pages, members_in
from reader.sources.told import Told

AT_ONCE = 4 << 20  # bytes that are unpacked at once; the library takes 128 MB, and three times
vars(py7zr)["get_memory_limit"] = lambda: AT_ONCE

# What the library raises over a damaged file, or one that is made to break it.
_BROKEN = (
    ArchiveError,
    lzma.LZMAError,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    MemoryError,
)
# Names for which it refuses the whole archive.
_OUT = re.compile(r"(?:^|/)\.\.(?:/|$)|^[A-Za-z]:|^/")


def seven_zip_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the pages of an archive's members.

    Args:
        file: The archive.
        told: Where it came from, and who is told of members that cannot be read.

    Raises:
        SourceError: It is broken, locked, stands in an archive, or has no page.
    """
    archive, infos = _opened(file, told)
    with closing(archive), tempfile.TemporaryFile() as space:
        members = members_in(_names(infos, told), told)
        spool = _Spool(space, members)
        try:
            archive.extract(targets=set(members.values()), factory=spool)
        except PasswordRequired as error:
            if not spool.has_any:
                raise SourceError(say("archive.locked", name=told.said)) from error
        except _BROKEN:
            pass  # what was unpacked before is there, and the rest is told
        yield from member_pages(members, spool.read, told)


def _opened(file: IO[bytes], told: Told) -> tuple[SevenZipFile, list[FileInfo]]:
    """Return the archive, and what it says of its members."""
    try:
        file.seek(0)
        archive = SevenZipFile(file, max_extract_size=MOST_BYTES)
        return archive, archive.list()
    except PasswordRequired as error:
        raise SourceError(say("archive.locked", name=told.said)) from error
    except _BROKEN as error:
        raise SourceError(say("archive.broken", name=told.said)) from error


def _names(infos: list[FileInfo], told: Told) -> Iterator[str]:
    for info in infos:
        if info.is_directory or info.is_symlink:
            continue
        if _OUT.search(info.filename.replace("\\", "/")):
            member = safe_line(info.filename[:200])
            told.on_trouble(SourceError(say("archive.odd_name", name=told.said, member=member)))
        else:
            yield info.filename


class _Spool(WriterFactory):
    """Members' bytes one behind the other in a file, each bounded."""

    def __init__(self, file: IO[bytes], members: Mapping[str, str]) -> None:
        self._file = file
        self._addresses = {posixpath.normpath(name): one for one, name in members.items()}
        self._pieces: dict[str, _Piece] = {}

    @property
    def has_any(self) -> bool:
        """Whether the bytes of a member have come."""
        return any(piece.whole() is not None for piece in self._pieces.values())

    def create(self, filename: str) -> Py7zIO:
        """Return what takes the bytes of a member."""
        piece = _Piece(self._file)
        if address := self._addresses.get(filename):
            self._pieces.setdefault(address, piece)
        return piece

    def read(self, address: str) -> bytes | None:
        """Return a member's bytes; None if it is broken, locked, or too much."""
        piece = self._pieces.get(address)
        return None if piece is None else piece.whole()


class _Piece(Py7zIO):
    """The bytes of a member, as they come."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._start = file.seek(0, 2)
        self._length = 0
        self._is_whole = False

    def whole(self) -> bytes | None:
        if not self._is_whole or self._length > LIMIT:
            return None
        self._file.seek(self._start)
        return self._file.read(self._length)

    def write(self, s: bytes | bytearray) -> int:
        self._length += len(s)
        if self._length <= LIMIT:
            self._file.write(s)
        return len(s)

    def close(self) -> None:
        self._is_whole = True

    def size(self) -> int:
        return self._length

    def read(self, size: int | None = None) -> bytes:
        return b""

    def seek(self, offset: int, whence: int = 0) -> int:
        return 0

    def flush(self) -> None:
        """Nothing is held back."""
