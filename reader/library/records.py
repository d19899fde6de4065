"""A page as JSON lines that people can read without dubao, and an article or a page of them back.

The first line says what the page is, each other line is an article or a block between articles,
in the order of the page.  What comes back was in a file where anyone may have written: what is no
record is a ValueError, and every text is made safe.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from reader.model import Article, Block, Dateline, Page, PageItem, Role, safe_text
from reader.text.digest import blake2b

LARGEST = 16 << 20  # bytes of a page's lines; the longest page takes some 2 MB
FACTS = ("paper", "date", "label", "section")

_KIND = {"dubao": "library page", "version": 1}
_SURE = b', "confidence": '  # the last that the line of an article has


def item_lines(page: Page) -> list[bytes]:
    """Return the lines of what stands on a page, with their ends, in UTF-8."""
    return [_line(_item(item)) for item in page.items]


def page_digest(page: Page, items: list[bytes]) -> str:
    """Return what names a page by what it says: its facts, and the lines of `item_lines`.

    How sure parsing is of an article is not said by the page.
    """
    return _digest({name: getattr(page, name) for name in FACTS}, map(_said, items))


def head_line(page: Page, digest: str, file: str = "") -> bytes:
    """Return a page's first line.

    Args:
        page: The page.
        digest: What names it.
        file: Where what it was made from lies, seen from the library; empty if it was not kept.
    """
    facts = {name: getattr(page, name) for name in FACTS}
    more = {"editors": list(page.editors), "hotline": page.hotline, "source": page.source}
    return _line({**_KIND, **facts, **more, "file": file, "digest": digest})


def digest_of(lines: list[bytes]) -> str:
    """Return what names a page by what it says, of its lines; empty if the lines are not whole.

    Raises:
        ValueError: They are no record of a page.
    """
    head = _mapping(lines[0] if lines else b"")
    said = head.get("digest")
    facts = {name: str(head.get(name, "")) for name in FACTS}
    known = _digest(facts, map(_said, lines[1:])), _digest(facts, lines[1:])  # or of all, as once
    return said if isinstance(said, str) and said in known else ""


def page_of(line: bytes) -> tuple[Page, str]:
    """Return a page, without its items, of its first line; and where its source lies.

    Raises:
        ValueError: It is no first line of a page.
    """
    head = _mapping(line)
    if any(head.get(key) != value for key, value in _KIND.items()):
        raise ValueError(line[:80])
    paper, date, label, section = (_text(head, name) for name in FACTS)
    page = Page(
        _text(head, "source"), (), paper=paper, date=date, label=label, section=section,
        editors=_texts(head.get("editors")), hotline=_text(head, "hotline"),
    )  # fmt: skip
    return page, _text(head, "file")


def item_of(line: bytes) -> PageItem:
    """Return the article, or the block between articles, of a line.

    Raises:
        ValueError: It is none.
    """
    record = _mapping(line)
    if "article" not in record:
        return _block_of(record)
    blocks = record.get("blocks")
    if not isinstance(blocks, list) or not blocks:
        raise ValueError(line[:80])
    dateline, confidence = record.get("dateline"), record.get("confidence")
    return Article(
        _text(record, "article"),
        tuple(map(_block_of, blocks)),
        None if dateline is None else _dateline_of(dateline),
        _texts(record.get("authors")),
        confidence if isinstance(confidence, float) and 0 <= confidence <= 1 else 1.0,
    )


def _item(item: PageItem) -> Mapping[str, object]:
    if isinstance(item, Block):
        return _block(item)
    return {
        "article": item.id,
        "blocks": list(map(_block, item.blocks)),
        "dateline": asdict(item.dateline) if item.dateline else None,
        "authors": list(item.authors),
        "confidence": float(item.confidence),
    }


def _block(block: Block) -> Mapping[str, object]:
    return {"role": block.role.value, "text": block.text}


def _line(record: Mapping[str, object]) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _said(line: bytes) -> bytes:
    return line.rpartition(_SURE)[0] or line


def _digest(facts: Mapping[str, str], items: Iterable[bytes]) -> str:
    digest = blake2b(json.dumps(facts).encode(), digest_size=16)
    for line in items:
        digest.update(line)
    return digest.hexdigest()


def _mapping(line: bytes) -> Mapping[str, Any]:
    try:
        record = json.loads(line)
    except RecursionError as error:
        raise ValueError(line[:80]) from error
    if not isinstance(record, dict):
        raise ValueError(line[:80])
    return record


def _block_of(record: object) -> Block:
    if not isinstance(record, dict):
        raise ValueError(record)
    return Block(Role(_text(record, "role")), _text(record, "text"))


def _dateline_of(record: object) -> Dateline:
    if not isinstance(record, dict):
        raise ValueError(record)
    text, agency, place, date = (
        _text(record, name) for name in ("text", "agency", "place", "date")
    )
    return Dateline(text, agency, place, date, _texts(record.get("reporters")))


def _text(record: Mapping[str, object], name: str) -> str:
    value = record.get(name, "")
    if not isinstance(value, str):
        raise ValueError(name)
    return safe_text(value)


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError(value)
    return tuple(map(safe_text, value))
