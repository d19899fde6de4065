"""Articles in, CSV out: a row each, for spreadsheets and for programs (RFC 4180, UTF-8)."""

import csv
import io
from collections.abc import Iterable, Iterator

from reader.model import HEAD_ROLES, Article, Page, Role

COLUMNS = (
    "paper",
    "date",
    "page",
    "section",
    "kicker",
    "headline",
    "deck",
    "author",
    "dateline",
    "body",
    "source",
    "id",
)
# Without the mark, spreadsheets take UTF-8 for the system's old encoding.
BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
# A spreadsheet computes a cell that begins so, and what it computes may reach out of it.
_FORMULA = tuple("=+-@\t\r＝＋－＠")


def table_rows(pages: Iterable[Page]) -> Iterator[str]:
    """Yield the table row by row, its heading first.

    A cell that a spreadsheet would take for a formula has an apostrophe before it, as one types
    it there; everything else stands as on the page, a line a block.
    """
    yield BYTE_ORDER_MARK + _row(COLUMNS)
    for page in pages:
        for article in page.articles:
            yield _row(map(_cell, _cells(article, page)))


def _cells(article: Article, page: Page) -> tuple[str, ...]:
    heads = [article.text_of(role) for role in (Role.KICKER, Role.HEADLINE, Role.DECK)]
    authors = "、".join(article.authors)
    dateline = article.dateline.text if article.dateline else ""
    body = "\n".join(block.text for block in article.blocks if block.role not in HEAD_ROLES)
    facts = (page.paper, page.date, page.label, page.section)
    return (*facts, *heads, authors, dateline, body, page.source, article.id)


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
