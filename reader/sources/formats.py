"""A file's bytes in, its pages out, by whichever format takes them: the place for a new format.

A format stands in a module or room of its own and imports what it needs when it first reads.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.model import SourcePage
from reader.sources.plain import plain_pages
from reader.sources.told import Told


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file.

    Attributes:
        endings: What names in a folder end in, in small letters; a file named by hand may end
            anyhow.
        takes: Whether bytes are of this format.
        read: Yields their pages; raises SourceError where there are none.
    """

    endings: tuple[str, ...]
    takes: Callable[[bytes], bool]
    read: Callable[[bytes, Told], Iterator[SourcePage]]


def _anything(_data: bytes) -> bool:
    return True


# The first that takes the bytes reads them.  Plain text comes last: it takes all, and refuses
# what is none with the word for what it is.
FORMATS = (Format((".txt", ".text"), _anything, plain_pages),)

ENDINGS = tuple(ending for form in FORMATS for ending in form.endings)


def pages_in(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Return an iterator over the pages that `data` holds; nothing is read before it is asked."""
    form = next(form for form in FORMATS if form.takes(data))
    return form.read(data, told)
