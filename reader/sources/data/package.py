"""A zip that is one document (EPUB, DOCX) in, its parts' bytes out: bounded, never on the disk."""

import posixpath
import zlib
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from reader.errors import SourceError
from reader.i18n import say
from reader.sources.told import Told

MOST_PARTS = 20_000
PART_MEGABYTES = 32  # of a part, unpacked; a year of a paper in one chapter has fewer
WHOLE_MEGABYTES = 256  # of all parts that are text; pictures are not unpacked
_MEGABYTE = 1024 * 1024
# What `zipfile` raises over a damaged file; RuntimeError also where a part is locked, or packed in
# a way that it does not know.
BROKEN = (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, LookupError)


class Package:
    """The parts of a document by name; a name that leads out of it names nothing."""

    def __init__(self, archive: ZipFile, told: Told) -> None:
        """Take the list of parts; raises SourceError where it is too long."""
        self._zip, self._told = archive, told
        self._left = WHOLE_MEGABYTES * _MEGABYTE
        self.names = frozenset(archive.namelist())
        if len(self.names) > MOST_PARTS:
            raise self.broken()

    def broken(self) -> SourceError:
        """The line for a document that cannot be read."""
        return SourceError(say("package.broken", name=self._told.said))

    def near(self, part: str, address: str) -> str:
        """Return the name of the part that an address in `part` means; empty if there is none."""
        folder = posixpath.dirname(part)
        name = posixpath.normpath(posixpath.join(folder, unquote(address.partition("#")[0])))
        return name if name in self.names else ""

    def read(self, name: str) -> bytes:
        """Return a part's bytes.

        Raises:
            SourceError: It is not there, damaged, locked, or larger than any text.
        """
        limit = min(PART_MEGABYTES * _MEGABYTE, self._left)
        try:
            with self._zip.open(name) as part:
                data = part.read(limit + 1)
        except BROKEN as error:
            raise self.broken() from error
        self._left -= len(data)
        if len(data) > limit:
            said = {"name": self._told.said, "limit": PART_MEGABYTES}
            raise SourceError(say("package.too_large", **said))
        return data
