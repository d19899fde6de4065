"""Articles: blocks in page order → the page's items."""

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from reader.model import Article, Block, PageItem, Role
from reader.parsing.joining import Placed


def build_items(placed: Sequence[Placed]) -> tuple[PageItem, ...]:
    """Return articles and furniture in order; a block before any start opens an article."""
    items: list[PageItem] = []
    seen: Counter[str] = Counter()
    open_blocks: list[Block] = []
    for place in placed:
        is_furniture = place.block.role is Role.FURNITURE
        if open_blocks and (place.is_start or is_furniture):
            items.append(_article(open_blocks, seen))
            open_blocks = []
        if is_furniture:
            items.append(place.block)
        else:
            open_blocks.append(place.block)
    if open_blocks:
        items.append(_article(open_blocks, seen))
    return tuple(items)


def _article(blocks: Sequence[Block], seen: Counter[str]) -> Article:
    confidence = min(block.confidence for block in blocks)
    return Article(_identity(blocks, seen), tuple(blocks), confidence=confidence)


def _identity(blocks: Sequence[Block], seen: Counter[str]) -> str:
    """Return 10 hex digits made from the text; the second of two equal articles gets `-2`."""
    digest = blake2b(digest_size=5)
    for block in blocks:
        digest.update("".join(block.text.split()).encode(errors="replace"))
    name = digest.hexdigest()
    seen[name] += 1
    return name if seen[name] == 1 else f"{name}-{seen[name]}"
