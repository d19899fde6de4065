"""A zip in, its pages out: of the document that it is, or as if it were a folder; none on a disk.

What a page is made of is told from its bytes as anywhere else; archives in archives are not opened.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import IO
from zipfile import ZipFile, ZipInfo

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage, safe_line
from reader.sources.beside import FilesBeside, inner_address
from reader.sources.data.opening import document_in
from reader.sources.data.package import BROKEN
from reader.sources.files import LIMIT, LIMIT_MEGABYTES
from reader.sources.formats import ENDINGS, pages_in, without_illustrations
from reader.sources.natural import natural_key
from reader.sources.told import NO_SIDECAR, Told, called, with_sidecar

MOST_MEMBERS = 20_000  # pages; a year of a daily paper, saved article by article
MOST_BYTES = 1 << 30  # unpacked, all together
_END, _END_LENGTH, _LONGEST_COMMENT = b"PK\x05\x06", 22, 0xFFFF
_LARGEST_DIRECTORY = 16 << 20  # bytes: some 200,000 names
_NESTED = (".zip", ".7z", ".rar", ".gz", ".tar")
_HIDDEN = re.compile(r"(?:^|/)(?:\.(?!\.?/)|__MACOSX/)")
_PART = re.compile(r" \(\d{1,9}\)$")  # of a page that is too long for one
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
    elif told.is_once and told.beside:  # a member of another
        name = called(told.beside.path)
        raise SourceError(say("archive.nested", name=name, member=safe_line(told.address[:200])))
    else:
        yield from _pages(archive, told)


def _pages(archive: ZipFile, told: Told) -> Iterator[SourcePage]:
    """The pages in natural order of names, those of folders after the archive's own."""
    members = _members(archive, told)
    unpack = _Unpacking(archive, members)
    beside = FilesBeside(told.path, members.__contains__, unpack.read, is_whole=True)
    number, before, failed = 0, "", 0
    for address in members:
        if beside.is_taken(address):
            continue
        try:
            for page in pages_in(*_member(address, told, beside)):
                name = f"{address}/{_PART.sub('', page.name)}"
                number += name != before
                before = name
                path = told.file and f"{told.file}#{number}"
                yield with_sidecar(replace(page, path=path), told)
        except SourceError as trouble:
            failed += 1
            told.on_trouble(trouble)
    if not number:
        key = "archive.no_pages" if not members else "archive.no_readable_pages"
        raise SourceError(say(key, name=told.said, endings=" ".join(ENDINGS), count=failed))


def _member(address: str, told: Told, beside: FilesBeside) -> tuple[bytes, Told]:
    data = beside.read(address)
    inner = replace(
        told,
        path=beside.path_of(address),
        sidecar=NO_SIDECAR,
        is_once=True,
        beside=beside,
        address=address,
    )
    if data is None:
        raise SourceError(say("archive.broken_member", name=inner.said, limit=LIMIT_MEGABYTES))
    return data, inner


class _Unpacking:
    """Members' bytes, all together bounded."""

    def __init__(self, archive: ZipFile, members: dict[str, ZipInfo]) -> None:
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


def _members(archive: ZipFile, told: Told) -> dict[str, ZipInfo]:
    """The members that may be pages, by address, in order; what is odd is told."""
    found: dict[str, ZipInfo] = {}
    for info in archive.infolist():
        name = info.filename.replace("\\", "/")
        lower = name.lower()
        if info.is_dir() or _HIDDEN.search(name):
            continue
        if lower.endswith(_NESTED):
            told.on_trouble(SourceError(_said("archive.nested", told, name)))
        elif lower.endswith(ENDINGS):
            address = inner_address(name)
            if not address:
                told.on_trouble(SourceError(_said("archive.odd_name", told, name)))
            elif len(found) < MOST_MEMBERS:
                found.setdefault(address, info)
    kept = sorted(without_illustrations(list(found)), key=_place)
    return {address: found[address] for address in kept}


def _said(key: str, told: Told, name: str) -> str:
    return say(key, name=told.said, member=safe_line(name[:200]))


def _place(address: str) -> tuple[list[object], object]:
    *folders, name = address.split("/")
    return [natural_key(folder) for folder in folders], natural_key(name)
