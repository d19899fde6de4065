"""What stands beside a file: other files of the folder or archive that it was opened from.

An address is the way from there to a file, parted by `/`.  None leads out of it.
"""

import os
import posixpath
from collections.abc import Callable
from functools import cache

from reader.errors import SourceError
from reader.sources.files import read_bytes
from reader.text.lazy_pattern import lazy_pattern

_OF_AN_ISSUE = lazy_pattern(r"(?:19|20)?\d\d(?:[-_]?\d\d){0,2}|html|layout|node|pc|content")
_MOST_LEVELS = 5


class FilesBeside:
    """The files of one folder or archive, and which of them a page has been made of.

    Attributes:
        path: Of the folder or archive, as it was given.
        is_whole: Whether all of it was asked for, not one file in it.
        has: Whether there is a file at an address.
        read: Its bytes; None where they cannot be read.
    """

    def __init__(
        self,
        path: str,
        has: Callable[[str], bool],
        read: Callable[[str], bytes | None],
        *,
        is_whole: bool,
    ) -> None:
        self.path, self.is_whole = path, is_whole
        self.has, self.read = has, read
        self._taken: dict[str, None] = {}

    def find(self, address: str, near: str) -> str:
        """Return the address of the file that the file `near` means by an address; "" if none.

        A browser that saves pages puts all into one folder: then a file of that name is meant.  One
        that keeps a host's folders has the file where its address says, behind the host.
        """
        name = posixpath.basename(address)
        for to in (address, posixpath.join(posixpath.dirname(near), name), _behind_host(address)):
            inner = inner_address(to)
            if inner and self.has(inner):
                return inner
        return ""

    def take(self, address: str) -> None:
        """Note that a file is part of a page that was given out."""
        self._taken[address] = None

    @property
    def taken(self) -> tuple[str, ...]:
        """The addresses that were noted, in their order."""
        return tuple(self._taken)

    def is_taken(self, address: str) -> bool:
        """Whether it is."""
        return address in self._taken

    def path_of(self, address: str) -> str:
        """Return the path of the file at an address."""
        return os.path.join(self.path, *address.split("/"))  # noqa: PTH118 - names may be any bytes


def folder(path: str, *, is_whole: bool) -> FilesBeside:
    """Return what is in a folder; `path` may be empty for the one that is worked in."""

    def file(address: str) -> str:
        return os.path.join(path, *address.split("/"))  # noqa: PTH118 - names may be any bytes

    @cache
    def has(address: str) -> bool:
        return os.path.isfile(file(address))  # noqa: PTH113 - names may be any bytes

    def read(address: str) -> bytes | None:
        try:
            return read_bytes(file(address))
        except SourceError:
            return None

    return FilesBeside(path, has, read, is_whole=is_whole)


def around(path: str) -> FilesBeside:
    """Return what stands around the one file `path`: in its folder, or in its issue's.

    Editions part pages and articles in folders of their own (layout/202604/21, content/202604/21):
    where folders are named so, the one that they are in counts.
    """
    root = os.path.dirname(path)  # noqa: PTH120 - names may be any bytes
    for _ in range(_MOST_LEVELS):
        above, name = os.path.split(root)
        if not _OF_AN_ISSUE.fullmatch(name):
            break
        root = above
    return folder(root, is_whole=False)


def address_in(path: str, file: str) -> str:
    """Return the address of a file whose path begins with that of the folder `path`."""
    return file.removeprefix(path).lstrip(os.sep).replace(os.sep, "/")


def _behind_host(address: str) -> str:
    """Return the way to a file from the folder that its host keeps everything in."""
    rest = address.partition("://")[2]
    return (rest.partition("/")[2] if rest else address).lstrip("/")


def inner_address(link: str) -> str:
    """Return the address that a link means; empty where it leads out of the folder."""
    from urllib.parse import unquote  # noqa: PLC0415 - only for pages made of several files

    if "://" in link or link.startswith(("/", "\\")) or "\0" in link:
        return ""
    address = posixpath.normpath(unquote(link.partition("?")[0], errors="surrogateescape"))
    return "" if address in (".", "..") or address.startswith("../") else address
