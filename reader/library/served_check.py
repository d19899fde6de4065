"""The pages of an archive in PostgreSQL in, its index compared with them and mended out."""

import json
from collections.abc import Sequence
from itertools import islice

from reader.library.folder import page_place
from reader.library.issue_archive import Checked
from reader.library.served_index import AT_ONCE, ServedIndex, ServedPage
from reader.library.tables import ARTICLE_FACTS, ArticleRow, IndexedPage, placed_of, rows_of

_ARTICLES = (
    f"SELECT page, {ARTICLE_FACTS} FROM article"
    " WHERE page IN (SELECT CAST(value AS BIGINT) FROM json_each(?) AS value) ORDER BY number"
)
_ORPHANS = (
    "SELECT DISTINCT page FROM article"
    " WHERE NOT EXISTS (SELECT 1 FROM page WHERE page.id = article.page)"
)


def remade(index: ServedIndex) -> Checked:
    """Make the index from the pages, in one transaction.

    Raises:
        FailedError: It cannot be made.
    """
    damaged, taken = list[str](), 0
    with index.changing():
        index.begin_anew()
        for kept in index.pages():
            placed = _placed(kept)
            if placed is None:
                index.give_up(kept.number)
                damaged.append(kept.place)
            else:
                index.mend(kept.number, placed)
                taken += 1
    return Checked(taken, taken, 0, tuple(damaged))


def compared(index: ServedIndex) -> Checked:
    """Look at some pages at a time; only what is to be mended makes others wait.

    Raises:
        FailedError: They cannot be read, or the index not be mended.
    """
    pages, wrong, damaged = 0, list[int](), list[str]()
    every = index.pages()
    while some := list(islice(every, AT_ONCE)):
        articles = _articles_of(index, [one.number for one in some])
        for kept in some:
            placed = _placed(kept)
            if placed is None:
                damaged.append(kept.place)
                wrong.append(kept.number)
                continue
            is_right = _says(index, kept, placed) and _rows(placed) == articles.get(kept.number, [])
            wrong += [] if is_right else [kept.number]
            pages += 1
    mended = _mended(index, wrong) if wrong else 0
    return Checked(pages, mended, _without_orphans(index), tuple(damaged))


def _placed(kept: ServedPage) -> IndexedPage | None:
    """Return what the lines of a page say; None if they are not as they were written.

    They say its place, too: rows of an older dubao have another.
    """
    try:
        placed = placed_of(kept.place, kept.data.splitlines(keepends=True))
    except ValueError:
        return None
    if placed.digest != kept.digest:
        return None
    return placed._replace(place=page_place(placed.page, placed.digest))


def _says(index: ServedIndex, kept: ServedPage, placed: IndexedPage) -> bool:
    """Whether the row of a page says what its lines say."""
    return kept.facts == index.facts_of(placed, index.said_of(placed.page))


def _rows(placed: IndexedPage) -> list[ArticleRow]:
    return [row for _, row in rows_of(placed)]


def _articles_of(index: ServedIndex, pages: Sequence[int]) -> dict[int, list[ArticleRow]]:
    """Return the rows of articles by the numbers of their pages, in order."""
    found: dict[int, list[ArticleRow]] = {}
    for page, *row in index.rows(_ARTICLES, (json.dumps(pages),)):
        found.setdefault(page, []).append(tuple(row))
    return found


def _mended(index: ServedIndex, numbers: Sequence[int]) -> int:
    """Say anew of pages what their lines say; return how many of them are whole."""
    mended = 0
    with index.changing():
        for number in numbers:
            for kept in index.pages("id = ?", (number,)):  # as it is by now
                placed = _placed(kept)
                if placed is None:
                    index.give_up(number)
                else:
                    index.mend(number, placed)
                    mended += 1
    return mended


def _without_orphans(index: ServedIndex) -> int:
    """Forget articles whose page is gone; return of how many pages they were."""
    if not index.rows(_ORPHANS):
        return 0
    with index.changing():
        gone = [number for (number,) in index.rows(_ORPHANS)]
        index.drop(gone)
    return len(gone)
