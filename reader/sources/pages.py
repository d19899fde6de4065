"""A file, a folder, a pipe or standard input in, its pages out: the door of this room."""

import os
from collections.abc import Iterator
from itertools import chain

from reader.errors import LockedError, NoPagesError, SourceError, UndecodableError
from reader.i18n import say
from reader.model import SourcePage, safe_line
from reader.sources.beside import FilesBeside, address_in, around, folder
from reader.sources.files import is_folder
from reader.sources.folders import iter_folders
from reader.sources.formats import ENDINGS, WEB_PAGES, pages_at, pages_in
from reader.sources.numbered import file_of
from reader.sources.once import comes_once, name_once, read_once
from reader.sources.told import Told, Trouble, ignore, sidecar_of


def read_pages(
    path: str, encoding: str | None = None, on_trouble: Trouble = ignore
) -> list[SourcePage]:
    """Return the pages of `path`: of a file, or of a folder in natural order of names.

    A text that is too long for a page comes in parts, which are numbered; of a PDF with several
    pages `paper.pdf#2` is the second.  A folder's own pages
    come first, then those of each folder in it.

    Args:
        path: A file, a folder, a pipe, or `-` for standard input.
        encoding: The codec to use, instead of a guess.
        on_trouble: Told of each page of a folder that cannot be opened while the others are, of
            what is wrong in a sidecar, and of characters that could not be read.

    Raises:
        SourceError: Nothing of it can be opened.
        UsageError: `encoding` is no codec, or `-` stands for a terminal.
    """
    return list(iter_pages(path, encoding, on_trouble))


def iter_pages(
    path: str, encoding: str | None = None, on_trouble: Trouble = ignore
) -> Iterator[SourcePage]:
    """Yield the pages of `path` one by one, as `read_pages` returns them."""
    if comes_once(path):
        told = Told(name_once(path), encoding, is_once=True, on_trouble=on_trouble)
        yield from _counted(pages_in(read_once(told.path), told), on_trouble)
    elif _is_among(path):
        yield from _page_among(path, on_trouble)
    elif is_folder(path):
        yield from _pages_below(path, encoding, on_trouble)
    else:
        yield from _pages_of(path, encoding, on_trouble, around(path))


def issue_path(path: str, page: SourcePage) -> str:
    """Return the path of the issue to which a page of `path` belongs: the page's own folder."""
    is_whole = page.path in ("", path) or file_of(page.path)[0] == path
    return path if is_whole else os.path.dirname(page.path)  # noqa: PTH120 - names may be any bytes


def files_of(path: str) -> list[str]:
    """Return the files beside the one at `path` that its page is made of, too.

    They are those of the articles on a digital edition's page; of all else there are none.
    """
    if not path.lower().endswith(WEB_PAGES):
        return []
    beside = around(path)
    try:
        for _ in _pages_of(path, None, ignore, beside):
            """Whoever makes them notes what they are made of."""
    except SourceError:
        return []
    own = address_in(beside.path, path)
    return [beside.path_of(one) for one in beside.taken if one != own]


def _pages_of(
    path: str, encoding: str | None, on_trouble: Trouble, beside: FilesBeside | None = None
) -> Iterator[SourcePage]:
    told = Told(
        path,
        encoding,
        sidecar_of(path, on_trouble),
        on_trouble=on_trouble,
        beside=beside,
        address=address_in(beside.path, path) if beside else "",
    )
    return _counted(pages_at(told), on_trouble)


def _is_among(path: str) -> bool:
    """Whether `path` names a page among those of a file, and no file itself."""
    return bool(file_of(path)[1]) and not os.path.lexists(path)


def _page_among(path: str, on_trouble: Trouble) -> Iterator[SourcePage]:
    """Yield the page of a file with several that stands at `path`, in parts if it is long."""
    is_found = False
    for page in _pages_of(file_of(path)[0], None, on_trouble):
        if page.path == path:
            is_found = True
            yield page
        elif is_found:
            return
    if not is_found:
        raise SourceError(say("source.missing", name=safe_line(path)))


def _counted(pages: Iterator[SourcePage], on_trouble: Trouble) -> Iterator[SourcePage]:
    """The pages; how many of their characters could not be read is told."""
    for page in pages:
        if page.undecodable:
            key = "pdf.undecodable" if page.plan else "source.undecodable"
            facts = {"name": page.name, "count": page.undecodable, "encoding": page.encoding}
            on_trouble(UndecodableError(say(key, **facts)))
        doubts = sum(len(line.evidence.doubts) for line in page.lines if line.evidence)
        if doubts:
            on_trouble(UndecodableError(say("scan.doubtful", name=page.name, count=doubts)))
        yield page


def _pages_below(path: str, encoding: str | None, on_trouble: Trouble) -> Iterator[SourcePage]:
    count = 0
    is_any = False
    first: SourceError | None = None
    folders = iter_folders(path, on_trouble)
    beside = folder(path, is_whole=True)
    for page_path in chain.from_iterable(one.pages for one in folders):
        count += 1
        if beside.is_taken(address_in(path, page_path)):
            continue
        try:
            for page in _pages_of(page_path, encoding, on_trouble, beside):
                is_any = True
                yield page
        except SourceError as trouble:
            first = first or trouble
            on_trouble(trouble)
    if not is_any:
        if first is None:
            told = {"name": safe_line(path), "endings": " ".join(ENDINGS)}
            raise NoPagesError(say("source.no_pages", **told))
        if isinstance(first, LockedError):
            raise first
        known = {"name": safe_line(path), "count": count, "message": first}
        raise SourceError(say("source.no_readable_pages", **known))
