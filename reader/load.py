"""The one place where the stages meet: paths in, pages or a store of articles out."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import AdriftError, DubaoError
from reader.i18n import say
from reader.issues.gathering import Gathering
from reader.issues.printed_order import has_to_wait, in_printed_order
from reader.model import Page, SourcePage, safe_line
from reader.naming import shipped_page
from reader.page_cache import keep, kept_page
from reader.rebuilding import Helpers, rebuilt
from reader.sources import pages
from reader.sources.sidecar import sidecar_path
from reader.sources.told import Trouble, ignore
from reader.store import ArticleStore

if TYPE_CHECKING:
    from reader.parsing import Explained

MOST_KEPT = 500  # pages that one reading of many keeps; more would push each other out again

_MOST_TOLD = 8  # numbers of blocks in one line


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
    for _, page in iter_parsed(paths, encoding, on_trouble):
        yield page


def iter_parsed(
    paths: Sequence[str],
    encoding: str | None = None,
    on_trouble: Trouble = ignore,
    helpers: Helpers = 1,
) -> Iterator[tuple[str, Page]]:
    """Yield each page of `paths`, rebuilt, with the path of its issue, in the order of its label.

    None is held but those of one folder that come too early.

    Where several processes, or a cluster, rebuild pages, some pages are read ahead.

    Raises:
        DubaoError: Nothing of `paths` can be opened: the last trouble, with those before it.
    """
    return in_printed_order(_parsed(paths, encoding, on_trouble, helpers))


class Beginning(NamedTuple):
    """Pages of which one is there.

    Attributes:
        first: The first that came.
        is_early: Whether others may come before it.
        pages: All in the order of their labels, `first` in its turn.
    """

    first: Page
    is_early: bool
    pages: Iterator[Page]


def begin_pages(
    paths: Sequence[str], encoding: str | None = None, on_trouble: Trouble = ignore
) -> Beginning:
    """Read one page, for whoever shows it before it is known whether others come before it.

    Raises:
        DubaoError: Nothing of `paths` can be opened.
    """
    parsed = _parsed(paths, encoding, on_trouble, 1)
    first = next(parsed)
    pages = (page for _, page in in_printed_order(chain([first], parsed)))
    return Beginning(first[1], has_to_wait(first), pages)


def _parsed(
    paths: Sequence[str], encoding: str | None, on_trouble: Trouble, helpers: Helpers
) -> Iterator[tuple[str, Page]]:
    """Yield the same in the order of names."""
    gathering, issues = Gathering(), deque[str]()
    sources = _noted(_iter_sources(paths, encoding, on_trouble), issues)
    for number, made in enumerate(rebuilt(sources, kept_page, helpers)):
        if made.is_new and number < MOST_KEPT:
            keep(made.source, made.page)
        yield issues.popleft(), _told(gathering.completed(made.page), on_trouble)


def iter_explained(
    paths: Sequence[str], encoding: str | None = None, on_trouble: Trouble = ignore
) -> Iterator[tuple[str, Sequence["Explained"]]]:
    """Yield each page's name and why its blocks are what they are; raises as `iter_parsed`.

    A page out of a table is named with what its columns were taken for.
    """
    from reader.parsing import explain_page  # noqa: PLC0415 - not for a page that was kept

    for _, source in _iter_sources(paths, encoding, on_trouble):
        yield " · ".join(filter(None, (source.name, source.columns))), explain_page(source)


def _told(page: Page, on_trouble: Trouble) -> Page:
    """The page; which of its corrections fit no block any more is told."""
    if page.adrift:
        numbers = ", ".join(map(str, page.adrift[:_MOST_TOLD]))
        more = " …" if len(page.adrift) > _MOST_TOLD else ""
        name = safe_line(sidecar_path(page.path))
        on_trouble(AdriftError(say("sidecar.adrift", name=name, numbers=numbers + more)))
    return page


def _noted(pages: Iterable[tuple[str, SourcePage]], issues: deque[str]) -> Iterator[SourcePage]:
    """Yield the sources; the paths of their issues are put down."""
    for path, source in pages:
        issues.append(path)
        yield source


def _iter_sources(
    paths: Sequence[str], encoding: str | None, on_trouble: Trouble
) -> Iterator[tuple[str, SourcePage]]:
    """Yield each page with the path of the issue that it belongs to."""
    troubles: list[DubaoError] = []
    is_any = False
    for path in paths or (str(shipped_page()),):
        try:
            for source in pages.iter_pages(path, encoding, on_trouble):
                is_any = True
                yield pages.issue_path(path, source), source
        except DubaoError as trouble:
            troubles.append(trouble)
    if troubles and not is_any:
        *before, last = troubles
        last.before = tuple(before)
        raise last
    for one in troubles:
        on_trouble(one)
