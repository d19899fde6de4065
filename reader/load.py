"""The one place where the stages meet: paths in, issues or a store of articles out."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader import sources
from reader.errors import DubaoError
from reader.kept import keep, kept_page
from reader.model import Issue, Page, SourcePage, safe_line
from reader.sources import Trouble, ignore, read_pages
from reader.store import ArticleStore

if TYPE_CHECKING:
    from reader.parsing import Explained

SHIPPED = "000_6dbaba773581c901.txt"

_GROWTH = 4  # a folder is shown after its first page, then after 4, 16, … more, then whole


def shipped_page() -> Path:
    """Return the page that travels with the program; in a checkout it stands in `data/`."""
    package = Path(__file__).parent
    installed = package / "data" / SHIPPED
    return installed if installed.exists() else package.parent / "data" / SHIPPED


def load_issue(path: str, encoding: str | None = None, on_trouble: Trouble = ignore) -> Issue:
    """Return the pages of `path` (file, folder or `-`), rebuilt; raises as `read_pages` does."""
    from reader.parsing import parse_page  # noqa: PLC0415 - not for a page that was kept

    pages = read_pages(path, encoding, on_trouble)
    return Issue(tuple(parse_page(page, page.corrections) for page in pages), issue_name(path))


def load_store(
    paths: Sequence[str], encoding: str | None = None, on_trouble: Trouble = ignore
) -> ArticleStore:
    """Return the articles of all `paths` in one store; without paths, of the shipped page.

    Raises:
        DubaoError: Nothing of `paths` can be opened; of a part, `on_trouble` is told.
    """
    return ArticleStore.of_pages(iter_pages(paths, encoding, on_trouble))


def iter_pages(
    paths: Sequence[str], encoding: str | None = None, on_trouble: Trouble = ignore
) -> Iterator[Page]:
    """Yield the pages of `paths` one by one, each as it was kept or else rebuilt.

    For a store that grows: `store.add(page)` as they come, `store.replace(page)` where they are
    read once more.

    Raises:
        DubaoError: Nothing of `paths` can be opened, before anything is yielded.
    """
    for _, source in _iter_sources(paths, encoding, on_trouble):
        yield kept_page(source) or _kept_anew(source)


def iter_stores(
    paths: Sequence[str], encoding: str | None = None, on_trouble: Trouble = ignore
) -> Iterator[ArticleStore]:
    """Yield ever fuller stores of `paths`: of the first page at once, then of more, then of all.

    Raises:
        DubaoError: Nothing of `paths` can be opened, before anything is yielded.
    """
    pages: list[Page] = []
    due = 1
    for page in iter_pages(paths, encoding, on_trouble):
        pages.append(page)
        if len(pages) == due:
            yield ArticleStore.of_pages(pages)
            due *= _GROWTH
    if len(pages) * _GROWTH != due:
        yield ArticleStore.of_pages(pages)


def iter_parsed(
    paths: Sequence[str], encoding: str | None = None, on_trouble: Trouble = ignore
) -> Iterator[tuple[str, Page]]:
    """Yield each page of `paths`, rebuilt, with the path that it was asked for by.

    Raises:
        DubaoError: Nothing of `paths` can be opened: the last trouble, the others are told.
    """
    from reader.parsing import parse_page  # noqa: PLC0415 - not for a page that was kept

    for path, source in _iter_sources(paths, encoding, on_trouble):
        yield path, parse_page(source, source.corrections)


def iter_explained(
    paths: Sequence[str], encoding: str | None = None, on_trouble: Trouble = ignore
) -> Iterator[tuple[str, Sequence["Explained"]]]:
    """Yield each page's name and why its blocks are what they are; raises as `iter_parsed`."""
    from reader.parsing import explain_page  # noqa: PLC0415 - not for a page that was kept

    for _, source in _iter_sources(paths, encoding, on_trouble):
        yield source.name, explain_page(source)


def _kept_anew(source: SourcePage) -> Page:
    """The page rebuilt, and kept for the next time."""
    from reader.parsing import parse_page  # noqa: PLC0415 - not for a page that was kept

    page = parse_page(source, source.corrections)
    keep(source, page)
    return page


def _iter_sources(
    paths: Sequence[str], encoding: str | None, on_trouble: Trouble
) -> Iterator[tuple[str, SourcePage]]:
    waiting: DubaoError | None = None
    is_any = False
    for path in paths or (str(shipped_page()),):
        try:
            for source in sources.iter_pages(path, encoding, on_trouble):
                is_any = True
                yield path, source
        except DubaoError as trouble:
            if waiting is not None:
                on_trouble(waiting)
            waiting = trouble
    if waiting is not None:
        if not is_any:
            raise waiting
        on_trouble(waiting)


def issue_name(path: str) -> str:
    """Return what to call the issue that `path` holds: its last name, safe on one line."""
    return safe_line(os.path.basename(os.path.normpath(path)))  # noqa: PTH119 - any bytes
