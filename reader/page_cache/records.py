"""A page as plain lists that JSON takes, and back; nothing of it is lost.

What comes back was in a file, where anyone may have written: every value is checked, every text
is made safe, and what is no record of a page is a ValueError.
"""

from typing import Any

from reader.model import (
    Article,
    Block,
    Box,
    Dateline,
    Jump,
    Page,
    Piece,
    Plan,
    Role,
    safe_text,
)

Record = list[Any]

_LARGEST_NUMBER = 100_000_000  # of a block, a line or a character; no page comes near it


def record_of(page: Page) -> Record:
    """The page as lists, texts and numbers."""
    items = [_article(item) if isinstance(item, Article) else _block(item) for item in page.items]
    facts = [page.paper, page.date, page.label, page.section]
    plan = page.plan and [page.plan.width, page.plan.height, list(map(list, page.plan.pictures))]
    return [items, facts, list(page.editors), page.hotline, list(page.adrift), plan]


def page_of(record: object) -> Page:
    """The page that a record holds, without name and path.

    Raises:
        ValueError: It is no record of a page.
    """
    items, facts, editors, hotline, adrift, plan = _row(record, 6)
    paper, date, label, section = map(_text, _row(facts, 4))
    return Page(
        "",
        tuple(map(_item_of, _list(items, least=0))),
        paper=paper,
        date=date,
        label=label,
        section=section,
        editors=_texts(editors),
        hotline=_text(hotline),
        adrift=tuple(map(_number, _list(adrift, least=0))),
        plan=None if plan is None else _plan_of(plan),
    )


def _article(article: Article) -> Record:
    line = article.dateline
    dateline = line and [line.text, line.agency, line.place, line.date, list(line.reporters)]
    blocks = [_block(block) for block in article.blocks]
    return [article.id, blocks, dateline, list(article.authors), article.confidence]


def _block(block: Block) -> Record:
    pieces = [[piece.line, piece.start] for piece in block.pieces]
    jump = block.jump and [block.jump.kind, block.jump.page]
    place = [list(map(list, block.boxes)), list(block.doubts)]
    return [block.number, block.role.value, block.text, pieces, block.confidence, jump, place]


def _item_of(record: object) -> Article | Block:
    """An article begins with its id, a block with its number."""
    return _article_of(record) if isinstance(_list(record)[0], str) else _block_of(record)


def _article_of(record: object) -> Article:
    id_, blocks, line, authors, confidence = _row(record, 5)
    return Article(
        _text(id_),
        tuple(map(_block_of, _list(blocks))),
        None if line is None else _dateline_of(line),
        _texts(authors),
        _share(confidence),
    )


def _dateline_of(record: object) -> Dateline:
    text, agency, place, date, reporters = _row(record, 5)
    return Dateline(_text(text), _text(agency), _text(place), _text(date), _texts(reporters))


def _block_of(record: object) -> Block:
    number, role, text, pieces, confidence, jump, place = _row(record, 7)
    boxes, doubts = _row(place, 2)
    return Block(
        Role(_text(role)),
        _text(text),
        _number(number),
        tuple(Piece(*map(_number, _row(piece, 2))) for piece in _list(pieces, least=0)),
        _share(confidence),
        None if jump is None else Jump(*map(_text, _row(jump, 2))),
        _boxes_of(boxes),
        tuple(map(_number, _list(doubts, least=0))),
    )


def _plan_of(record: object) -> Plan:
    width, height, pictures = _row(record, 3)
    if _points(width) <= 0 or _points(height) <= 0:
        raise ValueError(record)
    return Plan(_points(width), _points(height), _boxes_of(pictures))


def _boxes_of(record: object) -> tuple[Box, ...]:
    return tuple(Box(*map(_points, _row(box, 4))) for box in _list(record, least=0))


def _row(value: object, length: int) -> Record:
    row = _list(value)
    if len(row) != length:
        raise ValueError(length)
    return row


def _list(value: object, least: int = 1) -> Record:
    if not isinstance(value, list) or len(value) < least:
        raise ValueError(value)
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_text, _list(value, least=0)))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return safe_text(value)


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _LARGEST_NUMBER:
        raise ValueError(value)
    return value


def _points(value: object) -> float:
    if not isinstance(value, (int, float)) or not -_LARGEST_NUMBER <= value <= _LARGEST_NUMBER:
        raise ValueError(value)
    return float(value)


def _share(value: object) -> float:
    if not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise ValueError(value)
    return float(value)
