"""A page as plain lists that JSON takes, and back; nothing of it is lost."""

from typing import Any

from reader.model import Article, Block, Dateline, Jump, Page, Piece, Role

Record = list[Any]


def record_of(page: Page) -> Record:
    """The page as lists, texts and numbers."""
    items = [_article(item) if isinstance(item, Article) else _block(item) for item in page.items]
    facts = [page.paper, page.date, page.label, page.section]
    return [items, facts, list(page.editors), page.hotline]


def page_of(record: Record) -> Page:
    """The page that a record holds, without name and path.

    Raises:
        ValueError, TypeError, IndexError, KeyError: It is no record of a page.
    """
    items, (paper, date, label, section), editors, hotline = record
    return Page(
        "",
        tuple(_article_of(item) if isinstance(item[0], str) else _block_of(item) for item in items),
        paper=paper,
        date=date,
        label=label,
        section=section,
        editors=tuple(editors),
        hotline=hotline,
    )


def _article(article: Article) -> Record:
    line = article.dateline
    dateline = line and [line.text, line.agency, line.place, line.date, list(line.reporters)]
    blocks = [_block(block) for block in article.blocks]
    return [article.id, blocks, dateline, list(article.authors), article.confidence]


def _article_of(record: Record) -> Article:
    id_, blocks, line, authors, confidence = record
    dateline = None
    if line:
        text, agency, place, date, reporters = line
        dateline = Dateline(text, agency, place, date, tuple(reporters))
    return Article(id_, tuple(map(_block_of, blocks)), dateline, tuple(authors), confidence)


def _block(block: Block) -> Record:
    pieces = [[piece.line, piece.start] for piece in block.pieces]
    jump = block.jump and [block.jump.kind, block.jump.page]
    return [block.number, block.role.value, block.text, pieces, block.confidence, jump]


def _block_of(record: Record) -> Block:
    number, role, text, pieces, confidence, jump = record
    return Block(
        Role(role),
        text,
        number,
        tuple(Piece(*piece) for piece in pieces),
        confidence,
        Jump(*jump) if jump else None,
    )
