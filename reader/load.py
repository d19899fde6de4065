"""The one place where the stages meet: paths in, issues or a store of articles out."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.errors import DubaoError
from reader.kept import keep, kept_page
from reader.model import Issue, Page, SourcePage, safe_line
from reader.naming import shipped_page
from reader.sources import Trouble, ignore, issue_path, iter_pages
from reader.store import ArticleStore

if TYPE_CHECKING:
    from reader.parsing import Explained

MOST_KEPT = 500  # pages that one reading of many keeps; more would push each other out again

_GROWTH = 4  # a folder is shown after its first page, then after 4, 16, … more, then whole


def load_issue(path: str, encoding: str | None = None, on_trouble: Trouble = ignore) -> Issue:
    """Return the pages of `path` (file, folder or `-`), rebuilt; raises as `iter_pages` does."""
    pages = iter_pages(path, encoding, on_trouble)
    return Issue(tuple(kept_page(page) or _kept_anew(page) for page in pages), issue_name(path))


def load_store(
    paths: Sequence[str], encoding: str | None = None, on_trouble: Trouble = ignore
) -> ArticleStore:
    """Return the articles of all `paths` in one store; without paths, of the shipped page.

    Raises:
        DubaoError: Nothing of `paths` can be opened; of a part, `on_trouble` is told.
    """
    *_, whole = iter_stores(paths, encoding, on_trouble)
    return whole


def iter_stores(
    paths: Sequence[str], encoding: str | None = None, on_trouble: Trouble = ignore
) -> Iterator[ArticleStore]:
    """Yield ever fuller stores of `paths`: of the first page at once, then of more, then of all.

    Raises:
        DubaoError: Nothing of `paths` can be opened, before anything is yielded.
    """
    pages: list[tuple[str, Page]] = []
    due = 1
    for path, source in _iter_sources(paths, encoding, on_trouble):
        pages.append((path, kept_page(source) or _kept_anew(source)))
        if len(pages) == due:
            yield ArticleStore.from_issues(_issues(pages))
            due *= _GROWTH
    if len(pages) * _GROWTH != due:
        yield ArticleStore.from_issues(_issues(pages))


def iter_parsed(
    paths: Sequence[str], encoding: str | None = None, on_trouble: Trouble = ignore
) -> Iterator[tuple[str, Page]]:
    """Yield each page of `paths`, rebuilt, with the path of its issue, and hold none of them.

    Raises:
        DubaoError: Nothing of `paths` can be opened: the last trouble, the others are told.
    """
    for number, (path, source) in enumerate(_iter_sources(paths, encoding, on_trouble)):
        rebuild = _kept_anew if number < MOST_KEPT else _rebuilt
        yield path, kept_page(source) or rebuild(source)


def iter_explained(
    paths: Sequence[str], encoding: str | None = None, on_trouble: Trouble = ignore
) -> Iterator[tuple[str, Sequence["Explained"]]]:
    """Yield each page's name and why its blocks are what they are; raises as `iter_parsed`."""
    from reader.parsing import explain_page  # noqa: PLC0415 - not for a page that was kept

    for _, source in _iter_sources(paths, encoding, on_trouble):
        yield source.name, explain_page(source)


def _kept_anew(source: SourcePage) -> Page:
    """The page rebuilt, and kept for the next time."""
    page = _rebuilt(source)
    keep(source, page)
    return page


def _rebuilt(source: SourcePage) -> Page:
    from reader.parsing import parse_page  # noqa: PLC0415 - not for a page that was kept

    return parse_page(source, source.corrections)


def _iter_sources(
    paths: Sequence[str], encoding: str | None, on_trouble: Trouble
) -> Iterator[tuple[str, SourcePage]]:
    """Yield each page with the path of the issue that it belongs to."""
    waiting: DubaoError | None = None
    is_any = False
    for path in paths or (str(shipped_page()),):
        try:
            for source in iter_pages(path, encoding, on_trouble):
                is_any = True
                yield issue_path(path, source), source
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


def _issues(pages: Sequence[tuple[str, Page]]) -> list[Issue]:
    by_path: dict[str, list[Page]] = {}
    for path, page in pages:
        by_path.setdefault(path, []).append(page)
    return [Issue(tuple(of_path), issue_name(path)) for path, of_path in by_path.items()]
