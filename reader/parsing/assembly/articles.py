"""Articles: blocks in page order → the page's items, each article with what it says of itself."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.model import Article, Block, Dateline, PageItem, Role
from reader.parsing.assembly.joining import PlacedBlock
from reader.parsing.facts import read_authors, read_dateline, read_jump
from reader.text.digest import blake2b

ID_BYTES = 5


def build_items(placed: Sequence[PlacedBlock]) -> tuple[PageItem, ...]:
    """Return articles and furniture in order; a block before any start opens an article."""
    items: list[PageItem] = []
    seen: Counter[str] = Counter()
    open_blocks: list[Block] = []
    name = ""
    for place in placed:
        is_furniture = place.block.role is Role.FURNITURE
        if open_blocks and (place.is_start or is_furniture):
            items.append(_article(open_blocks, seen, name))
            open_blocks = []
        if is_furniture:
            items.append(place.block)
        else:
            name = name if open_blocks else place.name
            open_blocks.append(_with_jump(place.block))
    if open_blocks:
        items.append(_article(open_blocks, seen, name))
    return tuple(items)


def _with_jump(block: Block) -> Block:
    if block.role is not Role.JUMP:
        return block
    return replace(block, jump=read_jump(block.text))


def _article(blocks: Sequence[Block], seen: Counter[str], name: str) -> Article:
    dateline = _dateline(blocks)
    return Article(
        id=_identity(blocks, seen, name),
        blocks=tuple(blocks),
        dateline=dateline,
        authors=read_authors(blocks, dateline),
        confidence=min(block.confidence for block in blocks),
    )


def _dateline(blocks: Sequence[Block]) -> Dateline | None:
    """Return the dateline of the lead."""
    lead = next((block for block in blocks if block.role is Role.PARAGRAPH), None)
    return read_dateline(lead.text) if lead else None


def _identity(blocks: Sequence[Block], seen: Counter[str], name: str) -> str:
    """Return the id that is given, unless the page has it already, or one made from the text.

    That has 10 hex digits; equal articles of a page count on from it.
    """
    if name and not seen[name]:
        seen[name] += 1
        return name
    digest = blake2b(digest_size=ID_BYTES)
    for block in blocks:
        digest.update("".join(block.text.split()).encode(errors="replace"))
    name = digest.hexdigest()
    seen[name] += 1
    if seen[name] == 1:
        return name
    digest.update(str(seen[name]).encode())
    return digest.hexdigest()
