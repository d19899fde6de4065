"""A zip in, its pages out: of the document that it is, or of its members; none on a disk."""

from collections.abc import Iterator, Mapping
from typing import IO
from zipfile import ZipFile, ZipInfo

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data.opening import document_in
from reader.sources.data.package import BROKEN
from reader.sources.files import LIMIT
from reader.sources.members import MOST_BYTES, MOST_MEMBERS, member_pages, members_in
from reader.sources.told import Told

_END, _END_LENGTH, _LONGEST_COMMENT = b"PK\x05\x06", 22, 0xFFFF
_LARGEST_DIRECTORY = 16 << 20  # bytes: some 200,000 names
# Names without a mark for UTF-8 are in the packer's own code page: here Chinese, else DOS's.
_CODECS = ("gb18030", "cp437")


def zip_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a document (EPUB, DOCX), or of an archive's members.

    Args:
        file: The zip.
        told: Where it came from, and who is told of members that cannot be read.

    Raises:
        SourceError: It is broken, stands in an archive, has far too much in it, or no page.
    """
    archive = _opened(file, told)
    if read := document_in(archive):
        yield from read(archive, told)
        return
    infos: dict[str, ZipInfo] = {}
    for info in archive.infolist():
        if not info.filename.endswith("/"):  # `is_dir` takes no empty name
            infos.setdefault(info.filename, info)
    members = members_in(infos, told)
    unpack = _Unpacking(archive, {address: infos[name] for address, name in members.items()})
    yield from member_pages(members, unpack.read, told)


class _Unpacking:
    """Members' bytes, all together bounded."""

    def __init__(self, archive: ZipFile, members: Mapping[str, ZipInfo]) -> None:
        self._archive, self._members = archive, members
        self._left = MOST_BYTES

    def read(self, address: str) -> bytes | None:
        """Return a member's bytes; None if it is broken, locked, or too much."""
        try:
            with self._archive.open(self._members[address]) as member:
                data = member.read(min(LIMIT, self._left) + 1)
        except BROKEN:
            return None
        self._left -= len(data)
        return data if len(data) <= LIMIT and self._left >= 0 else None


def _opened(file: IO[bytes], told: Told) -> ZipFile:
    if _directory_size(file) > _LARGEST_DIRECTORY:
        raise SourceError(say("archive.too_many", name=told.said, most=MOST_MEMBERS))
    for codec in _CODECS:
        try:
            return ZipFile(file, metadata_encoding=codec)
        except UnicodeDecodeError:
            continue
        except BROKEN as error:
            raise SourceError(say("archive.broken", name=told.said)) from error
    raise SourceError(say("archive.broken", name=told.said))


def _directory_size(file: IO[bytes]) -> int:
    """The bytes that the archive says its directory has: it is read as a whole."""
    length = file.seek(0, 2)
    file.seek(max(0, length - _END_LENGTH - _LONGEST_COMMENT))
    tail = file.read(_END_LENGTH + _LONGEST_COMMENT)
    file.seek(0)
    at = tail.rfind(_END)
    return int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
